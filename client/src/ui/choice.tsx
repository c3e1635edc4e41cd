import { Check } from 'lucide-react';
import { useId } from 'react';
import { classes } from './classes.ts';
import { FieldError } from './field.tsx';
import styles from './choice.module.css';

type Option<Value extends string> = { value: Value; label: string; hint?: string | undefined };

type Props<Value extends string> = {
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly Option<Value>[];
  /** Nothing is chosen for anybody: null until the person has chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** Chips for short words, cards where each choice needs a sentence. */
  as?: 'chips' | 'cards' | undefined;
  /** A quieter legend, inside a work area. */
  light?: boolean | undefined;
  /** The chosen chip takes the hue of the chooser's side. */
  side?: number | undefined;
};

/** One of a few: real radio buttons, so that arrows, spoken names and forms work as everywhere. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { legend, hint, error, options, value, onChange, as = 'chips', light, side } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className={classes(styles.choice, light && styles.light)} aria-describedby={described}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={as === 'chips' ? styles.chips : styles.cards} data-side={side}>
        {options.map((option) => {
          const input = (
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
          );
          return as === 'chips' ? (
            <label key={option.value} className={styles.chip}>
              {input}
              <Check aria-hidden />
              <span>{option.label}</span>
            </label>
          ) : (
            <label key={option.value} className={styles.option}>
              {input}
              <span className={styles.optionText}>
                <span className={styles.optionLabel}>{option.label}</span>
                {option.hint && <span className={styles.hint}>{option.hint}</span>}
              </span>
            </label>
          );
        })}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
