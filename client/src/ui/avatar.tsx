import { classes } from './classes.ts';
import { initials } from './initials.ts';
import styles from './avatar.module.css';

type Props = {
  name: string;
  /** The side's place in the room's order, for its hue and its line; null for whoever belongs to none. */
  side: number | null;
  size?: 's' | 'm' | 'l' | 'xl' | undefined;
  /** The share of the turn that is left, 1 to 0: draws the ring. */
  rest?: number | undefined;
  /** Said by screen readers where the name does not stand beside it. */
  alone?: boolean | undefined;
};

/** A person as initials in the hue and the line of her side. */
export function Avatar({ name, side, size = 'm', rest, alone }: Props) {
  return (
    <span
      className={classes(styles.avatar, rest !== undefined && styles.ringed)}
      data-side={side ?? 'none'}
      data-size={size}
      role={alone ? 'img' : undefined}
      aria-label={alone ? name : undefined}
      aria-hidden={alone ? undefined : true}
      title={alone ? name : undefined}
    >
      {rest !== undefined && (
        <svg className={styles.ring} viewBox="0 0 100 100" aria-hidden="true">
          <circle className={styles.track} cx="50" cy="50" r="48" />
          <circle
            className={styles.rest}
            cx="50"
            cy="50"
            r="48"
            pathLength="1"
            strokeDasharray="1"
            strokeDashoffset={1 - Math.min(1, Math.max(0, rest))}
          />
        </svg>
      )}
      <span className={styles.disc} aria-hidden="true">
        {initials(name)}
      </span>
    </span>
  );
}

/** A few people side by side; their number stands beside them in words. */
export function AvatarStack({ people }: { people: readonly { name: string; side: number | null }[] }) {
  return (
    <span className={styles.stack} aria-hidden="true">
      {people.slice(0, 4).map((person, index) => (
        <Avatar key={index} name={person.name} side={person.side} size="m" />
      ))}
    </span>
  );
}
