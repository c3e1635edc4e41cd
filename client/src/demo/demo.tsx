import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import type { RoomMade } from '@mediane/shared/protocol/api.ts';
import { api } from '../mediations/api.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { SinglePage } from '../ui/single-page.tsx';
import { section, useSpoken } from '../ui/words.tsx';
import styles from './demo.module.css';

const useDemoWords = section({
  fr: async () => (await import('@mediane/shared/words/demoPage.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/demoPage.en.ts')).en,
});

/** A ready mediation for whoever wants to try: three links, each for a tab of its own. */
export function Demo() {
  const words = useDemoWords();
  const { language } = useSpoken();
  const [made, setMade] = useState<RoomMade | null>(null);
  const [state, setState] = useState<'ready' | 'making' | 'failed'>('ready');
  const make = async () => {
    setState('making');
    const answer = await api.demo(language);
    if (answer.ok) setMade(answer.value);
    setState(answer.ok ? 'ready' : 'failed');
  };
  return (
    <SinglePage title={words.title} lead={words.lead}>
      {made ? (
        <ul className={styles.people}>
          {made.links.map(({ seat, name, role, link }, at) => (
            <li key={seat} className={styles.person}>
              <Avatar name={name} side={at === 0 ? null : at - 1} size="l" />
              <span>
                <strong>{name}</strong>
                <span className={styles.role}>
                  {role === 'mediator' ? words.roles.mediator : words.roles.party}
                </span>
              </span>
              {/* Another tab on purpose, and one that knows nothing of this one. */}
              <a className={styles.open} href={link ?? ''} target="_blank" rel="noopener noreferrer">
                {words.open(name)}
                <ArrowUpRight aria-hidden />
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <Button look="primary" large idle={state === 'making'} onPress={() => void make()}>
          {state === 'making' ? words.making : words.make}
        </Button>
      )}
      {state === 'failed' && <p role="alert">{words.failed}</p>}
      <section className={styles.tries}>
        <h2>{words.tryTitle}</h2>
        <ol>
          {words.tries.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
    </SinglePage>
  );
}
