import { Eye, EyeOff } from 'lucide-react';
import { useState, type HTMLInputAutoCompleteAttribute } from 'react';
import { Button } from './button.tsx';
import { Field, type FieldText } from './field.tsx';
import { useWords } from './words.tsx';
import styles from './field.module.css';

type Props = FieldText & {
  id?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'password' | 'datetime-local' | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  min?: string | undefined;
};

/** One line of text; a password can be shown. */
export function TextField(props: Props) {
  const { label, hint, error, optional, id, value, onChange, type = 'text' } = props;
  const [shown, setShown] = useState(false);
  const words = useWords();
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => {
        const input = (
          <input
            {...control}
            className={styles.control}
            type={type === 'password' && shown ? 'text' : type}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            autoComplete={props.autoComplete ?? 'off'}
            inputMode={props.inputMode}
            placeholder={props.placeholder}
            maxLength={props.maxLength}
            min={props.min}
            spellCheck={type === 'text'}
          />
        );
        if (type !== 'password') return input;
        return (
          <div className={styles.secret}>
            {input}
            <Button look="plain" icon={shown ? EyeOff : Eye} iconOnly onPress={() => setShown(!shown)}>
              {shown ? words.everyPage.hidePassword : words.everyPage.showPassword}
            </Button>
          </div>
        );
      }}
    </Field>
  );
}
