import { Copy } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { notify } from '../ui/notices.tsx';
import { useDraftWords } from './draft-words.ts';
import styles from './draft.module.css';

/** Text that could not enter the document, given back to the one who typed it: nothing typed vanishes. */
export function Returned({ text, onDone }: { text: string; onDone: () => void }) {
  const words = useDraftWords();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    notify(words.copied);
  };
  return (
    <section className={styles.returned} aria-label={words.returnedTitle} role="status">
      <h3>{words.returnedTitle}</h3>
      <p>{words.returnedBody}</p>
      <blockquote>{text}</blockquote>
      <div className={styles.row}>
        <Button icon={Copy} onPress={() => void copy()}>
          {words.copy}
        </Button>
        <Button look="plain" onPress={onDone}>
          {words.discard}
        </Button>
      </div>
    </section>
  );
}
