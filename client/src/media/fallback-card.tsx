import { Phone } from 'lucide-react';
import { useView } from '../live/use-room.ts';
import { useRoomWords } from '../room/room-words.ts';
import { Muted } from '../panels/panel.tsx';
import { phonesIn } from './phones.ts';
import { useVoiceWords } from './voice-words.ts';
import styles from './voice-dialogs.module.css';

/** Whom to call and from where one goes on, when the line fails. */
export function FallbackCard() {
  const words = useVoiceWords().fallback;
  const { phases } = useRoomWords();
  const view = useView();
  const card = view.room?.fallback ?? null;
  const phase = view.room?.life.phase ?? 'what';
  return (
    <div className={styles.fallback}>
      {card ? (
        <ul className={styles.phones} aria-label={words.call}>
          {phonesIn(card.phone).map(({ said, dialled }) => (
            <li key={said}>
              {dialled ? (
                <a className={styles.phone} href={`tel:${dialled}`}>
                  <Phone aria-hidden />
                  {said}
                </a>
              ) : (
                said
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.noPhone}</p>
      )}
      {card?.resume ? (
        <p>
          <b>{words.resume}</b> {card.resume}
        </p>
      ) : (
        <p>{words.phase(phases[phase])}</p>
      )}
      <Muted>{words.kept}</Muted>
    </div>
  );
}
