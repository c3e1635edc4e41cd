import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { api, type Trouble } from '../api.ts';
import { useMediationsWords } from '../mediations-words.ts';
import { TroubleLine } from '../trouble-line.tsx';
import { SettingsPart } from './settings-part.tsx';
import styles from './settings.module.css';

/** A link by which a colleague makes an account in the same house. */
export function ColleaguesPart() {
  const words = useMediationsWords().settings;
  const [link, setLink] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const make = async () => {
    const answer = await api.colleagueLink();
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setLink(answer.value.link);
  };
  return (
    <SettingsPart title={words.colleagues} hint={words.colleaguesHint}>
      <TroubleLine trouble={trouble} />
      {link !== null && (
        <input
          className={styles.link}
          readOnly
          value={link}
          aria-label={words.colleagueLink}
          onFocus={(event) => event.target.select()}
        />
      )}
      <Button onPress={() => void make()}>{words.makeColleagueLink}</Button>
    </SettingsPart>
  );
}
