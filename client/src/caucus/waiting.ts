/** What somebody who waits for the mediator may know: with whom she is, since when, when she is back. */
import { attends } from '@mediane/shared/room/attendance.ts';
import type { Ms, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { View } from '@mediane/shared/room/index.ts';
import { isMediator } from '@mediane/shared/room/reading.ts';
import { separated } from '@mediane/shared/room/separation.ts';
import { channelOf } from '../panels/place.ts';
import type { Cast } from '../panels/cast.ts';

export type Waiting = {
  readonly mediator: SeatId;
  /** Those she is with; nobody named when only her absence is known. */
  readonly with: readonly SeatId[];
  readonly since: Ms;
  readonly back: Ms | null;
  /** Does nothing pass between sides meanwhile? */
  readonly apart: boolean;
};

/** The caucus for which somebody in the joint session waits; null for whoever is in it, and for mediators. */
export function waitingFor(view: View, me: SeatId, cast: Cast): Waiting | null {
  const { room } = view;
  if (!room || view.mediators || channelOf(view, me) !== 'room') return null;
  const apart = separated(room);
  const announced = room.announced.findLast((one) => one.until === null && !one.members.includes(me));
  if (announced) {
    const mediator = announced.members.find((seat) => isMediator(cast.get(seat)?.role ?? 'party'));
    // Announced at its opening; until she goes there she is still here.
    if (!mediator || attends(room, mediator)) return null;
    return {
      mediator,
      with: announced.members.filter((seat) => seat !== mediator),
      since: announced.since,
      back: backAt(announced.since, announced.minutes),
      apart,
    };
  }
  const occupied = room.occupied.at(-1);
  if (!occupied || attends(room, occupied.seat)) return null;
  const { seat, since, minutes } = occupied;
  return { mediator: seat, with: [], since, back: backAt(since, minutes), apart };
}

const backAt = (since: Ms, minutes: number | null): Ms | null =>
  minutes === null ? null : since + minutes * 60_000;
