import { useEffect } from 'react';
import { useWords } from '../../ui/words.tsx';
import { useMediationsWords } from '../mediations-words.ts';
import { AppearancePart } from './appearance-part.tsx';
import { ColleaguesPart } from './colleagues-part.tsx';
import { PasskeysPart } from './passkeys-part.tsx';
import { PasswordPart } from './password-part.tsx';
import { SessionsPart } from './sessions-part.tsx';
import styles from './settings.module.css';

/** The mediator's account and how her pages look. */
export function Settings() {
  const words = useMediationsWords().settings;
  const { product } = useWords().everyPage;
  useEffect(() => {
    document.title = `${words.title} · ${product}`;
  }, [words, product]);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{words.title}</h1>
      <AppearancePart />
      <PasswordPart />
      <PasskeysPart />
      <SessionsPart />
      <ColleaguesPart />
    </div>
  );
}
