/** The dates of destruction, counted from the closing as the agreement to mediate states them. */
import { compartmentsOf, type Compartment, type Ms, type RoomId } from '@mediane/shared/room/identifiers.ts';
import type { Committed, Slices } from '@mediane/shared/room/index.ts';
import type { Destruction } from '../storage/vault.ts';

const DAY: Ms = 24 * 60 * 60_000;

/** Sets the dates when a room is closed. A suspended one is to go on, and has none. */
export async function setAgreedDates(
  destruction: Destruction,
  room: RoomId,
  committed: readonly Committed[],
): Promise<void> {
  for (const { line, after } of committed) {
    if (line.in !== 'room' || line.event.type !== 'closed' || line.event.outcome === 'suspended') continue;
    for (const [place, at] of datesOf(after, line.at)) await destruction.schedule(room, place, at);
  }
}

/** When each compartment of a room that is closed at this moment is destroyed. */
function datesOf(slices: Slices, closed: Ms): [Compartment, Ms][] {
  const terms = slices.mediators?.agreement;
  if (!terms) return [];
  const secrets = closed + terms.secretsDays * DAY;
  const rest = new Date(closed);
  rest.setUTCMonth(rest.getUTCMonth() + terms.roomMonths);
  return compartmentsOf(slices).map((place) => {
    const common = place === 'room' || place.startsWith('side:');
    return [place, common ? rest.getTime() : secrets];
  });
}
