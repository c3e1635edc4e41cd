/** The conversations of a seat: where she is, her side, the mediators or each person's desk. */
import {
  compartmentsOf,
  desk,
  isCaucus,
  isDesk,
  side,
  type Compartment,
  type SeatId,
} from '@mediane/shared/room/identifiers.ts';
import type { View } from '@mediane/shared/room/index.ts';
import { seatAt } from '@mediane/shared/room/parseCompartment.ts';
import { readersOf, reads } from '@mediane/shared/room/reading.ts';
import { called, deskMediators, type Cast } from '../panels/cast.ts';
import { channelOf, mediates } from '../panels/place.ts';
import type { RoomWords } from './room-words.ts';

/** In the order in which they are offered; the first is where one is. */
export function talksOf(view: View, me: SeatId, cast: Cast): Compartment[] {
  const here: Compartment[] = [channelOf(view, me) ?? 'room'];
  const shared = (place: Compartment) => {
    const slice = view[place];
    return slice !== undefined && reads(slice, me) && readersOf(slice).length > 1;
  };
  const own = cast.get(me)?.sideId;
  const apart: Compartment[] = mediates(view)
    ? ['mediators', ...desksOf(view, me, cast)]
    : [...(own ? [side(own)] : []), desk(me)];
  return [...here.filter((place) => view[place]), ...apart.filter(shared)];
}

const desksOf = (view: View, me: SeatId, cast: Cast): Compartment[] =>
  [...cast.keys()]
    .filter((seat) => seat !== me)
    .map((seat) => desk(seat))
    .filter((place) => {
      const theirs = view[place];
      const role = theirs?.readers[seatAt(place)]?.role;
      return role !== undefined && role !== 'mediator' && role !== 'co-mediator';
    });

/** How a conversation is called in the list: by those who read it. */
export function talkName(
  place: Compartment,
  view: View,
  me: SeatId,
  cast: Cast,
  words: RoomWords['talks'],
): string {
  if (place === 'room') return words.room;
  if (place === 'mediators') return words.mediators;
  if (isCaucus(place)) return words.caucus;
  if (place === desk(me)) return words.desk(called(cast, deskMediators(view, me)));
  if (isDesk(place)) return words.deskOf(cast.get(seatAt(place))?.short ?? '');
  return words.side(cast.get(me)?.sideName ?? '');
}

/** What others have said at each desk up to the last answer from one's own end of it: mediators answer for one another. */
export function answered(view: View, me: SeatId): Partial<Record<Compartment, number>> {
  const until: Partial<Record<Compartment, number>> = {};
  for (const place of compartmentsOf(view).filter(isDesk)) {
    const messages = view[place]?.messages ?? [];
    const owner = seatAt(place);
    const last = messages.findLastIndex(({ from }) => (owner === me ? from === me : from !== owner));
    until[place] = messages.slice(0, last + 1).filter(({ from }) => from !== me).length;
  }
  return until;
}

/** What others have said in each conversation so far. */
export function saidByOthers(view: View, me: SeatId): Partial<Record<Compartment, number>> {
  const said: Partial<Record<Compartment, number>> = {};
  for (const place of compartmentsOf(view))
    said[place] = view[place]?.messages.filter(({ from }) => from !== me).length ?? 0;
  return said;
}
