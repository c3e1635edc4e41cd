import { Coffee, Play } from 'lucide-react';
import { useState } from 'react';
import { useView } from '../live/use-room.ts';
import { Acts, Muted } from '../panels/panel.tsx';
import { useConductWords } from '../console/conduct-words.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';

const lengths = [0, 5, 10, 15, 20, 30] as const;

/** A mediator begins and ends the break of the joint session. */
export function BreakControl() {
  const words = useConductWords().breaks;
  const view = useView();
  const act = useAct();
  const [minutes, setMinutes] = useState(5);
  const life = view.room?.life;
  if (!view.mediators) return null;
  if (life?.state === 'break')
    return (
      <>
        <Muted>{words.running(life.since)}</Muted>
        <Acts>
          <Button look="primary" icon={Play} onPress={() => void act({ type: 'endBreak' })}>
            {words.end}
          </Button>
        </Acts>
        <Muted>{words.ends}</Muted>
      </>
    );
  if (life?.state !== 'open') return null;
  return (
    <>
      <SelectField
        label={words.length}
        value={String(minutes)}
        options={lengths.map((length) => ({ value: String(length), label: words.lengths(length) }))}
        onChange={(value) => setMinutes(Number(value))}
      />
      <Acts>
        <Button
          icon={Coffee}
          onPress={() => void act({ type: 'startBreak', minutes: minutes === 0 ? null : minutes })}
        >
          {words.start(minutes)}
        </Button>
      </Acts>
      <Muted>{words.hint}</Muted>
    </>
  );
}
