import { useId, type ReactNode } from 'react';
import styles from './prepare.module.css';

/** A part of the form, with its heading and what helps to fill it. */
export function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.partHead}>
        <h2 className={styles.partTitle} id={id}>
          {title}
        </h2>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  );
}
