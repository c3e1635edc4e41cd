/** How long each person, and each side, has held the floor: the mediators' figures. */
import type { FloorParts } from '@mediane/shared/room/floor.ts';
import type { Ms, SeatId } from '@mediane/shared/room/identifiers.ts';
import { isMediator } from '@mediane/shared/room/reading.ts';
import type { Cast, Member } from '../panels/cast.ts';

export type Heard = { readonly member: Member; readonly length: Ms; readonly share: number };

/** The time of each person who is no mediator, the running turn included; the longest fills the line. */
export function heardBy({ floor }: FloorParts, cast: Cast, present: readonly SeatId[], now: Ms): Heard[] {
  const { turn } = floor;
  const running = (seat: SeatId) =>
    turn?.state === 'running' && turn.seat === seat
      ? Math.max(0, Math.min(now, turn.until ?? now) - turn.since)
      : 0;
  const members = [...cast.values()].filter(
    ({ seat, role }) => !isMediator(role) && (present.includes(seat) || floor.heard[seat] !== undefined),
  );
  const times = members.map((member) => ({
    member,
    length: (floor.heard[member.seat] ?? 0) + running(member.seat),
  }));
  const longest = Math.max(1, ...times.map(({ length }) => length));
  return times.map((one) => ({ ...one, share: one.length / longest }));
}
