import { Field, type FieldText } from './field.tsx';
import styles from './field.module.css';

type Props = FieldText & {
  id?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  rows?: number | undefined;
};

/** Several lines of text; it grows with what is written. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  id,
  value,
  onChange,
  placeholder,
  maxLength,
  rows = 3,
}: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => (
        <textarea
          {...control}
          className={styles.control}
          value={value}
          rows={rows}
          maxLength={maxLength}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
