import { useMe, useView } from '../live/use-room.ts';
import { useVoiceWords } from '../media/voice-words.ts';
import { useCast } from '../panels/cast.ts';
import { Muted, PanelSection } from '../panels/panel.tsx';
import type { Here } from '../panels/place.ts';
import { ShareBar } from '../ui/time-left.tsx';
import { spokenBy } from './heard.ts';
import { useQueueWords } from './queue-words.ts';
import panel from '../panels/panel.module.css';

/** How long each voice was heard here, and who spoke into another's turn: for mediators alone, as the floor's time beside it. */
export function MeasuredVoice({ here }: { here: Here }) {
  const words = useVoiceWords().figures;
  const { mediatorsOnly } = useQueueWords().conduct;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const spoken = spokenBy(view, me, here.channel, cast);
  const interruptions = spoken.filter(({ interrupted }) => interrupted > 0);
  return (
    <PanelSection title={words.title} remark={mediatorsOnly}>
      {spoken.length === 0 ? (
        <Muted>{words.nobody}</Muted>
      ) : (
        <>
          <ul className={panel.bars}>
            {spoken.map(({ member, length, share }) => (
              <li key={member.seat} className={panel.barRow}>
                <span>{member.short}</span>
                <ShareBar share={share} side={member.side ?? undefined} />
                <span className={panel.figure}>{words.length(length)}</span>
              </li>
            ))}
          </ul>
          {interruptions.map(({ member, interrupted }) => (
            <Muted key={member.seat}>{`${member.short} · ${words.interrupted(interrupted)}`}</Muted>
          ))}
          <Muted>{words.hint}</Muted>
        </>
      )}
    </PanelSection>
  );
}
