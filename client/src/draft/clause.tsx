import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Editor } from '@tiptap/react';
import type { Awareness } from 'y-protocols/awareness';
import type { Cast } from '../panels/cast.ts';
import { Button } from '../ui/button.tsx';
import type { AuthorOf } from './author-marks.ts';
import type { Clause } from './clauses.ts';
import { HeadingField } from './heading-field.tsx';
import { RichText } from './rich-text.tsx';
import { useDraftWords } from './draft-words.ts';
import styles from './draft.module.css';

type Props = {
  clause: Clause;
  number: number;
  last: boolean;
  writable: boolean;
  awareness: Awareness;
  cast: Cast;
  authorOf: AuthorOf | null;
  onFocus: (editor: Editor) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onLeave: (towards: 'before' | 'after') => void;
};

/** One clause of the agreement: its number is its place, its words are everybody's to see as they are written. */
export function ClauseSection(props: Props) {
  const { clause, number, last, writable, awareness, cast, authorOf, onFocus, onMove, onRemove, onLeave } =
    props;
  const words = useDraftWords();
  const section = useRef<HTMLElement>(null);
  const toBody = () => section.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus();
  return (
    <section
      className={styles.clause}
      ref={section}
      aria-label={words.clause(number)}
      data-clause={clause.id}
    >
      <div className={styles.head}>
        <span className={styles.number} aria-hidden="true">
          {number}.
        </span>
        <HeadingField
          heading={clause.heading}
          label={words.headingOf(number)}
          writable={writable}
          onDown={toBody}
        />
        {writable && (
          <span className={styles.acts}>
            <Button iconOnly look="plain" icon={ArrowUp} idle={number === 1} onPress={() => onMove(-1)}>
              {words.moveUp(number)}
            </Button>
            <Button iconOnly look="plain" icon={ArrowDown} idle={last} onPress={() => onMove(1)}>
              {words.moveDown(number)}
            </Button>
            <Button iconOnly look="plain" icon={Trash2} onPress={onRemove}>
              {words.remove(number)}
            </Button>
          </span>
        )}
      </div>
      <NearView>
        <RichText
          fragment={clause.body}
          awareness={awareness}
          cast={cast}
          label={words.bodyOf(number)}
          writable={writable}
          authorOf={authorOf}
          onFocus={onFocus}
          onLeave={onLeave}
        />
      </NearView>
    </section>
  );
}

/** An editor costs time: those far from what is seen wait until one comes near. */
function NearView({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || near) return;
    const watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      {
        rootMargin: '100% 0px',
        // The pane that scrolls would otherwise cut the margin off.
        scrollMargin: '100% 0px',
      },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [near]);
  return (
    <div ref={place} className={styles.body}>
      {near && children}
    </div>
  );
}
