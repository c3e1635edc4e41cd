import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { Link } from 'wouter';
import type { Links } from '@mediane/shared/protocol/api.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useWords } from '../../ui/words.tsx';
import { api } from '../api.ts';
import { useEnter } from '../enter.ts';
import { useMediationsWords } from '../mediations-words.ts';
import { sideOf, sidesOf } from '../rooms.ts';
import { TroubleLine } from '../trouble-line.tsx';
import { useAnswer } from '../use-answer.ts';
import { useFreshLinks } from './fresh-links.ts';
import { LinkLine } from './link-line.tsx';
import styles from './links.module.css';

/** The links of one mediation: who has come by hers, and how to give, send, renew or withdraw each. */
export function RoomLinks({ room }: { room: string }) {
  const words = useMediationsWords();
  const everyPage = useWords().everyPage;
  const askRooms = useCallback(() => api.rooms(), []);
  const askLinks = useCallback(() => api.links(room), [room]);
  const rooms = useAnswer(askRooms);
  const links = useAnswer(askLinks);
  const { enter, trouble } = useEnter();
  const summary =
    rooms.loaded.state === 'there' ? rooms.loaded.value.rooms.find((one) => one.room === room) : undefined;
  // The title of the tab names no dispute: a shared screen shows it.
  useEffect(() => {
    document.title = `${words.home.links} · ${everyPage.product}`;
  }, [words, everyPage]);

  return (
    <>
      <Link href="/" className={styles.back}>
        <ArrowLeft aria-hidden />
        {words.links.back}
      </Link>
      <div className={styles.head}>
        <div>
          <h1 className={styles.title}>{summary?.title ?? words.home.links}</h1>
          <p className={styles.lead}>{words.links.lead}</p>
        </div>
        <Button look="primary" onPress={() => enter(room)}>
          {words.links.enter}
        </Button>
      </div>
      <TroubleLine trouble={trouble} />
      {links.loaded.state === 'loading' && <Skeleton lines={6} />}
      {links.loaded.state === 'failed' && (
        <>
          <TroubleLine trouble={links.loaded.trouble} />
          <Button onPress={links.again}>{words.tryAgain}</Button>
        </>
      )}
      {links.loaded.state === 'there' && (
        <Groups room={room} answer={links.loaded.value} onChanged={links.again} />
      )}
    </>
  );
}

/** An address that means "this machine" on every machine: nobody else's device finds the server by it. */
const onlyHere = /^(localhost|127\.|\[::1\])/.test(window.location.hostname);

function Groups({ room, answer, onChanged }: { room: string; answer: Links; onChanged: () => void }) {
  const words = useMediationsWords().links;
  const fresh = useFreshLinks((state) => state.links);
  const isMediator = (role: string) => role === 'mediator' || role === 'co-mediator';
  const groups = [
    { title: words.mediation, people: answer.links.filter((one) => isMediator(one.role)) },
    ...sidesOf(answer.links).map(({ name }) => ({
      title: name,
      people: answer.links.filter((one) => one.side === name),
    })),
    { title: words.nobody, people: answer.links.filter((one) => one.side === null && !isMediator(one.role)) },
  ].filter((group) => group.people.length > 0);
  return (
    <>
      {answer.links.some((one) => fresh[one.seat] !== undefined) && (
        <p className={styles.once}>{words.once}</p>
      )}
      {onlyHere && <p className={styles.once}>{words.onlyHere}</p>}
      {!answer.canMail && <p className={styles.note}>{words.cannotMail}</p>}
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title} className={styles.group} aria-label={group.title}>
            <h2 className={styles.groupTitle}>{group.title}</h2>
            <ul>
              {group.people.map((person) => (
                <LinkLine
                  key={person.seat}
                  room={room}
                  person={person}
                  side={sideOf(answer.links, person.side)}
                  link={fresh[person.seat]}
                  canMail={answer.canMail}
                  onChanged={onChanged}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
