import { useState } from 'react';
import type { Sessions } from '@mediane/shared/protocol/api.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { notify } from '../../ui/notices.tsx';
import { useNow } from '../../ui/server-time.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { api, type Trouble } from '../api.ts';
import { useMediationsWords } from '../mediations-words.ts';
import { TroubleLine } from '../trouble-line.tsx';
import { useAnswer } from '../use-answer.ts';
import { browserName } from './browser-name.ts';
import { SettingsPart } from './settings-part.tsx';
import styles from './settings.module.css';

/** The browsers that are signed in, each of which can be signed out from here. */
export function SessionsPart() {
  const words = useMediationsWords().settings;
  const { loaded, again } = useAnswer(api.sessions);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const end = async (id: string) => {
    const answer = await api.endSession(id);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) notify(words.sessionEnded);
    again();
  };

  return (
    <SettingsPart title={words.sessions}>
      <TroubleLine trouble={loaded.state === 'failed' ? loaded.trouble : trouble} />
      {loaded.state === 'loading' && <Skeleton lines={2} />}
      {loaded.state === 'there' && (
        <ul className={styles.list}>
          {loaded.value.sessions.map((session) => (
            <SessionLine key={session.id} session={session} onEnd={() => void end(session.id)} />
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

function SessionLine({ session, onEnd }: { session: Sessions['sessions'][number]; onEnd: () => void }) {
  const words = useMediationsWords().settings;
  const speech = useSpeech();
  const now = useNow(false);
  const named = browserName(session.browser);
  const device = named ? words.browser(named.browser, named.system) : words.unknownBrowser;
  return (
    <li className={styles.item}>
      <div>
        <p>
          {device} {session.current && <Chip>{words.thisDevice}</Chip>}
        </p>
        <p className={styles.what}>{words.seen(speech.from(session.seen, now))}</p>
      </div>
      {!session.current && (
        <Button onPress={onEnd}>
          <span aria-hidden="true">{words.endSession}</span>
          <span className="visually-hidden">{words.endSessionNamed(device)}</span>
        </Button>
      )}
    </li>
  );
}
