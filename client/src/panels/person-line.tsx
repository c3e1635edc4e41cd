import type { ReactNode } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { classes } from '../ui/classes.ts';
import type { Member } from './cast.ts';
import styles from './panel.module.css';

type Props = {
  member: Member;
  /** What is true of this person here, in a few words. */
  state?: ReactNode;
  /** What may be done; under the line where it does not fit beside it. */
  children?: ReactNode;
  /** One small act stands at the end of the line, however narrow the panel. */
  tight?: boolean | undefined;
  as?: 'li' | 'div' | undefined;
};

/** One person in a list of a panel: who, how it stands, what may be done. */
export function PersonLine({ member, state, children, tight, as: Tag = 'li' }: Props) {
  return (
    <Tag className={classes(styles.person, tight && styles.tight)}>
      <Avatar name={member.name} side={member.side} size="m" />
      <div className={styles.who}>
        <span className={styles.name}>{member.name}</span>
        {state && <span className={styles.state}>{state}</span>}
      </div>
      {children && <div className={styles.acts}>{children}</div>}
    </Tag>
  );
}
