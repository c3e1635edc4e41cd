import { useEffect, useRef } from 'react';
import { announce } from './announce.ts';
import { classes } from './classes.ts';
import { useNow } from './server-time.tsx';
import { useSpeech, useWords } from './words.tsx';
import styles from './time-left.module.css';

/** The lengths at which a clock speaks; at no other moment. */
const spokenAt = [60_000, 15_000];

type Props = {
  /** When it ends, by the server's clock. */
  until: number;
  /** A stopped clock shows what is left at this moment. */
  stoppedAt?: number | undefined;
  look?: 'figures' | 'sentence' | 'pill' | undefined;
  /** Whose time it is must be said with it: "Amina: 1 minute left". The caller gives the sentence. */
  say?: ((length: string) => string) | undefined;
  /** Spoken at one minute and at 15 s. */
  aloud?: boolean | undefined;
};

/** How long is left, in figures that change every second and are spoken only twice. */
export function TimeLeft({ until, stoppedAt, look = 'figures', say, aloud = false }: Props) {
  const words = useWords();
  const speech = useSpeech();
  const now = useNow(stoppedAt === undefined);
  const left = Math.max(0, until - (stoppedAt ?? now));
  const before = useRef(left);
  useEffect(() => {
    const crossed = spokenAt.find((mark) => before.current > mark && left <= mark);
    before.current = left;
    if (aloud && crossed !== undefined) {
      const length = speech.spoken(crossed);
      announce(say ? say(length) : words.everyPage.timeLeftSpoken(length));
    }
  }, [left, aloud, say, speech, words]);
  const shown = speech.clock(Math.ceil(left / 1000) * 1000);
  return (
    <span role="timer" aria-live="off" className={classes(styles.time, look === 'pill' && styles.pill)}>
      {look === 'figures' ? shown : words.everyPage.timeLeft(shown)}
    </span>
  );
}

type BarProps = { from: number; until: number; stoppedAt?: number | undefined; side?: number | undefined };

/** The share that is left as a line that shortens; the figures beside it say it in words. */
export function TimeBar({ from, until, stoppedAt, side }: BarProps) {
  const now = useNow(stoppedAt === undefined);
  const share = Math.min(1, Math.max(0, (until - (stoppedAt ?? now)) / Math.max(1, until - from)));
  return (
    <div className={styles.track} data-side={side} aria-hidden="true">
      <div className={styles.bar} style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}

/** A share of time as a line, for the balance of speaking and of caucuses. */
export function ShareBar({ share, side }: { share: number; side?: number | undefined }) {
  return (
    <div className={styles.track} data-side={side} aria-hidden="true">
      <div className={styles.bar} style={{ transform: `scaleX(${Math.min(1, Math.max(0, share))})` }} />
    </div>
  );
}
