import { attends } from '@mediane/shared/room/attendance.ts';
import { useVoiceWords } from '../media/voice-words.ts';
import { useCast } from '../panels/cast.ts';
import { Acts, PanelSection } from '../panels/panel.tsx';
import { useHere } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';

/** Who asks to show a screen here, and whose screen may be shown; nothing where nobody does. */
export function Screens() {
  const words = useVoiceWords().screen;
  const cast = useCast();
  const here = useHere();
  const act = useAct();
  if (!here) return null;
  const { channel, slice } = here;
  const { permitted } = slice.screen;
  const asking = slice.screen.asked.filter((seat) => attends(slice, seat));
  if (asking.length === 0 && permitted === null) return null;
  const name = (seat: (typeof asking)[number]) => cast.get(seat)?.short ?? '';
  return (
    <PanelSection title={words.title}>
      {permitted && (
        <>
          <p>
            <Rich text={words.permitted(name(permitted))} />
          </p>
          <Acts>
            <Button onPress={() => void act({ type: 'endScreen', channel, seat: permitted })}>
              {words.end(name(permitted))}
            </Button>
          </Acts>
        </>
      )}
      {asking.map((seat) => (
        <div key={seat}>
          <p>
            <Rich text={words.asks(name(seat))} />
          </p>
          <Acts>
            <Button onPress={() => void act({ type: 'permitScreen', channel, seat })}>
              {words.permit(name(seat))}
            </Button>
            <Button onPress={() => void act({ type: 'endScreen', channel, seat })}>{words.refuse}</Button>
          </Acts>
        </div>
      ))}
    </PanelSection>
  );
}
