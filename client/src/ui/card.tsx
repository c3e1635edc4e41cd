import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './card.module.css';

type Props = {
  children: ReactNode;
  /** `section` needs a heading, whose id names it. */
  as?: 'div' | 'section' | 'article' | 'li' | undefined;
  labelledBy?: string | undefined;
  /** The card that comes first on its page. */
  first?: boolean | undefined;
  /** The card of whoever holds the floor. */
  holding?: boolean | undefined;
  /** The side whose hue the card may take. */
  side?: number | undefined;
  tight?: boolean | undefined;
};

/** A panel with an edge, for what belongs together. */
export function Card({ children, as: Tag = 'div', labelledBy, first, holding, side, tight }: Props) {
  return (
    <Tag
      className={classes(
        styles.card,
        first && styles.first,
        holding && styles.holding,
        tight && styles.tight,
      )}
      aria-labelledby={labelledBy}
      data-side={side}
    >
      {children}
    </Tag>
  );
}
