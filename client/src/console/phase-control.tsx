import type { Phase } from '@mediane/shared/room/events.ts';
import { useRoomWords } from '../room/room-words.ts';
import { useView } from '../live/use-room.ts';
import { Muted, PanelSection } from '../panels/panel.tsx';
import { useConductWords } from './conduct-words.ts';
import { useAct } from '../panels/use-act.ts';
import { Choice } from '../ui/choice.tsx';

const phases: readonly Phase[] = ['what', 'why', 'how', 'choice'];

/** Where the session stands: told, understood, explored, chosen. Everybody sees it in the frame. */
export function PhaseControl() {
  const words = useConductWords().phase;
  const { phases: names } = useRoomWords();
  const view = useView();
  const act = useAct();
  const now = view.room?.life.phase ?? 'what';
  return (
    <PanelSection title={words.title}>
      <Choice
        legend={words.all}
        light
        value={now}
        onChange={(phase) => void act({ type: 'setPhase', phase })}
        options={phases.map((value) => ({ value, label: names[value] }))}
      />
      <Muted>{words.hints[now]}</Muted>
    </PanelSection>
  );
}
