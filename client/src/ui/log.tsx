import { ArrowDown } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { useWords } from './words.tsx';
import styles from './log.module.css';

type Props = {
  label: string;
  /** How many entries there are: a new one is followed only by whoever reads the last ones. */
  length: number;
  children: ReactNode;
};

/** A conversation: what is added is read aloud, and whoever reads further up is not moved. */
export function Log({ label, length, children }: Props) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [atFoot, setAtFoot] = useState(true);
  const [read, setRead] = useState(length);

  useLayoutEffect(() => {
    if (!atFoot) return;
    list.current?.scrollTo({ top: list.current.scrollHeight });
    setRead(length);
  }, [length, atFoot]);

  const unread = length - read;
  return (
    <div className={styles.place}>
      <div
        ref={list}
        role="log"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it takes the focus for those without a wheel
        tabIndex={0}
        className={styles.log}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
          setAtFoot(scrollHeight - scrollTop - clientHeight < 48)
        }
      >
        {children}
      </div>
      {unread > 0 && (
        <div className={styles.below}>
          <Button icon={ArrowDown} onPress={() => setAtFoot(true)}>
            {words.everyPage.newBelow(unread)}
          </Button>
        </div>
      )}
    </div>
  );
}

type EntryProps = {
  author: string;
  /** Already said: 14 h 05. */
  time: string;
  own?: boolean | undefined;
  /** Not on the server yet. */
  unsent?: boolean | undefined;
  children: ReactNode;
  /** Who may read it, what may be done with it. */
  foot?: ReactNode;
};

/** One message, with its author before it for those who listen. */
export function LogEntry({ author, time, own, unsent, children, foot }: EntryProps) {
  return (
    <article className={styles.entry} data-own={own || undefined} data-unsent={unsent || undefined}>
      <p className={styles.head}>
        <span className={styles.author}>{author}</span>
        <span>{time}</span>
      </p>
      <div className={styles.bubble}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </article>
  );
}
