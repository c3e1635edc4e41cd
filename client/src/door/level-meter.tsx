import { useEffect, useRef, useState } from 'react';
import type { Media } from '../media/state.ts';
import { useMedia } from '../media/use-media.ts';
import { announce } from '../ui/announce.ts';
import { useDevicesWords } from './devices-words.ts';
import styles from './devices.module.css';

/** Louder than this is a voice rather than the noise of a room. */
const VOICE = 0.12;
/** A pause between two sentences is not silence. */
const PAUSE = 4000;
/** What remains of the last loudness in the next picture: the bar falls more slowly than it rises. */
const FALL = 0.9;

/** How loud the microphone hears one: a bar that draws itself, and the same in words for whoever wants no motion or sees none. */
export function LevelMeter() {
  const { media } = useMedia();
  const words = useDevicesWords().microphone;
  const bar = useRef<HTMLDivElement>(null);
  const [heard, setHeard] = useState(false);
  const [first, setFirst] = useState(true);
  useEffect(() => {
    let engine: Media | undefined;
    media().then(
      (there) => (engine = there),
      () => {},
    );
    let shown = 0;
    let last = -Infinity;
    let frame = 0;
    const draw = (now: number) => {
      shown = Math.max(engine?.level() ?? 0, shown * FALL);
      bar.current?.style.setProperty('--level', shown.toFixed(3));
      if (shown > VOICE) last = now;
      setHeard(now - last < PAUSE);
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [media]);
  if (heard && first) setFirst(false);
  useEffect(() => {
    // Said once: whoever goes on speaking is not spoken over.
    if (!first) announce(words.heard);
  }, [first, words]);
  return (
    <div className={styles.meter}>
      <div className={styles.bar} ref={bar} aria-hidden>
        <div className={styles.level} />
      </div>
      <p className={heard ? styles.heard : styles.hint}>{heard ? words.heard : words.nothing}</p>
    </div>
  );
}
