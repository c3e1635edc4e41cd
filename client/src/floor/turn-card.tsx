import { Check, Mic, NotebookPen, SkipForward } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { attendingSeats } from '@mediane/shared/room/attendance.ts';
import { isMediator } from '@mediane/shared/room/reading.ts';
import { separated } from '@mediane/shared/room/separation.ts';
import { useMe, useRefusal, useView } from '../live/use-room.ts';
import { called, useCast } from '../panels/cast.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { mediates, useHere, type Here } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Rich } from '../ui/rich.tsx';
import { useNow } from '../ui/server-time.tsx';
import { TimeBar, TimeLeft } from '../ui/time-left.tsx';
import { useSpeech } from '../ui/words.tsx';
import { turnNow, type TurnNow } from './turn.ts';
import styles from './floor.module.css';

const ConductTurn = lazy(async () => ({ default: (await import('./conduct-turn.tsx')).ConductTurn }));

type Props = {
  /** Opens the person's own notes, where the page has them. */
  onJotter?: (() => void) | undefined;
  /** Leaves the place to a conversation, which says itself where one may write. */
  brief?: boolean | undefined;
};

/** Whose turn it is, how long is left, where one stands, and the one thing to do about it. */
export function TurnCard({ onJotter, brief = false }: Props) {
  const here = useHere();
  const me = useMe();
  const now = useNow(here?.slice.floor.turn?.state === 'running');
  if (!here || here.slice.life.state !== 'open') return null;
  const turn = turnNow(here.slice, me, now);
  const conducts = isMediator(here.slice.readers[me]?.role ?? 'party');
  if (turn.is === 'open' && !turn.asked) return null;
  // Nobody gives or takes the floor while the sides are separated; a turn that was stopped still says so.
  if (separated(here.slice) && !('stage' in turn && turn.stage !== 'offered')) return null;
  return (
    <Standing here={here} turn={turn} conducts={conducts} onJotter={onJotter} brief={brief}>
      {conducts && turn.is !== 'mine' && turn.is !== 'open' && (
        <Suspense>
          <ConductTurn here={here} />
        </Suspense>
      )}
    </Standing>
  );
}

type StandingProps = {
  here: Here;
  turn: TurnNow;
  conducts: boolean;
  onJotter: (() => void) | undefined;
  brief: boolean;
  children: React.ReactNode;
};

function Standing({ here, turn, conducts, onJotter, brief, children }: StandingProps) {
  const words = usePanelWords().floor.turn;
  const cast = useCast();
  const speech = useSpeech();
  const mine = turn.is === 'mine';
  const seat = turn.is === 'theirs' ? turn.seat : null;
  const side = seat ? (cast.get(seat)?.side ?? undefined) : undefined;
  const running = 'stage' in turn && turn.stage === 'running' ? turn : null;
  const left = 'stage' in turn && turn.stage === 'paused' ? turn.left : null;
  return (
    <section
      className={styles.card}
      aria-label={words.label}
      data-side={side}
      data-mine={mine || undefined}
      data-conducts={conducts || undefined}
      data-brief={brief || undefined}
    >
      <div className={styles.head}>
        <p className={styles.title}>
          <Rich text={useTitle(turn)} />
        </p>
        {running?.until != null && <TimeLeft until={running.until} />}
        {left !== null && <span className={styles.figures}>{speech.clock(left)}</span>}
      </div>
      {running?.until != null && (
        <div className={styles.line}>
          <TimeBar from={running.since} until={running.until} side={side} />
        </div>
      )}
      {mine ? (
        <MyTurn here={here} turn={turn} />
      ) : (
        <Waiting turn={turn} conducts={conducts} onJotter={onJotter} brief={brief} />
      )}
      {children}
    </section>
  );
}

