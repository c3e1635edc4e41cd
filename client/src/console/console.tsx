import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Writers } from '@mediane/shared/room/events.ts';
import { BreakControl } from '../breaks/break-control.tsx';
import { CallList } from '../calls/call-list.tsx';
import { useView } from '../live/use-room.ts';
import { Muted, Panel, PanelSection } from '../panels/panel.tsx';
import { useConductWords } from './conduct-words.ts';
import { useAct } from '../panels/use-act.ts';
import { SelectField } from '../ui/select-field.tsx';
import { Closing } from './closing.tsx';
import { Devices } from './devices.tsx';
import { Fallback } from './fallback.tsx';
import { PeopleInRoom } from './people-in-room.tsx';
import { PhaseControl } from './phase-control.tsx';
import { Screens } from './screens.tsx';
import { WaitingRoom } from './waiting-room.tsx';

type Props = {
  /** Opens the desk shared with one person, where the page has a place for it. */
  onDesk?: ((seat: SeatId) => void) | undefined;
};

/** The mediator's quiet instruments: who waits, who calls, where the session stands, how it ends. */
export function Console({ onDesk }: Props) {
  const view = useView();
  if (!view.mediators) return null;
  const state = view.room?.life.state ?? 'prepared';
  const live = state === 'open' || state === 'break';
  return (
    <Panel>
      <CallList onDesk={onDesk} onlyIfAny />
      <Devices />
      <Screens />
      {state !== 'closed' && <WaitingRoom />}
      {live && <PhaseControl />}
      {live && <Break />}
      {live && <DraftWriters />}
      {live && <PeopleInRoom onDesk={onDesk} />}
      {state !== 'closed' && <Fallback />}
      <Closing />
    </Panel>
  );
}

function Break() {
  const words = useConductWords().breaks;
  return (
    <PanelSection title={words.title}>
      <BreakControl />
    </PanelSection>
  );
}

const writers: readonly Writers[] = ['all', 'sides', 'mediator', 'nobody'];

function DraftWriters() {
  const words = useConductWords();
  const view = useView();
  const act = useAct();
  const now = view.room?.draft.writers ?? 'all';
  return (
    <PanelSection title={words.writers.title}>
      <SelectField
        label={words.writers.label}
        value={now}
        options={writers.map((value) => ({ value, label: words.writers.options[value] }))}
        onChange={(chosen) => void act({ type: 'setWriters', writers: chosen })}
      />
      <Muted>{words.writers.hint}</Muted>
    </PanelSection>
  );
}
