import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { FieldError } from './field.tsx';
import styles from './checkbox.module.css';

type Props = {
  id?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  hint?: string | undefined;
  error?: string | undefined;
};

/** A box to tick, with its sentence as large a target as itself. */
export function Checkbox({ id, checked, onChange, children, hint, error }: Props) {
  const own = useId();
  const inputId = id ?? own;
  const described =
    [hint && `${inputId}-hint`, error && `${inputId}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div>
      <label className={styles.checkbox} htmlFor={inputId}>
        <span className={styles.box}>
          <input
            id={inputId}
            type="checkbox"
            checked={checked}
            aria-describedby={described}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange(event.target.checked)}
          />
          <Check aria-hidden />
        </span>
        <span>{children}</span>
        {hint && (
          <span className={styles.hint} id={`${inputId}-hint`}>
            {hint}
          </span>
        )}
      </label>
      {error && <FieldError id={`${inputId}-error`}>{error}</FieldError>}
    </div>
  );
}
