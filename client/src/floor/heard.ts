/** How long each person has held the floor, and how long her voice was heard: the mediators' figures. */
import type { FloorParts } from '@mediane/shared/room/floor.ts';
import { own, type Channel, type Ms, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { View } from '@mediane/shared/room/index.ts';
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

export type Spoke = Heard & { readonly interrupted: number };

/** What the devices measured of each person's voice in this channel; of a caucus each mediator keeps her own figures. */
export function spokenBy(view: View, me: SeatId, channel: Channel, cast: Cast): Spoke[] {
  const figures = view[channel === 'room' ? 'mediators' : own(me)]?.speaking[channel];
  if (!figures) return [];
  const { spoken, interrupted } = figures;
  const members = [...cast.values()].filter(
    ({ seat, role }) => !isMediator(role) && spoken[seat] !== undefined,
  );
  const longest = Math.max(1, ...members.map(({ seat }) => spoken[seat] ?? 0));
  return members.map((member) => {
    const length = spoken[member.seat] ?? 0;
    return { member, length, share: length / longest, interrupted: interrupted[member.seat] ?? 0 };
  });
}
