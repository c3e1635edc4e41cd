import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ButtonLook } from './button.tsx';
import { classes } from './classes.ts';
import styles from './button.module.css';

type Props = {
  to: string;
  children: ReactNode;
  look?: ButtonLook;
  icon?: LucideIcon;
  large?: boolean;
  wide?: boolean;
};

/** A link to another page that looks like a button. */
export function LinkButton({ to, children, look = 'quiet', icon: Icon, large, wide }: Props) {
  return (
    <Link
      href={to}
      className={classes(styles.button, styles[look], large && styles.large, wide && styles.wide)}
    >
      {Icon && <Icon aria-hidden />}
      {children}
    </Link>
  );
}
