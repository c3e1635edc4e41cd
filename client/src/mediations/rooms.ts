import type { RoomSummary } from '@mediane/shared/protocol/api.ts';

/** Where the room's page is. */
export const roomPage = (room: string, seat: string): string => `/room/${room}/${seat}`;

const sameDay = (one: number, other: number) =>
  new Date(one).toDateString() === new Date(other).toDateString();

/** Those whose session is today, in order of their hour. */
export const todays = (rooms: readonly RoomSummary[], now: number): RoomSummary[] =>
  rooms
    .filter((room) => room.begins !== null && sameDay(room.begins, now) && room.state !== 'closed')
    .toSorted((one, other) => (one.begins ?? 0) - (other.begins ?? 0));

/** The order of the list: what comes next first, then what has no date, then what is past, the latest first. */
export function inOrder(rooms: readonly RoomSummary[], now: number): RoomSummary[] {
  const rank = ({ begins, state }: RoomSummary) =>
    state === 'closed' ? 2 : begins === null ? 1 : begins >= now - 12 * 3_600_000 ? 0 : 2;
  return rooms.toSorted((one, other) => {
    const [first, second] = [rank(one), rank(other)];
    if (first !== second) return first - second;
    const gap = (one.begins ?? 0) - (other.begins ?? 0);
    return first === 2 ? -gap : gap;
  });
}

/** The people by side, in the room's order; those of no side last, mediators apart. */
export function sidesOf(people: RoomSummary['people']): { name: string; side: number }[] {
  const names = [...new Set(people.flatMap((person) => (person.side === null ? [] : [person.side])))];
  return names.map((name, side) => ({ name, side }));
}

/** The place of a person's side in the room's order, for its hue. */
export const sideOf = (people: RoomSummary['people'], side: string | null): number | null => {
  const found = sidesOf(people).find((one) => one.name === side);
  return found ? found.side : null;
};
