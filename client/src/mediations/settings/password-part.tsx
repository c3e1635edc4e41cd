import { useState, type SubmitEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { setAccount, useAccount } from '../account.ts';
import { api, type Trouble } from '../api.ts';
import { useMediationsWords } from '../mediations-words.ts';
import { isAboutPassword, NewPasswordField } from '../password-field.tsx';
import { shortestPassword } from '../shortest-password.ts';
import { TroubleLine } from '../trouble-line.tsx';
import { SettingsPart } from './settings-part.tsx';
import styles from './settings.module.css';

/** Another password, by the present one; the other devices are signed out. */
export function PasswordPart() {
  const words = useMediationsWords();
  const me = useAccount((state) => state.me);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const hasPassword = me?.hasPassword ?? true;
  const short = next.length < shortestPassword;
  const missing = hasPassword && current === '';

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (short || missing) return;
    setTrouble(null);
    const answer = await api.changePassword(hasPassword ? current : undefined, next);
    if (!answer.ok) {
      setTrouble(answer.trouble);
      return;
    }
    setCurrent('');
    setNext('');
    setTried(false);
    if (me) setAccount({ ...me, hasPassword: true });
    notify(words.settings.passwordChanged);
  };

  return (
    <SettingsPart title={words.settings.password}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <TroubleLine trouble={isAboutPassword(trouble) ? null : trouble} />
        {/* Password managers need the account's name beside the password. */}
        <input type="text" autoComplete="username" value={me?.email ?? ''} readOnly hidden />
        {hasPassword && (
          <TextField
            label={words.settings.current}
            type="password"
            autoComplete="current-password"
            error={tried && missing ? words.signIn.passwordMissing : undefined}
            value={current}
            onChange={setCurrent}
          />
        )}
        <NewPasswordField
          label={words.settings.next}
          value={next}
          onChange={setNext}
          tried={tried}
          trouble={trouble}
        />
        <Button type="submit">{words.settings.changePassword}</Button>
      </form>
    </SettingsPart>
  );
}
