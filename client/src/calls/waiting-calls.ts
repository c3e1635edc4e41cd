/** Discreet calls: one's own that wait for an answer, and all that wait for a mediator's. */
import type { CallKind } from '@mediane/shared/room/events.ts';
import {
  compartmentsOf,
  desk,
  isDesk,
  type MatterId,
  type Ms,
  type SeatId,
} from '@mediane/shared/room/identifiers.ts';
import type { View } from '@mediane/shared/room/index.ts';
import { seatAt } from '@mediane/shared/room/parseCompartment.ts';

export type WaitingCall = {
  readonly seat: SeatId;
  readonly call: MatterId;
  readonly kind: CallKind;
  readonly at: Ms;
};

/** This seat's own call of one kind, while it waits. */
export const myCall = (view: View, me: SeatId, kind: CallKind): WaitingCall | null => {
  const found = view[desk(me)]?.calls.find((one) => one.kind === kind && !one.answered);
  return found ? { ...found, seat: me } : null;
};

/** Nobody waits any more who has gone for good, or whose mediation is closed. */
const mayBeAnswered = (theirs: View[`desk:${SeatId}`]): boolean =>
  theirs !== undefined &&
  theirs.life.state !== 'closed' &&
  theirs.passport.standing !== 'withdrawn' &&
  theirs.passport.standing !== 'removed';

/** All calls that wait for a mediator: whoever is not well first, then in the order in which they came. */
export function callsToAnswer(view: View, me: SeatId): WaitingCall[] {
  if (!view.mediators) return [];
  const first = (one: WaitingCall) => (one.kind === 'unwell' ? 0 : 1);
  return compartmentsOf(view)
    .filter(isDesk)
    .filter((place) => place !== desk(me) && mayBeAnswered(view[place]))
    .flatMap((place) =>
      (view[place]?.calls ?? [])
        .filter(({ answered }) => !answered)
        .map(({ call, kind, at }) => ({ seat: seatAt(place), call, kind, at })),
    )
    .toSorted((a, b) => first(a) - first(b) || a.at - b.at);
}
