import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { Trouble } from '../ask.ts';
import { announce } from '../ui/announce.ts';
import { useLinkWords } from './link-words.ts';
import styles from './door.module.css';

/** What went wrong with a request, and what to do: the server's own sentence, or ours when it could not speak. */
export function TroubleNote({ trouble }: { trouble: Trouble | null }) {
  const words = useLinkWords().link;
  const said = trouble && ('message' in trouble ? trouble.message : words[trouble.code]);
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
