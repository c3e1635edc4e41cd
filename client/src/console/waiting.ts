/** Who stands before the door, as a mediator sees it from the desks. */
import { hasConsented } from '@mediane/shared/room/agreement.ts';
import { attends } from '@mediane/shared/room/attendance.ts';
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
import { isMediator, readersOf } from '@mediane/shared/room/reading.ts';
import type { Cast, Member } from '../panels/cast.ts';

export type AtTheDoor = {
  readonly member: Member;
  readonly beside: string | null;
  /** Why this person cannot be let in, if so. */
  readonly stays: 'no-consent' | 'technician' | null;
};

/** Those who wait, in the room's order. */
export const inWaitingRoom = (view: View, cast: Cast): AtTheDoor[] =>
  [...cast.values()].flatMap((member): AtTheDoor[] => {
    const theirs = view[desk(member.seat)];
    if (!view.mediators || theirs?.passport.standing !== 'waiting' || isMediator(member.role)) return [];
    const stays =
      member.role === 'technician' ? 'technician' : hasConsented(theirs, member.role) ? null : 'no-consent';
    return [{ member, beside: theirs.passport.beside, stays }];
  });

export type Away = {
  readonly member: Member;
  readonly answer: 'none' | 'consented' | 'declined';
  readonly standing: 'outside' | 'turned-away';
};

/** Those who are not here: what each has answered to the agreement. */
export const notHere = (view: View, cast: Cast): Away[] =>
  [...cast.values()].flatMap((member): Away[] => {
    const theirs = view[desk(member.seat)];
    const standing = theirs?.passport.standing;
    if (!view.mediators || isMediator(member.role) || !theirs) return [];
    if (standing !== 'outside' && standing !== 'turned-away') return [];
    return [{ member, answer: theirs.agreement?.answer ?? 'none', standing }];
  });

/** Those who were let in and whom a mediator may send back or exclude. */
export const inTheRoom = (view: View, cast: Cast): Member[] => {
  const { room } = view;
  if (!room) return [];
  const readers = readersOf(room);
  return [...cast.values()].filter(({ seat, role }) => !isMediator(role) && readers.includes(seat));
};

/** Whether this mediator has her place in the joint session, which opening asks for. */
export const hasPlace = (view: View, me: SeatId): boolean => attends(view.room, me);

export type DeviceRequest = { readonly seat: SeatId; readonly request: MatterId; readonly at: Ms };

/** The devices that ask to take a seat over. */
export const deviceRequests = (view: View): DeviceRequest[] =>
  view.mediators
    ? compartmentsOf(view)
        .filter(isDesk)
        .flatMap((place) =>
          (view[place]?.devices ?? []).map(({ request, at }) => ({ seat: seatAt(place), request, at })),
        )
    : [];
