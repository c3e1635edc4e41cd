import { useEffect, useRef, useState } from 'react';
import type { Text } from 'yjs';
import { writeHeading } from './clauses.ts';
import { useDraftWords } from './draft-words.ts';
import styles from './draft.module.css';

type Props = { heading: Text; label: string; writable: boolean; onDown: () => void };

/** The longest heading; a clause's words go into its body. */
const LONGEST = 200;

/** A clause's heading, shared letter by letter. */
export function HeadingField({ heading, label, writable, onDown }: Props) {
  const words = useDraftWords();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => heading.toJSON());
  useEffect(() => {
    const show = () => {
      const element = field.current;
      const [start, before] = [element?.selectionStart ?? 0, element?.value ?? ''];
      const after = heading.toJSON();
      setText(after);
      // What others insert ahead of one's own place moves that place along.
      if (!element || document.activeElement !== element || before === after) return;
      const kept = after.startsWith(before.slice(0, start))
        ? start
        : Math.max(0, start + after.length - before.length);
      requestAnimationFrame(() => element.setSelectionRange(kept, kept));
    };
    show();
    heading.observe(show);
    return () => heading.unobserve(show);
  }, [heading]);
  return (
    <input
      ref={field}
      className={styles.heading}
      value={text}
      aria-label={label}
      placeholder={writable ? words.headingHint : ''}
      readOnly={!writable}
      maxLength={LONGEST}
      onChange={(event) => {
        const start = event.target.selectionStart;
        writeHeading(heading, event.target.value);
        if (start !== null) requestAnimationFrame(() => field.current?.setSelectionRange(start, start));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onDown();
      }}
    />
  );
}
