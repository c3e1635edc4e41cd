/** What the pages before the room tell: who mediates, who else is invited, how oneself is called. */
import { desk, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slice } from '@mediane/shared/room/index.ts';
import { called, deskMediators, useCast } from '../panels/cast.ts';
import { useMe, useRoomState, useView } from '../live/use-room.ts';

export type AtTheDoor = {
  readonly me: SeatId;
  /** One's own desk, when the page has it. */
  readonly mine: Slice | undefined;
  /** The mediators as one calls them in a sentence, and by their whole names. */
  readonly mediators: readonly string[];
  readonly mediatorsInFull: readonly string[];
  /** Is one of them connected now? */
  readonly mediatorHere: boolean;
  /** The other sides, where they are few enough to be named. */
  readonly others: readonly string[];
  readonly myName: string;
};

const fewSides = 3;

export function useDoor(): AtTheDoor {
  const me = useMe();
  const view = useView();
  const cast = useCast();
  const online = useRoomState((state) => state.online);
  const mine = view[desk(me)];
  const seats = deskMediators(view, me);
  const mySide = cast.get(me)?.sideId ?? null;
  const sides = mine?.people?.sides.filter(({ id }) => id !== mySide) ?? [];
  const named = mine?.people?.kind !== 'territorial' && sides.length <= fewSides;
  return {
    me,
    mine,
    mediators: called(cast, seats),
    mediatorsInFull: seats.flatMap((seat) => cast.get(seat)?.name ?? []),
    mediatorHere: seats.some((seat) => online.includes(seat)),
    others: named ? sides.map(({ name }) => name) : [],
    myName: cast.get(me)?.short ?? '',
  };
}
