import { ArrowLeft, DoorOpen, Lock, LogIn, X } from 'lucide-react';
import { useState } from 'react';
import { attendingSeats, attends } from '@mediane/shared/room/attendance.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { isMediator, readersOf } from '@mediane/shared/room/reading.ts';
import { useMe, useRefusal, useView } from '../live/use-room.ts';
import { called, useCast } from '../panels/cast.ts';
import { Acts, Muted } from '../panels/panel.tsx';
import { useCaucusWords } from './caucus-words.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Chip } from '../ui/chip.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Menu } from '../ui/menu.tsx';
import { Rich } from '../ui/rich.tsx';
import { useNow } from '../ui/server-time.tsx';
import {
  besideNow,
  minutesSince,
  namedMembers,
  type announcedElsewhere,
  type OpenCaucus,
} from './running.ts';
import styles from './caucus.module.css';

/** One caucus that this mediator reads: who is in it and since when, the way in and out, its end. */
export function RunningCaucus({ caucus: one }: { caucus: OpenCaucus }) {
  const words = useCaucusWords();
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const act = useAct();
  const [asking, setAsking] = useState<'close' | SeatId | null>(null);
  const { id, place, slice, caucus } = one;
  const named = called(cast, namedMembers(caucus.members, cast, me));
  const inside = attends(slice, me);
  const others = called(
    cast,
    attendingSeats(slice).filter((seat) => seat !== me),
  );
  const beside = besideNow(view, me);
  const removable = readersOf(slice).filter((seat) => !isMediator(slice.readers[seat]?.role ?? 'mediator'));
  const first = named[0];
  return (
    <Card as="article">
      <div className={styles.head}>
        <p className={styles.name}>
          <Lock aria-hidden />
          {words.with(named)}
        </p>
        {caucus.privateWord && <Chip>{words.privateWord}</Chip>}
      </div>
      <p className={styles.state}>
        <Elapsed since={caucus.opened} minutes={caucus.minutes} />
        {' · '}
        {inside ? words.inside : others.length > 0 ? words.insideNow(others) : words.nobodyInside}
      </p>
      <Knocking caucus={one} />
      <Acts>
        <Door caucus={one} />
        {inside && (
          <Button icon={ArrowLeft} onPress={() => void act({ type: 'go', to: 'room', beside })}>
            {words.goBack}
          </Button>
        )}
        {first && (
          <Button icon={X} onPress={() => setAsking('close')}>
            {words.close(named)}
          </Button>
        )}
        {removable.length > 1 && (
          <Menu
            label={words.removeMenu}
            look="plain"
            items={removable.map((seat) => ({
              label: words.remove(called(cast, [seat])[0] ?? ''),
              onChoose: () => setAsking(seat),
            }))}
          />
        )}
      </Acts>
      {first && (
        <Confirm
          open={asking === 'close'}
          onClose={() => setAsking(null)}
          title={words.closeTitle}
          names={[first, ...named.slice(1)]}
          act={words.close}
          onConfirm={async () => {
            setAsking(null);
            await act({ type: 'closeCaucus', caucus: id });
          }}
        >
          <p>{words.closeBody}</p>
        </Confirm>
      )}
      {asking !== null && asking !== 'close' && (
        <Confirm
          open
          onClose={() => setAsking(null)}
          title={words.removeTitle(called(cast, [asking])[0] ?? '')}
          names={[called(cast, [asking])[0] ?? '']}
          act={([name]) => words.remove(name ?? '')}
          onConfirm={async () => {
            setAsking(null);
            await act({ type: 'removeFromCaucus', caucus: id, seat: asking });
          }}
        >
          <p>{words.removeBody(called(cast, [asking])[0] ?? '')}</p>
        </Confirm>
      )}
      {!inside && !caucus.members.includes(me) && view[place] && <Muted>{words.open.visitorHint}</Muted>}
    </Card>
  );
}

/** The way in: one's own, or by knocking. */
function Door({ caucus: { id, place, caucus } }: { caucus: OpenCaucus }) {
  const words = useCaucusWords();
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const act = useAct();
  const refusal = useRefusal();
  const beside = besideNow(view, me);
  const go = { type: 'go', to: place, beside } as const;
  const why = refusal(go);
  const named = called(cast, namedMembers(caucus.members, cast, me));
  if (why === null)
    return (
      <Button look="primary" icon={LogIn} onPress={() => void act(go)}>
        {words.goNamed(named)}
      </Button>
    );
  if (why !== 'knock-first') return null;
  if (caucus.knocking.includes(me)) return <Muted>{words.knocked}</Muted>;
  return (
    <Button look="primary" icon={DoorOpen} onPress={() => void act({ type: 'knock', caucus: id })}>
      {words.knock}
    </Button>
  );
}

/** Who knocks, for those inside: nobody hears through the door, and anybody inside who is no visitor may let in. */
export function Knocking({ caucus: { id, caucus } }: { caucus: OpenCaucus }) {
  const words = useCaucusWords();
  const cast = useCast();
  const act = useAct();
  const refusal = useRefusal();
  return caucus.knocking.map((seat) => {
    const name = cast.get(seat)?.short ?? '';
    const letIn = { type: 'letIn', caucus: id, seat } as const;
    if (refusal(letIn) !== null) return null;
    return (
      <div key={seat} className={styles.knock} role="status">
        <p>
          <Rich text={words.knocks(name)} />
        </p>
        <Button icon={DoorOpen} onPress={() => void act(letIn)}>
          {words.letIn(name)}
        </Button>
      </div>
    );
  });
}

function Elapsed({ since, minutes }: { since: number; minutes: number | null }) {
  const words = useCaucusWords();
  const gone = minutesSince(since, useNow());
  if (minutes === null) return words.since(gone);
  if (gone > minutes) return `${words.sinceOf(gone, minutes)}, ${words.overrun(gone - minutes)}`;
  return words.sinceOf(gone, minutes);
}

/** A caucus of another mediator that the room was told about. */
export function AnnouncedCaucus({ announced }: { announced: ReturnType<typeof announcedElsewhere>[number] }) {
  const words = useCaucusWords();
  const cast = useCast();
  return (
    <Card as="article" tight>
      <p className={styles.name}>
        <Lock aria-hidden />
        {words.with(called(cast, announced.members))}
      </p>
      <p className={styles.state}>
        <Elapsed since={announced.since} minutes={announced.minutes} />
      </p>
    </Card>
  );
}
