import { useEffect, useRef } from 'react';
import { classes } from '../ui/classes.ts';
import styles from './faces.module.css';

type Props = {
  track: MediaStreamTrack;
  label: string;
  /** One's own image, as in a mirror. */
  mirrored?: boolean | undefined;
  /** Shows the whole of a screen; a face may lose its edges. */
  whole?: boolean | undefined;
};

/** A live image. It has no sound: voice is played apart. */
export function MovingImage({ track, label, mirrored, whole }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return undefined;
    element.srcObject = new MediaStream([track]);
    // A browser that will not play by itself shows the last frame until a tap.
    element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [track]);
  return (
    <video
      ref={video}
      className={classes(styles.moving, mirrored && styles.mirrored, whole && styles.wholeImage)}
      aria-label={label}
      autoPlay
      muted
      playsInline
    />
  );
}
