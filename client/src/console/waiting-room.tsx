import { DoorOpen, Ellipsis, LogIn, Sofa } from 'lucide-react';
import { useState } from 'react';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { useMe, useView } from '../live/use-room.ts';
import { sideBeside, useCast, type Member } from '../panels/cast.ts';
import { Acts, Muted, PanelSection } from '../panels/panel.tsx';
import { useConductWords } from './conduct-words.ts';
import { PersonLine } from '../panels/person-line.tsx';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Menu } from '../ui/menu.tsx';
import { hasPlace, inWaitingRoom, notHere, type AtTheDoor } from './waiting.ts';
import panel from '../panels/panel.module.css';
import styles from './console.module.css';

/** Who waits and with whom beside; letting in one, several or all, named in the button. Before the opening it is one act with it. */
export function WaitingRoom() {
  const words = useConductWords().waiting;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const act = useAct();
  const [left, setLeft] = useState<readonly SeatId[]>([]);
  const [turning, setTurning] = useState<Member | null>(null);
  const waiting = inWaitingRoom(view, cast);
  const chosen = waiting.filter(({ member, stays }) => stays === null && !left.includes(member.seat));
  const prepared = view.room?.life.state === 'prepared';
  const choose = (seat: SeatId, on: boolean) =>
    setLeft(on ? left.filter((one) => one !== seat) : [...left, seat]);
  return (
    <PanelSection title={words.title}>
      {waiting.length === 0 ? (
        <EmptyState icon={Sofa} title={words.empty}>
          {words.emptyBody}
        </EmptyState>
      ) : (
        <ul className={panel.list}>
          {waiting.map((one) => (
            <Waiter
              key={one.member.seat}
              one={one}
              chosen={chosen.includes(one)}
              onChoose={(on) => choose(one.member.seat, on)}
              onTurnAway={() => setTurning(one.member)}
            />
          ))}
        </ul>
      )}
      {prepared ? (
        <Opening chosen={chosen} place={hasPlace(view, me)} />
      ) : (
        <Admitting chosen={chosen} waiting={waiting} />
      )}
      <NotHere />
      {turning && (
        <Confirm
          open
          onClose={() => setTurning(null)}
          title={words.turnAwayTitle(turning.short)}
          names={[turning.short]}
          act={([name]) => words.turnAway(name ?? '')}
          onConfirm={() => {
            setTurning(null);
            void act({ type: 'turnAway', seat: turning.seat });
          }}
        >
          <p>{words.turnAwayBody(turning.short)}</p>
        </Confirm>
      )}
    </PanelSection>
  );
}

type WaiterProps = {
  one: AtTheDoor;
  chosen: boolean;
  onChoose: (on: boolean) => void;
  onTurnAway: () => void;
};

function Waiter({ one: { member, beside, stays }, chosen, onChoose, onTurnAway }: WaiterProps) {
  const words = useConductWords().waiting;
  const state =
    stays === 'technician'
      ? words.technician
      : stays === 'no-consent'
        ? words.noConsent
        : beside === null
          ? words.alone
          : words.beside(beside);
  const side = sideBeside(member);
  return (
    <PersonLine member={member} state={side ? `${side} · ${state}` : state}>
      {stays === null && (
        <Checkbox checked={chosen} onChange={onChoose}>
          {words.choose(member.short)}
        </Checkbox>
      )}
      <Menu
        label={words.more(member.short)}
        icon={Ellipsis}
        iconOnly
        look="plain"
        items={[{ label: words.turnAway(member.short), onChoose: onTurnAway }]}
      />
    </PersonLine>
  );
}

function Opening({ chosen, place }: { chosen: readonly AtTheDoor[]; place: boolean }) {
  const words = useConductWords().waiting;
  const act = useAct();
  const names = chosen.map(({ member }) => member.short);
  if (!place)
    return (
      <>
        <Muted>{words.notHere}</Muted>
        <Acts>
          <Button look="primary" onPress={() => void act({ type: 'arrive', beside: null })}>
            {words.takePlace}
          </Button>
        </Acts>
      </>
    );
  return (
    <>
      <Acts>
        <Button
          look={names.length > 0 ? 'primary' : 'quiet'}
          icon={DoorOpen}
          onPress={() => void act({ type: 'open', admit: chosen.map(({ member }) => member.seat) })}
          idle={names.length === 0}
          describedBy="opening-hint"
        >
          {names.length === 0
            ? words.openAlone
            : names.length > 5
              ? words.openMany(names.length)
              : words.open(names)}
        </Button>
      </Acts>
      <Muted id="opening-hint">{names.length === 0 ? words.openAloneHint : words.openHint}</Muted>
    </>
  );
}

function Admitting({ chosen, waiting }: { chosen: readonly AtTheDoor[]; waiting: readonly AtTheDoor[] }) {
  const words = useConductWords().waiting;
  const act = useAct();
  const names = chosen.map(({ member }) => member.short);
  if (!waiting.some(({ stays }) => stays === null)) return null;
  if (names.length === 0) return <Muted>{words.chooseNobody}</Muted>;
  return (
    <Acts>
      <Button
        look="primary"
        icon={LogIn}
        onPress={() => void act({ type: 'admit', seats: chosen.map(({ member }) => member.seat) })}
      >
        {names.length > 5 ? words.admitAll(names.length) : words.admit(names)}
      </Button>
    </Acts>
  );
}

/** Who has not come yet, and whether each has accepted the agreement. */
function NotHere() {
  const words = useConductWords().waiting;
  const view = useView();
  const cast = useCast();
  const away = notHere(view, cast);
  if (away.length === 0) return null;
  const answers = { none: words.unanswered, consented: words.consented, declined: words.declined };
  return (
    <div>
      <h3 className={styles.away}>{words.away}</h3>
      <ul className={styles.awayList}>
        {away.map(({ member, answer, standing }) => (
          <li key={member.seat}>
            {member.name}
            <span className={styles.state}>
              {' · '}
              {answers[answer]}
              {standing === 'turned-away' && ` · ${words.turnedAway}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
