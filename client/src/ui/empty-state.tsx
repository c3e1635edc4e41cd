import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type Props = {
  icon?: LucideIcon | undefined;
  title: string;
  /** How something comes to be here. */ children: ReactNode;
  act?: ReactNode;
};

/** An empty place that says how it is filled. */
export function EmptyState({ icon: Icon, title, children, act }: Props) {
  return (
    <div className={styles.empty}>
      {Icon && <Icon aria-hidden />}
      <p className={styles.title}>{title}</p>
      <div className={styles.body}>{children}</div>
      {act && <div className={styles.act}>{act}</div>}
    </div>
  );
}
