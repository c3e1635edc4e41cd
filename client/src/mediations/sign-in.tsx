import { KeyRound } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { useLocation } from 'wouter';
import type { Me } from '@mediane/shared/protocol/api.ts';
import { Button } from '../ui/button.tsx';
import { SinglePage } from '../ui/single-page.tsx';
import { TextField } from '../ui/text-field.tsx';
import { setAccount } from './account.ts';
import { api, type Answer, type Trouble } from './api.ts';
import { useMediationsWords } from './mediations-words.ts';
import { passkeysKnown, takePasskey } from './passkeys.ts';
import { notify } from '../ui/notices.tsx';
import { TroubleLine } from './trouble-line.tsx';
import styles from './account-form.module.css';

/** Where a mediator signs in, by password or passkey. */
export function SignIn() {
  const words = useMediationsWords();
  const [, navigate] = useLocation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const take = (answer: Answer<Me>) => {
    setAsking(false);
    if (!answer.ok) {
      setTrouble(answer.trouble);
      return;
    }
    setAccount(answer.value);
    navigate('/', { replace: true });
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (asking || email.trim() === '' || password === '') return;
    setAsking(true);
    setTrouble(null);
    take(await api.signIn(email.trim(), password));
  };

  const byPasskey = async () => {
    setTrouble(null);
    const options = await api.passkeySignInOptions();
    if (!options.ok) {
      setTrouble(options.trouble);
      return;
    }
    const credential = await takePasskey(options.value);
    if (credential === null) notify(words.signIn.passkeyStopped);
    else take(await api.passkeySignIn(credential));
  };

  return (
    <SinglePage title={words.signIn.title} lead={words.signIn.lead}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <TroubleLine trouble={trouble} />
        <TextField
          label={words.signIn.email}
          type="email"
          autoComplete="username webauthn"
          value={email}
          onChange={setEmail}
          error={tried && email.trim() === '' ? words.signIn.emailMissing : undefined}
        />
        <TextField
          label={words.signIn.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={tried && password === '' ? words.signIn.passwordMissing : undefined}
        />
        <div className={styles.acts}>
          <Button type="submit" look="primary" large wide idle={asking}>
            {words.signIn.go}
          </Button>
          {passkeysKnown() && (
            <Button icon={KeyRound} large wide onPress={() => void byPasskey()}>
              {words.signIn.passkey}
            </Button>
          )}
        </div>
        <p className={styles.note}>{words.signIn.forgotten}</p>
      </form>
    </SinglePage>
  );
}
