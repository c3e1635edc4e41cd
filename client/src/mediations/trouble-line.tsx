import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { announce } from '../ui/announce.ts';
import type { Trouble } from './api.ts';
import { useTroubleSentence } from './trouble-words.ts';
import styles from './trouble-line.module.css';

/** What happened, that nothing was lost, what to do: shown where the person acted, and said. */
export function TroubleLine({ trouble }: { trouble: Trouble | null }) {
  const sentence = useTroubleSentence();
  const said = trouble && sentence(trouble);
  useEffect(() => {
    if (said) announce(said);
  }, [said]);
  if (!said) return null;
  return (
    <div className={styles.trouble}>
      <CircleAlert aria-hidden />
      <p>{said}</p>
    </div>
  );
}
