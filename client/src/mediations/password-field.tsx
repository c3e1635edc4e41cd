import { TextField } from '../ui/text-field.tsx';
import type { Trouble } from './api.ts';
import { useMediationsWords } from './mediations-words.ts';
import { shortestPassword } from './shortest-password.ts';

type Props = {
  label: string;
  value: string;
  onChange: (password: string) => void;
  /** Whether the person has tried to go on: nothing is called too short before. */
  tried: boolean;
  trouble: Trouble | null;
};

/** The server refuses a new password that is easily guessed; that is said at the field, not above the form. */
export const isAboutPassword = (trouble: Trouble | null): boolean =>
  trouble !== null &&
  'field' in trouble &&
  trouble.code === 'invalid' &&
  (trouble.field === 'password' || trouble.field === 'next');

/** A password that is being chosen. */
export function NewPasswordField({ label, value, onChange, tried, trouble }: Props) {
  const words = useMediationsWords().begin;
  const short = tried && value.length < shortestPassword;
  return (
    <TextField
      label={label}
      hint={words.passwordHint}
      error={short ? words.passwordShort : isAboutPassword(trouble) ? words.passwordEasy : undefined}
      type="password"
      autoComplete="new-password"
      maxLength={200}
      value={value}
      onChange={onChange}
    />
  );
}
