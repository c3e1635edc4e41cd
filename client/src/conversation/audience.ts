/** Who reads what is written in a compartment: the truth that a composer names. */
import { isDesk, type Compartment, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { View } from '@mediane/shared/room/index.ts';
import { readersOf } from '@mediane/shared/room/reading.ts';
import { seatAt } from '@mediane/shared/room/parseCompartment.ts';

export type Audience = {
  /** Everybody in the joint session, when they are more than one can name in a button. */
  readonly everybody: boolean;
  /** The others who read it. */
  readonly others: readonly SeatId[];
};

export function audienceOf(view: View, place: Compartment, me: SeatId): Audience {
  const slice = view[place];
  if (!slice) return { everybody: false, others: [] };
  const others = readersOf(slice).filter((seat) => seat !== me);
  // A desk is named by its person first, then by the other mediators who read it.
  const owner = isDesk(place) ? seatAt(place) : null;
  const sorted = owner ? others.toSorted((a, b) => Number(b === owner) - Number(a === owner)) : others;
  return { everybody: place === 'room' && others.length > 1, others: sorted };
}