/** The sentence at the head of the card. */
function useTitle(turn: TurnNow): string {
  const words = usePanelWords().floor.turn;
  const cast = useCast();
  const name = turn.is === 'theirs' ? (cast.get(turn.seat)?.short ?? '') : '';
  switch (turn.is) {
    case 'open':
      return words.asked;
    case 'free':
      return words.free;
    case 'mine':
      return { offered: words.yoursNow, running: words.yours, paused: words.yoursPaused }[turn.stage];
    case 'theirs': {
      const after = turn.wait?.place === 1 && turn.stage === 'running';
      if (after) return words.after(name);
      return { offered: words.theirsSoon, running: words.theirs, paused: words.theirsPaused }[turn.stage](
        name,
      );
    }
  }
}

function MyTurn({ here, turn }: { here: Here; turn: Extract<TurnNow, { is: 'mine' }> }) {
  const words = usePanelWords().floor.turn;
  const cast = useCast();
  const refusal = useRefusal();
  const act = useAct();
  const { channel, slice } = here;
  if (turn.stage === 'offered')
    return (
      <>
        <p className={styles.note}>{words.yoursNowLong(turn.length)}</p>
        <div className={styles.acts}>
          <Button look="primary" icon={Mic} onPress={() => void act({ type: 'takeTurn', channel })}>
            {words.take}
          </Button>
          <Button icon={SkipForward} onPress={() => void act({ type: 'yieldTurn', channel })}>
            {words.pass}
          </Button>
        </div>
      </>
    );
  if (turn.stage === 'paused') return <p className={styles.note}>{words.yoursPausedWhy}</p>;
  const others = attendingSeats(slice).filter((seat) => refusal({ type: 'handOn', channel, seat }) === null);
  return (
    <>
      {turn.until === null && <p className={styles.note}>{words.yoursUntimed}</p>}
      <div className={styles.acts}>
        {slice.floor.mode.kind === 'piece' && (
          <Menu
            label={words.handOnTo}
            look="primary"
            items={others.map((seat) => ({
              label: called(cast, [seat])[0] ?? '',
              onChoose: () => void act({ type: 'handOn', channel, seat }),
            }))}
          />
        )}
        <Button
          look={slice.floor.mode.kind === 'piece' ? 'quiet' : 'primary'}
          icon={Check}
          onPress={() => void act({ type: 'yieldTurn', channel })}
        >
          {words.done}
        </Button>
      </div>
    </>
  );
}

type WaitingProps = {
  turn: Exclude<TurnNow, { is: 'mine' }>;
  conducts: boolean;
  onJotter: (() => void) | undefined;
  brief: boolean;
};

function Waiting({ turn, conducts, onJotter, brief }: WaitingProps) {
  const words = usePanelWords().floor.turn;
  const cast = useCast();
  const view = useView();
  const here = useHere();
  const mediators = here
    ? attendingSeats(here.slice).filter((seat) => isMediator(here.slice.readers[seat]?.role ?? 'party'))
    : [];
  const who = called(cast, mediators)[0] ?? '';
  if (conducts) return turn.is === 'free' ? <p className={styles.note}>{words.freeByYou}</p> : null;
  if (turn.is === 'open') return who ? <p className={styles.note}>{words.handHint(who)}</p> : null;
  const wait = turn.wait;
  const speaker = turn.is === 'theirs' ? (cast.get(turn.seat)?.short ?? '') : '';
  const follows = wait?.after ? (cast.get(wait.after)?.short ?? '') : '';
  return (
    <>
      {turn.is === 'free' && !mediates(view) && (
        <p className={styles.note}>
          {here?.slice.floor.mode.kind === 'piece' ? words.piece : who && words.freeBy(who)}
        </p>
      )}
      {wait && wait.place > 1 && (
        <p className={styles.note}>
          {follows && <Rich text={`${words.after(follows)}. `} />}
          {words.place(wait.place)}
        </p>
      )}
      {wait && wait.place === 1 && turn.is === 'free' && <p className={styles.note}>{words.place(1)}</p>}
      {!brief && (
        <p className={styles.note}>{turn.is === 'theirs' && speaker ? words.note(speaker) : words.noteAny}</p>
      )}
      {!brief && onJotter && (
        <div>
          <Button look="link" icon={NotebookPen} onPress={onJotter}>
            {words.writeNote}
          </Button>
        </div>
      )}
    </>
  );
}
