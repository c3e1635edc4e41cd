/**
 * Who is beside one is said in one's own words, and those words are heard like any others: while nothing passes in a
 * channel, or out of one's turn, the others learn only that somebody is there. The mediators read the words at her desk.
 */
import type { Beside } from './events.ts';
import { floorRefusal, type FloorParts } from './floor.ts';
import type { Ms, SeatId } from './identifiers.ts';
import { isMediator } from './reading.ts';
import { silence, type ChannelParts } from './separation.ts';

/** Somebody is beside her; who, she has not said here. */
export const SOMEBODY = '…';

/** That somebody is there, without the words by which it was said elsewhere. */
export const wordless = (beside: Beside): Beside => (beside === null ? null : SOMEBODY);

/** What those in a channel may learn of a declaration made now by somebody who reads it. */
export function heardBeside(slice: ChannelParts & FloorParts, seat: SeatId, beside: Beside, now: Ms): Beside {
  const role = slice.readers[seat]?.role;
  const conducts = role !== undefined && isMediator(role);
  const heard = conducts || (silence(slice) === null && floorRefusal(slice, seat, now) === null);
  return heard ? beside : wordless(beside);
}
