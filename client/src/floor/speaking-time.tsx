import { attendingSeats } from '@mediane/shared/room/attendance.ts';
import { useCast } from '../panels/cast.ts';
import { Muted, PanelSection } from '../panels/panel.tsx';
import { useQueueWords } from './queue-words.ts';
import type { Here } from '../panels/place.ts';
import { useNow } from '../ui/server-time.tsx';
import { ShareBar } from '../ui/time-left.tsx';
import { useSpeech } from '../ui/words.tsx';
import { heardBy } from './heard.ts';
import panel from '../panels/panel.module.css';

/** How long each has held the floor: for mediators alone, since figures shown live make people stiff. */
export function SpeakingTime({ here }: { here: Here }) {
  const words = useQueueWords().conduct;
  const cast = useCast();
  const speech = useSpeech();
  const now = useNow(here.slice.floor.turn?.state === 'running');
  const heard = heardBy(here.slice, cast, attendingSeats(here.slice), now);
  const nobody = heard.every(({ length }) => length === 0);
  return (
    <PanelSection title={words.heard} remark={words.mediatorsOnly}>
      {nobody ? (
        <Muted>{words.heardNobody}</Muted>
      ) : (
        <ul className={panel.bars}>
          {heard.map(({ member, length, share }) => (
            <li key={member.seat} className={panel.barRow}>
              <span>{member.short}</span>
              <ShareBar share={share} side={member.side ?? undefined} />
              <span className={panel.figure}>{speech.clock(length)}</span>
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  );
}
