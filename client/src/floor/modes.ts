/** The ways in which a floor goes round, as a mediator chooses between them. */
import { attendingSeats } from '@mediane/shared/room/attendance.ts';
import type { Mode } from '@mediane/shared/room/events.ts';
import type { FloorCommand } from '@mediane/shared/room/floor.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slice } from '@mediane/shared/room/index.ts';
import type { Cast } from '../panels/cast.ts';

export const modes = ['open', 'first-come', 'least-heard-first', 'round', 'piece'] as const;
export type ModeName = (typeof modes)[number];

/** A mode as a command carries it. */
export type ModeAsked = Extract<FloorCommand, { type: 'setMode' }>['mode'];

export const nameOf = (mode: Mode): ModeName => (mode.kind === 'queue' ? mode.order : mode.kind);

/** The mode of a name that needs nothing else said; a round also needs its order. */
export function modeOf(name: Exclude<ModeName, 'round'>): ModeAsked {
  switch (name) {
    case 'open':
    case 'piece':
      return { kind: name };
    case 'first-come':
    case 'least-heard-first':
      return { kind: 'queue', order: name };
  }
}

/** Who speaks in a round unless the mediator says otherwise: parties and their counsel who are here, in the room's order. */
export function roundOrder(slice: Slice, cast: Cast): SeatId[] {
  const present = new Set(attendingSeats(slice));
  return [...cast.values()]
    .filter(({ seat, role }) => present.has(seat) && (role === 'party' || role === 'counsel'))
    .map(({ seat }) => seat);
}

/** The same order with this seat one place earlier. */
export function withEarlier(order: readonly SeatId[], seat: SeatId): SeatId[] {
  const at = order.indexOf(seat);
  const before = order[at - 1];
  if (before === undefined) return [...order];
  return order.map((one, index) => (index === at - 1 ? seat : index === at ? before : one));
}
