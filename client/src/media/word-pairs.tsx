import { use, Suspense, useState } from 'react';
import { languageNames, languages, type Language } from '@mediane/shared/words/language.ts';
import { useCast } from '../panels/cast.ts';
import { PersonLine } from '../panels/person-line.tsx';
import { Choice } from '../ui/choice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSpoken } from '../ui/words.tsx';
import { useMediaState } from './use-media.ts';
import { useVoiceWords, wordsForPairs } from './voice-words.ts';
import styles from './voice-dialogs.module.css';

const fetched = new Map<Language, Promise<readonly string[]>>();

function listOf(language: Language): Promise<readonly string[]> {
  const known = fetched.get(language);
  if (known) return known;
  const list = wordsForPairs[language]();
  fetched.set(language, list);
  // A list that did not arrive is asked for again the next time.
  list.catch(() => fetched.delete(language));
  return list;
}

/** For each person in voice, the two words that both ends should read alike. Two who read in two languages choose one. */
export function WordPairs() {
  const words = useVoiceWords().pair;
  const { language } = useSpoken();
  const [chosen, choose] = useState(language);
  return (
    <div className={styles.pairs}>
      <Suspense fallback={<Skeleton lines={3} />}>
        <Pairs language={chosen} />
      </Suspense>
      <Choice
        light
        legend={words.language}
        value={chosen}
        onChange={choose}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
    </div>
  );
}

function Pairs({ language }: { language: Language }) {
  const words = useVoiceWords().pair;
  const list = use(listOf(language));
  const cast = useCast();
  const peers = useMediaState((state) => state.peers);
  const members = [...cast.values()].filter(({ seat }) => peers[seat]);
  if (members.length === 0) return <p>{words.nobody}</p>;
  return (
    <ul>
      {members.map((member) => {
        const pair = peers[member.seat]?.words;
        return (
          <PersonLine
            key={member.seat}
            member={member}
            tight
            state={
              pair ? (
                <b className={styles.pair} lang={language}>
                  {pair.map((at) => list[at]).join(' · ')}
                </b>
              ) : (
                words.unsure
              )
            }
          />
        );
      })}
    </ul>
  );
}
