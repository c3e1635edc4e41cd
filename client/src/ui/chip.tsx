import { classes } from './classes.ts';
import styles from './chip.module.css';

/** A short remark beside a title, or the name of a side in its hue. */
export const Chip = ({ children, side }: { children: string; side?: number | undefined }) => (
  <span className={classes(styles.chip, side !== undefined && styles.sided)} data-side={side}>
    {children}
  </span>
);
