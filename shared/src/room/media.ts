/**
 * Voice and image of a channel: between whom they may pass, and who is played. Never written down; every browser and the
 * server ask the same functions, and a receiver obeys them whatever a sender does.
 */
import { attendingSeats, attends } from './attendance.ts';
import { floorRefusal, type FloorParts } from './floor.ts';
import type { Ms, SeatId } from './identifiers.ts';
import { silence, type ChannelParts } from './separation.ts';

type Slice = ChannelParts & FloorParts;

/** Beyond so many people, each line between two would cost too much: a channel of voice takes no more. */
export const MOST_TOGETHER = 8;

/** The seats between which voice and image may pass now. Where words do not pass, no line between browsers exists. */
export const together = (slice: ChannelParts): SeatId[] =>
  silence(slice) === null
    ? attendingSeats(slice).filter((seat) => slice.attending[seat]?.lost === false)
    : [];

/** Is this seat played to the others now? */
export const isPlayed = (slice: Slice, seat: SeatId, now: Ms): boolean =>
  silence(slice) === null && attends(slice, seat) && floorRefusal(slice, seat, now) === null;
