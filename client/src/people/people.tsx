import { Hand, MicOff } from 'lucide-react';
import { Suspense, useMemo } from 'react';
import { useMe, useRoomState, useView } from '../live/use-room.ts';
import { PersonFace, PersonLineState } from '../media/slots.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { useCast } from '../panels/cast.ts';
import { useHere } from '../panels/place.ts';
import { Avatar } from '../ui/avatar.tsx';
import { classes } from '../ui/classes.ts';
import { useNow } from '../ui/server-time.tsx';
import { TimeBar, TimeLeft } from '../ui/time-left.tsx';
import { presencesIn, type Presence } from './presences.ts';
import { shownPeople } from './shown-people.ts';
import styles from './people.module.css';

/** The circle of people: cards in a column where there is room, a strip on a phone. Nobody changes place because somebody speaks. */
export function People() {
  const words = usePanelWords().people;
  const view = useView();
  const me = useMe();
  const online = useRoomState((state) => state.online);
  const cast = useCast();
  const running = useHere()?.slice.floor.turn?.state === 'running';
  const now = useNow(running);
  const presences = useMemo(() => presencesIn(view, me, cast, online, now), [view, me, cast, online, now]);
  const { shown, more } = shownPeople(presences);
  return (
    // It scrolls where not everybody fits, by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.people} aria-label={words.label} tabIndex={0}>
      <ul className={styles.list}>
        {shown.map((presence) => (
          <PersonCard
            key={presence.member.seat}
            presence={presence}
            me={presence.member.seat === me}
            now={now}
          />
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{words.others(more)}</p>}
    </section>
  );
}

const awayStandings: readonly Presence['standing'][] = [
  'offline',
  'outside',
  'waiting',
  'elsewhere',
  'expected',
];

function PersonCard({ presence, me, now }: { presence: Presence; me: boolean; now: number }) {
  const words = usePanelWords().people;
  const { member, standing, place, muted, beside } = presence;
  const turn = useHere()?.slice.floor.turn;
  const holding = standing === 'speaking';
  const until = holding && turn?.state === 'running' ? turn.until : null;
  const from = turn?.state === 'running' ? turn.since : 0;
  const rest = until === null ? (holding ? 1 : undefined) : (until - now) / Math.max(1, until - from);
  const said =
    standing === 'here'
      ? words.roles[member.role]
      : me && standing === 'speaking'
        ? words.states.speakingYou
        : me && standing === 'offered'
          ? words.states.offeredYou
          : words.states[standing];
  const away = awayStandings.includes(standing);
  return (
    <li
      className={classes(styles.card, holding && styles.holding, away && styles.away)}
      data-side={member.side ?? undefined}
      data-me={me || undefined}
    >
      <span className={styles.face}>
        <Avatar name={member.name} side={member.side} size="l" rest={rest} />
        <Suspense>
          <PersonFace member={member} />
        </Suspense>
        {place !== null && standing !== 'speaking' && (
          <span className={styles.mark}>
            <Hand aria-hidden />
          </span>
        )}
        {muted && (
          <span className={styles.mark}>
            <MicOff aria-hidden />
          </span>
        )}
      </span>
      <span className={styles.who}>
        <span className={styles.name}>
          <span className={styles.whole}>{me ? words.namedYou(member.name) : member.name}</span>
          <span className={styles.brief}>{me ? words.you : member.short}</span>
        </span>
        <span className={styles.state}>
          {said}
          {until !== null && (
            <span className={styles.left}>
              {' · '}
              <TimeLeft until={until} />
            </span>
          )}
        </span>
        {place !== null && standing === 'asking' && (
          <span className="visually-hidden">{words.hand(place)}</span>
        )}
        {muted && <span className={styles.state}>{words.muted}</span>}
        <Suspense>
          <PersonLineState seat={member.seat} />
        </Suspense>
        {beside && <span className={styles.beside}>{words.beside(beside)}</span>}
      </span>
      {until !== null && (
        <span className={styles.bar}>
          <TimeBar from={from} until={until} side={member.side ?? undefined} />
        </span>
      )}
    </li>
  );
}
