import { Plus, Users } from 'lucide-react';
import { useEffect } from 'react';
import type { RoomSummary } from '@mediane/shared/protocol/api.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useNow } from '../ui/server-time.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSpeech, useWords } from '../ui/words.tsx';
import { useAccount } from './account.ts';
import { api } from './api.ts';
import { useEnter } from './enter.ts';
import { useMediationsWords } from './mediations-words.ts';
import { RoomTable } from './room-table.tsx';
import { inOrder, todays } from './rooms.ts';
import { TroubleLine } from './trouble-line.tsx';
import { useAnswer } from './use-answer.ts';
import styles from './home.module.css';

/** The mediator's mediations: today's first, then all. */
export function Home() {
  const words = useMediationsWords();
  const everyPage = useWords().everyPage;
  const me = useAccount((state) => state.me);
  const { loaded, again } = useAnswer(api.rooms);
  const now = useNow();
  const { enter, trouble } = useEnter();
  useEffect(() => {
    document.title = everyPage.product;
  }, [everyPage]);

  const rooms = loaded.state === 'there' ? loaded.value.rooms : [];
  const sessions = todays(rooms, now);
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1 className={styles.title}>{words.home.hello(me?.name.split(' ')[0] ?? '')}</h1>
          {loaded.state === 'there' && rooms.length > 0 && (
            <p className={styles.lead}>{words.home.today(sessions.length)}</p>
          )}
        </div>
        <LinkButton to="/prepare" look="primary" icon={Plus}>
          {words.home.prepare}
        </LinkButton>
      </div>
      <TroubleLine trouble={trouble} />
      {loaded.state === 'loading' && <Skeleton lines={6} />}
      {loaded.state === 'failed' && (
        <EmptyState title={words.home.failedTitle} act={<Button onPress={again}>{words.tryAgain}</Button>}>
          <TroubleLine trouble={loaded.trouble} />
        </EmptyState>
      )}
      {loaded.state === 'there' && rooms.length === 0 && (
        <EmptyState icon={Users} title={words.home.emptyTitle}>
          {words.home.emptyBody}
        </EmptyState>
      )}
      {sessions.length > 0 && (
        <ul className={styles.today}>
          {sessions.map((room) => (
            <Today key={room.room} room={room} now={now} onEnter={enter} />
          ))}
        </ul>
      )}
      {rooms.length > sessions.length && (
        <RoomTable
          rooms={inOrder(
            rooms.filter((room) => !sessions.includes(room)),
            now,
          )}
          now={now}
          onEnter={enter}
        />
      )}
    </>
  );
}

function Today({ room, now, onEnter }: { room: RoomSummary; now: number; onEnter: (room: string) => void }) {
  const words = useMediationsWords();
  const everyPage = useWords().everyPage;
  const speech = useSpeech();
  const parties = room.people.filter((person) => person.role === 'party').map((person) => person.name);
  const begins = room.begins ?? now;
  return (
    <Card as="li" first>
      <div className={styles.session}>
        <div>
          <p className={styles.when}>
            {[
              words.home.todayAt(speech.time(begins)),
              speech.from(begins, now),
              everyPage.kinds[room.kind],
            ].join(' · ')}
          </p>
          <h2 className={styles.name}>{room.title}</h2>
          <p className={styles.names}>
            {parties.length <= 6 ? speech.list(parties) : everyPage.people(room.people.length)}
          </p>
        </div>
        <div className={styles.acts}>
          <LinkButton to={`/mediations/${room.room}`}>{words.home.links}</LinkButton>
          <Button look="primary" onPress={() => onEnter(room.room)}>
            {words.home.enter}
          </Button>
        </div>
      </div>
    </Card>
  );
}
