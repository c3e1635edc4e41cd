import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { useDraftWords } from './draft-words.ts';
import styles from './draft.module.css';

/** Whose cursors stand in the text, in words: seen without looking for them. */
export function WhoWrites({ awareness }: { awareness: Awareness }) {
  const words = useDraftWords();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = () => {
      const found = new Set<string>();
      for (const [client, state] of awareness.getStates()) {
        const user: unknown = state['user'];
        const writes = client !== awareness.clientID && state['cursor'];
        if (
          writes &&
          typeof user === 'object' &&
          user !== null &&
          'name' in user &&
          typeof user.name === 'string'
        )
          found.add(user.name);
      }
      const next = [...found].toSorted();
      setNames((before) => (before.join() === next.join() ? before : next));
    };
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [awareness]);
  return <p className={styles.writing}>{names.length > 0 && words.writing(names)}</p>;
}
