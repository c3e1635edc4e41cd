import { useId, type ReactNode } from 'react';
import { Chip } from '../ui/chip.tsx';
import styles from './panel.module.css';

/** The whole of one panel: sections one under the other. */
export const Panel = ({ children }: { children: ReactNode }) => (
  <div className={styles.panel}>{children}</div>
);

type Props = {
  title: string;
  /** A short remark beside the title: who sees this. */
  remark?: string | undefined;
  children: ReactNode;
};

/** One subject of a panel under its heading. */
export function PanelSection({ title, remark, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        {remark && <Chip>{remark}</Chip>}
      </div>
      {children}
    </section>
  );
}

/** A quieter sentence under what it explains. */
export const Muted = ({ children, id }: { children: ReactNode; id?: string | undefined }) => (
  <p className={styles.muted} id={id}>
    {children}
  </p>
);

/** Buttons side by side, one under the other where there is no room. */
export const Acts = ({ children }: { children: ReactNode }) => <div className={styles.acts}>{children}</div>;
