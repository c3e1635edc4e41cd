import { classes } from './classes.ts';
import { useWords } from './words.tsx';
import styles from './skeleton.module.css';

/** Stands where text will be, and keeps its room. */
export function Skeleton({ lines = 3, title }: { lines?: number; title?: boolean }) {
  const words = useWords();
  return (
    <div className={styles.skeleton} data-arriving>
      <span className="visually-hidden">{words.everyPage.loading}</span>
      {title && <div className={classes(styles.line, styles.title)} />}
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles.line} />
      ))}
    </div>
  );
}
