import { ChevronDown } from 'lucide-react';
import { Field, type FieldText } from './field.tsx';
import { classes } from './classes.ts';
import styles from './field.module.css';

type Props<Value extends string> = FieldText & {
  id?: string | undefined;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** One of a list, with the device's own list. For few and important choices take `Choice`. */
export function SelectField<Value extends string>({ value, options, onChange, id, ...text }: Props<Value>) {
  return (
    <Field {...text} id={id}>
      {(control) => (
        <div className={styles.selectBox}>
          <select
            {...control}
            className={classes(styles.control, styles.select)}
            value={value}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden />
        </div>
      )}
    </Field>
  );
}
