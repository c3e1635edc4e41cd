import { lazy, useState } from 'react';
import { own } from '@mediane/shared/room/identifiers.ts';
import { Choice } from '../ui/choice.tsx';
import { useRoomWords } from './room-words.ts';
import { useMe } from '../live/use-room.ts';
import styles from './room.module.css';

const Notes = lazy(async () => ({ default: (await import('../draft/notes.tsx')).Notes }));

/** A mediator's two sets of notes: her own, and those that the mediators share. */
export function Notebooks() {
  const words = useRoomWords().notebooks;
  const me = useMe();
  const [chosen, setChosen] = useState<'own' | 'mediators'>('own');
  return (
    <div className={styles.stackedPane}>
      <div className={styles.picker}>
        <Choice
          light
          legend={words.label}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: 'own', label: words.own },
            { value: 'mediators', label: words.mediators },
          ]}
        />
      </div>
      <div className={styles.scrolling}>
        {chosen === 'own' ? (
          <Notes key="own" document={`${own(me)}.jotter`} />
        ) : (
          <Notes key="mediators" document="mediators.notes" />
        )}
      </div>
    </div>
  );
}
