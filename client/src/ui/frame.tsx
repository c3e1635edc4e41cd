import {
  Check,
  CloudOff,
  Coffee,
  LoaderCircle,
  Lock,
  Split,
  Sofa,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { plain } from '@mediane/shared/words/strong.ts';
import { announce } from './announce.ts';
import { Rich } from './rich.tsx';
import styles from './frame.module.css';

export type Tone = 'joint' | 'caucus' | 'waiting' | 'break' | 'separated';

/** What is true of the line to the house, in the house's own words. */
export type ConnectionTruth = { state: 'saved' | 'saving' | 'offline'; sentence: string };

type Props = {
  tone: Tone;
  /** Changes when the person is somewhere else: two caucuses in a row are two places. */
  place: string;
  name: string;
  /** Who hears and reads what is said here; computed from the state, names marked with `strong`. */
  sentence: string;
  icon?: LucideIcon | undefined;
  connection?: ConnectionTruth | undefined;
  /** The phases of the session, on a wide page. */
  steps?: ReactNode;
  /** The phase it is in, on a narrow page. */
  phase?: string | undefined;
  children: ReactNode;
};

const icons: Record<Tone, LucideIcon> = {
  joint: Users,
  caucus: Lock,
  waiting: Sofa,
  break: Coffee,
  separated: Split,
};
const marks: Record<ConnectionTruth['state'], LucideIcon> = {
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
};

/** The frame of the whole page: its colour, its name and its sentence say where one is and who hears one. */
export function Frame({ tone, place, name, sentence, icon, connection, steps, phase, children }: Props) {
  const Icon = icon ?? icons[tone];
  const heading = useRef<HTMLHeadingElement>(null);
  useChangeOfPlace(place, `${name}. ${plain(sentence)}`, heading);
  return (
    <div className={styles.frame} data-tone={tone}>
      <header className={styles.bar}>
        <Icon aria-hidden />
        <div className={styles.heading}>
          <div className={styles.words}>
            <h1 className={styles.name} ref={heading} tabIndex={-1}>
              {name}
            </h1>
            {phase && <span className={styles.phase}>{phase}</span>}
            <p className={styles.sentence}>
              <Rich text={sentence} />
            </p>
          </div>
          {connection && <Connection truth={connection} />}
        </div>
        {steps && <div className={styles.steps}>{steps}</div>}
      </header>
      <main className={styles.panel}>{children}</main>
    </div>
  );
}

function Connection({ truth }: { truth: ConnectionTruth }) {
  const Mark = marks[truth.state];
  return (
    <p className={styles.connection} data-state={truth.state}>
      <Mark aria-hidden />
      {truth.sentence}
    </p>
  );
}

const typing = (element: Element | null) =>
  element instanceof HTMLElement && (element.isContentEditable || element.matches('input, textarea, select'));

/** Says the new place, then puts the focus on its heading, unless the person is typing. */
function useChangeOfPlace(
  place: string,
  said: string,
  heading: React.RefObject<HTMLHeadingElement | null>,
): void {
  const known = useRef(place);
  useEffect(() => {
    if (known.current === place) return;
    known.current = place;
    announce(said);
    if (!typing(document.activeElement)) heading.current?.focus();
  }, [place, said, heading]);
}
