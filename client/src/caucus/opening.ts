/** A caucus before it opens: who would hear whom, who would stay, whether it joins sides. Shown before the act, always. */
import { attendingSeats } from '@mediane/shared/room/attendance.ts';
import type { CaucusCommand } from '@mediane/shared/room/caucus.ts';
import type { Listing } from '@mediane/shared/room/events.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { View } from '@mediane/shared/room/index.ts';
import { isMediator, readersOf, sidesAmong } from '@mediane/shared/room/reading.ts';
import type { Cast, Member } from '../panels/cast.ts';

export type Plan = {
  readonly members: readonly SeatId[];
  readonly visitors: readonly SeatId[];
  readonly minutes: number;
  readonly listing: Listing;
};

export const emptyPlan: Plan = { members: [], visitors: [], minutes: 10, listing: 'known' };

export type Preview = {
  /** Names of the sides it would bring together, when they are several. */
  readonly mixes: readonly string[];
  /** Those of the joint session who are not in it. */
  readonly stay: readonly SeatId[];
  /** Would the joint session be left without a mediator, with people of several sides in it? */
  readonly apart: boolean;
};

/** Who may be chosen: everybody who reads the room, this mediator aside. */
export const mayBeChosen = (view: View, me: SeatId, cast: Cast): Member[] =>
  [...cast.values()].filter(
    ({ seat }) => seat !== me && view.room !== undefined && readersOf(view.room).includes(seat),
  );

export function preview(view: View, me: SeatId, cast: Cast, plan: Plan): Preview {
  const { room } = view;
  if (!room) return { mixes: [], stay: [], apart: false };
  const readers = room.readers;
  const mixed = sidesAmong(readers, plan.members);
  const goes = new Set([me, ...plan.members]);
  const there = new Set(attendingSeats(room));
  const stay = [...cast.keys()].filter((seat) => there.has(seat) && !goes.has(seat));
  const mediatorStays = stay.some((seat) => isMediator(readers[seat]?.role ?? 'party'));
  return {
    mixes: mixed.size > 1 ? sideNames(plan.members, cast) : [],
    stay,
    apart: !mediatorStays && sidesAmong(readers, stay).size > 1,
  };
}

function sideNames(members: readonly SeatId[], cast: Cast): string[] {
  const names = members.flatMap((seat) => {
    const member = cast.get(seat);
    return member && !isMediator(member.role) ? [member.sideName ?? member.short] : [];
  });
  return [...new Set(names)];
}

/** The command for a plan; `mixing` only after the second, distinct act. */
export const toOpen = (plan: Plan, mixing: boolean): Extract<CaucusCommand, { type: 'openCaucus' }> => ({
  type: 'openCaucus',
  members: [...plan.members],
  visitors: [...plan.visitors],
  minutes: plan.minutes === 0 ? null : plan.minutes,
  listing: plan.listing,
  privateWord: false,
  mixing,
});

/** The sides as one would most often speak with them apart: all of a side who are in the room. */
export function bySide(choosable: readonly Member[]): Member[][] {
  const sides = new Map<string, Member[]>();
  for (const member of choosable) {
    if (isMediator(member.role)) continue;
    const key = member.sideId ?? member.seat;
    sides.set(key, [...(sides.get(key) ?? []), member]);
  }
  return [...sides.values()];
}
