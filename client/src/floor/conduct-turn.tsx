import { Square } from 'lucide-react';
import { attends } from '@mediane/shared/room/attendance.ts';
import { useRefusal } from '../live/use-room.ts';
import { useCast } from '../panels/cast.ts';
import { useQueueWords } from './queue-words.ts';
import type { Here } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { liveHands } from './hands.ts';
import { inMs, useTurnLength } from './turn-length.ts';
import styles from './floor.module.css';

/** The mediator's acts on the turn itself: give the floor to whoever is next, one minute more, the end. */
export function ConductTurn({ here }: { here: Here }) {
  const words = useQueueWords();
  const cast = useCast();
  const act = useAct();
  const refusal = useRefusal();
  const { minutes } = useTurnLength();
  const { channel, slice } = here;
  const { turn } = slice.floor;
  const next = liveHands(slice).find((seat) => attends(slice, seat));
  const give = next && ({ type: 'giveFloor', channel, seat: next, length: inMs(minutes) } as const);
  const name = next ? (cast.get(next)?.short ?? '') : '';
  const speaker = turn ? (cast.get(turn.seat)?.short ?? '') : '';
  return (
    <div className={styles.acts}>
      {give && refusal(give) === null && (
        <Button look="primary" onPress={() => void act(give)}>
          {words.conduct.give(name)}
        </Button>
      )}
      {turn && refusal({ type: 'extendTurn', channel, by: 60_000 }) === null && (
        <Button onPress={() => void act({ type: 'extendTurn', channel, by: 60_000 })}>
          {words.conduct.extend}
        </Button>
      )}
      {turn && (
        <Button icon={Square} onPress={() => void act({ type: 'endTurn', channel, seat: turn.seat })}>
          {words.conduct.endOf(speaker)}
        </Button>
      )}
    </div>
  );
}
