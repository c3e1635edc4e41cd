import { Link } from 'wouter';
import type { RoomSummary } from '@mediane/shared/protocol/api.ts';
import { AvatarStack } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { useSpeech, useWords } from '../ui/words.tsx';
import { useMediationsWords } from './mediations-words.ts';
import { sideOf, sidesOf } from './rooms.ts';
import styles from './home.module.css';

type Props = { rooms: readonly RoomSummary[]; now: number; onEnter: (room: string) => void };

/** The mediations as a table; on a phone, as a list of the same. */
export function RoomTable({ rooms, now, onEnter }: Props) {
  const words = useMediationsWords();
  const { columns } = words.home;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{words.home.table}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.mediation}</th>
          <th scope="col">{columns.people}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.next}</th>
          <th scope="col">
            <span className="visually-hidden">{columns.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rooms.map((room) => (
          <Row key={room.room} room={room} now={now} onEnter={onEnter} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ room, now, onEnter }: { room: RoomSummary; now: number; onEnter: (room: string) => void }) {
  const words = useMediationsWords();
  const everyPage = useWords().everyPage;
  const speech = useSpeech();
  const parties = room.people.filter((person) => person.role === 'party');
  const state = Object.entries(words.home.states).find(([name]) => name === room.state)?.[1];
  const next = Object.entries(words.home.states).find(([name]) => name === room.next)?.[1];
  return (
    <tr>
      <th scope="row">
        <Link href={`/mediations/${room.room}`} className={styles.rowLink}>
          <span className={styles.rowTitle}>{room.title}</span>
        </Link>
        <p className={styles.kind}>{everyPage.kinds[room.kind]}</p>
      </th>
      <td>
        <div className={styles.people}>
          {parties.length <= 4 && (
            <AvatarStack
              people={parties.map((person) => ({
                name: person.name,
                side: sideOf(room.people, person.side),
              }))}
            />
          )}
          <span>{words.home.people(room.people.length, sidesOf(room.people).length)}</span>
        </div>
      </td>
      <td>{state}</td>
      <td>
        {room.begins === null
          ? words.home.noDate
          : room.begins >= now - 43_200_000
            ? words.home.sessionOn(speech.moment(room.begins, now))
            : (next ?? '')}
      </td>
      <td className={styles.rowActs}>
        {room.state !== 'destroyed' && (
          <Button onPress={() => onEnter(room.room)}>
            <span aria-hidden="true">{words.home.enterShort}</span>
            <span className="visually-hidden">{words.home.enterNamed(room.title)}</span>
          </Button>
        )}
      </td>
    </tr>
  );
}
