/** The dates of destruction, counted from the closing as the agreement to mediate states them. */
import { compartmentsOf, type Compartment, type Ms, type RoomId } from '@mediane/shared/room/identifiers.ts';
import type { Slices } from '@mediane/shared/room/index.ts';
import type { Destruction } from '../storage/vault.ts';

const DAY: Ms = 24 * 60 * 60_000;

/**
 * Keeps the dates of rooms that are closed: set at the closing, and again whenever such a room is loaded, in case the
 * server ended between the two. A suspended room is to go on, and has none.
 */
export function keepAgreedDates(destruction: Destruction, failed: () => void) {
  const setting = new Set<Promise<void>>();

  async function set(room: RoomId, slices: Slices): Promise<void> {
    for (const [place, at] of datesOf(slices)) await destruction.schedule(room, place, at);
  }

  return {
    /** Looks at a room after its closing, or when it is loaded. */
    look(room: RoomId, slices: Slices): void {
      const { life } = slices.room ?? {};
      if (life?.state !== 'closed' || life.outcome === 'suspended') return;
      const mine = set(room, slices).catch(failed);
      setting.add(mine);
      void mine.then(() => setting.delete(mine));
    },
    /** Resolves when all dates are kept. */
    settled: async (): Promise<void> => void (await Promise.all(setting)),
  };
}

/** When each compartment of a closed room is destroyed. */
function datesOf(slices: Slices): [Compartment, Ms][] {
  const terms = slices.mediators?.agreement;
  const closed = slices.room?.life.since;
  if (!terms || closed === undefined) return [];
  const secrets = closed + terms.secretsDays * DAY;
  const rest = new Date(closed);
  rest.setUTCMonth(rest.getUTCMonth() + terms.roomMonths);
  return compartmentsOf(slices).map((place) => {
    const common = place === 'room' || place.startsWith('side:');
    return [place, common ? rest.getTime() : secrets];
  });
}
