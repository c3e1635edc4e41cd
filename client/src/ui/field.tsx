import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useWords } from './words.tsx';
import styles from './field.module.css';

export type FieldText = {
  label: string;
  /** What helps to answer, said before the answer. */
  hint?: string | undefined;
  /** What to do about the answer as it stands, never only that it is wrong. */
  error?: string | undefined;
  /** Most answers are asked for: those that are not say so. */
  optional?: boolean | undefined;
};

/** What a control must carry to belong to its label, hint and error. */
export type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

/** A label, a control, and what is said about it. */
export function Field({
  label,
  hint,
  error,
  optional,
  id,
  children,
}: FieldText & { id?: string | undefined; children: (control: ControlProps) => ReactNode }) {
  const own = useId();
  const words = useWords();
  const controlId = id ?? own;
  const described = [hint && `${controlId}-hint`, error && `${controlId}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={controlId}>
        {label}
        {optional && <span className={styles.optional}> ({words.everyPage.optional})</span>}
      </label>
      {hint && (
        <p className={styles.hint} id={`${controlId}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id: controlId,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true }),
      })}
      {error && <FieldError id={`${controlId}-error`}>{error}</FieldError>}
    </div>
  );
}

/** The sentence under an answer that must be looked at again. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className={styles.error} id={id}>
      <CircleAlert aria-hidden />
      <span>{children}</span>
    </p>
  );
}
