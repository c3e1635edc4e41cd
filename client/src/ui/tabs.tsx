import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { useSpeech } from './words.tsx';
import styles from './tabs.module.css';

export type Tab<Id extends string> = { id: Id; label: string; count?: number | undefined };

type Props<Id extends string> = {
  /** What the tabs choose between, for those who do not see them. */
  label: string;
  tabs: readonly Tab<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** `leaves` look like the sheets of a work ground, `line` like a panel's headings. */
  look?: 'line' | 'leaves' | undefined;
  children: ReactNode;
};

/** Tabs by arrows, Home and End; the chosen one alone stands in the order of keys. */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  look = 'line',
  children,
}: Props<Id>) {
  const base = useId();
  const speech = useSpeech();
  const list = useRef<HTMLDivElement>(null);

  // The chosen one is seen between its neighbours, also after the page has changed its layout.
  useEffect(() => {
    const strip = list.current;
    const tab = strip?.querySelector(`[data-tab="${CSS.escape(chosen)}"]`);
    if (!strip || !tab) return;
    const [around, one] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()];
    strip.scrollLeft += one.left + one.width / 2 - (around.left + around.width / 2);
  }, [chosen]);

  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(step + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };

  return (
    <div className={styles.tabs}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        className={classes(styles.list, look === 'leaves' && styles.leaves)}
        onKeyDown={move}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            data-tab={tab.id}
            className={styles.tab}
            aria-selected={tab.id === chosen}
            aria-controls={tab.id === chosen ? `${base}-panel` : undefined}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && (
              <span className={styles.count}> · {speech.number(tab.count)}</span>
            )}
          </button>
        ))}
      </div>
      <div
        // Another view begins at its top.
        key={chosen}
        role="tabpanel"
        // It scrolls, whether or not something in it takes the focus.
        tabIndex={0}
        id={`${base}-panel`}
        aria-labelledby={`${base}-${chosen}`}
        className={styles.panel}
      >
        {children}
      </div>
    </div>
  );
}

/** Brings the view shown inside `around` back to its first line. */
export const toTop = (around: HTMLElement | null): void =>
  around?.querySelector('[role="tabpanel"]')?.scrollTo({ top: 0 });
