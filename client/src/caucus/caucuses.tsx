import { useMe, useView } from '../live/use-room.ts';
import { useCast } from '../panels/cast.ts';
import { Muted, Panel, PanelSection } from '../panels/panel.tsx';
import { useCaucusWords } from './caucus-words.ts';
import { ToPassOn } from '../disclosure/to-pass-on.tsx';
import { useNow } from '../ui/server-time.tsx';
import { ShareBar } from '../ui/time-left.tsx';
import { useSpeech } from '../ui/words.tsx';
import { AnnouncedCaucus, RunningCaucus } from './running-caucus.tsx';
import { OpenCaucus } from './open-caucus.tsx';
import { announcedElsewhere, caucusTimes, openCaucuses } from './running.ts';
import panel from '../panels/panel.module.css';

/** The caucuses of a mediator: those under way, a new one, the balance between sides, what may be passed on. */
export function Caucuses() {
  const words = useCaucusWords();
  const view = useView();
  const me = useMe();
  if (!view.mediators) return null;
  const running = openCaucuses(view, me);
  const announced = announcedElsewhere(view);
  return (
    <Panel>
      {(running.length > 0 || announced.length > 0) && (
        <PanelSection title={words.running}>
          {running.map((one) => (
            <RunningCaucus key={one.place} caucus={one} />
          ))}
          {announced.map((one) => (
            <AnnouncedCaucus key={one.caucus} announced={one} />
          ))}
        </PanelSection>
      )}
      <OpenCaucus />
      <Balance />
      <ToPassOn />
    </Panel>
  );
}

function Balance() {
  const words = useCaucusWords();
  const view = useView();
  const cast = useCast();
  const speech = useSpeech();
  const now = useNow();
  const times = caucusTimes(view, cast, now);
  const none = times.every(({ length }) => length === 0);
  return (
    <PanelSection title={words.balance} remark={words.mediatorsOnly}>
      {none ? (
        <Muted>{words.balanceNone}</Muted>
      ) : (
        <ul className={panel.bars}>
          {times.map(({ side, name, length, share }) => (
            <li key={side} className={panel.barRow}>
              <span>{name}</span>
              <ShareBar share={share} side={side} />
              <span className={panel.figure}>{speech.clock(length)}</span>
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  );
}
