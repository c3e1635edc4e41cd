import { useEffect, useRef } from 'react';
import { useWords } from './words.tsx';
import styles from './form-errors.module.css';

export type FormError = { field: string; sentence: string };

/** What must be looked at again, above the form, each with a link to its answer; takes the focus when it appears. */
export function FormErrors({
  errors,
  attempt,
}: {
  errors: readonly FormError[];
  /** Counts the attempts: each moves the focus anew. */ attempt: number;
}) {
  const words = useWords();
  const box = useRef<HTMLElement>(null);
  const any = errors.length > 0;
  useEffect(() => {
    if (any && attempt > 0) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <section ref={box} className={styles.summary} tabIndex={-1} aria-labelledby="form-errors">
      <h2 className={styles.title} id="form-errors">
        {words.everyPage.formErrors(errors.length)}
      </h2>
      <p>{words.everyPage.formErrorsKept}</p>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a
              href={`#${error.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.field)?.focus();
              }}
            >
              {error.sentence}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
