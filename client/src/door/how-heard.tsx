import { Ear } from 'lucide-react';
import { useId } from 'react';
import type { Role } from '@mediane/shared/room/events.ts';
import { isMediator } from '@mediane/shared/room/reading.ts';
import type { Which } from '@mediane/shared/words/devices.fr.ts';
import { useDevicesWords } from './devices-words.ts';
import styles from './devices.module.css';

/** What the room will do with one's voice and image: what is true of this person, and no more. */
export function HowHeard({ which, role }: { which: Which | 'none'; role: Role }) {
  const words = useDevicesWords().heard;
  const id = useId();
  const turns =
    role === 'party' || role === 'counsel' || role === 'interpreter' ? words.speaks : words.invited;
  return (
    <section className={styles.box} aria-labelledby={id}>
      <h2 id={id}>
        <Ear aria-hidden />
        {which === 'none' ? words.titleSilent : words.title}
      </h2>
      {which === 'none' ? (
        <p>{words.silent}</p>
      ) : (
        <>
          {which !== 'camera' && <p>{isMediator(role) ? words.mediates : turns}</p>}
          <p>{words.goesTo[which]}</p>
        </>
      )}
      <p>{words.recorded}</p>
    </section>
  );
}
