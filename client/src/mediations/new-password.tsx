import { useState, type SubmitEvent } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../ui/button.tsx';
import { notify } from '../ui/notices.tsx';
import { SinglePage } from '../ui/single-page.tsx';
import { api, type Trouble } from './api.ts';
import { useFragmentToken } from './fragment.ts';
import { useMediationsWords } from './mediations-words.ts';
import { isAboutPassword, NewPasswordField } from './password-field.tsx';
import { shortestPassword } from './shortest-password.ts';
import { TroubleLine } from './trouble-line.tsx';
import styles from './account-form.module.css';

/** From a one-time link: another password for one that was forgotten. */
export function NewPassword() {
  const words = useMediationsWords();
  const token = useFragmentToken();
  const [, navigate] = useLocation();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const short = password.length < shortestPassword;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (short) return;
    setTrouble(null);
    const answer = await api.resetPassword(token, password);
    if (!answer.ok) {
      setTrouble(answer.trouble);
      return;
    }
    notify(words.newPassword.done);
    navigate('/sign-in', { replace: true });
  };

  if (token === '') return <SinglePage title={words.newPassword.title} lead={words.begin.noToken} />;
  return (
    <SinglePage title={words.newPassword.title} lead={words.newPassword.lead}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <TroubleLine trouble={isAboutPassword(trouble) ? null : trouble} />
        <NewPasswordField
          label={words.begin.password}
          value={password}
          onChange={setPassword}
          tried={tried}
          trouble={trouble}
        />
        <Button type="submit" look="primary" large wide>
          {words.newPassword.go}
        </Button>
      </form>
    </SinglePage>
  );
}
