import { useState, type SubmitEvent } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../ui/button.tsx';
import { SinglePage } from '../ui/single-page.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useSpoken } from '../ui/words.tsx';
import { setAccount } from './account.ts';
import { api, type Trouble } from './api.ts';
import { looksLikeAddress } from './email.ts';
import { useFragmentToken } from './fragment.ts';
import { useMediationsWords } from './mediations-words.ts';
import { isAboutPassword, NewPasswordField } from './password-field.tsx';
import { shortestPassword } from './shortest-password.ts';
import { TroubleLine } from './trouble-line.tsx';
import styles from './account-form.module.css';

/** From a one-time link: the first mediator's account, or a colleague's. */
export function Begin() {
  const words = useMediationsWords();
  const { language } = useSpoken();
  const token = useFragmentToken();
  const [, navigate] = useLocation();
  const [person, setPerson] = useState({ name: '', email: '', password: '' });
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const set = (part: Partial<typeof person>) => setPerson({ ...person, ...part });

  const errors = {
    name: person.name.trim() === '' ? words.begin.nameMissing : undefined,
    email: looksLikeAddress(person.email) ? undefined : words.begin.emailWrong,
    password: person.password.length < shortestPassword ? words.begin.passwordShort : undefined,
  };
  const shown: Partial<typeof errors> = tried ? errors : {};

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (asking || errors.name || errors.email || errors.password) return;
    setAsking(true);
    setTrouble(null);
    const answer = await api.begin({
      token,
      ...person,
      name: person.name.trim(),
      email: person.email.trim(),
      language,
    });
    setAsking(false);
    if (!answer.ok) {
      setTrouble(answer.trouble);
      return;
    }
    setAccount(answer.value);
    navigate('/', { replace: true });
  };

  if (token === '') return <SinglePage title={words.begin.title} lead={words.begin.noToken} />;
  return (
    <SinglePage title={words.begin.title} lead={words.begin.lead}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <TroubleLine trouble={isAboutPassword(trouble) ? null : trouble} />
        <TextField
          label={words.begin.name}
          hint={words.begin.nameHint}
          error={shown.name}
          autoComplete="name"
          maxLength={80}
          value={person.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={words.begin.email}
          hint={words.begin.emailHint}
          error={shown.email}
          type="email"
          autoComplete="username"
          value={person.email}
          onChange={(email) => set({ email })}
        />
        <NewPasswordField
          label={words.begin.password}
          value={person.password}
          onChange={(password) => set({ password })}
          tried={tried}
          trouble={trouble}
        />
        <Button type="submit" look="primary" large wide idle={asking}>
          {words.begin.go}
        </Button>
      </form>
    </SinglePage>
  );
}
