/** Who is connected, told to each seat for those alone with whom she shares a compartment. It is never written down. */
import { compartmentsOf, type SeatId } from '@mediane/shared/room/identifiers.ts';
import { reads, type Slices } from '@mediane/shared/room/index.ts';

export type Listener = { readonly seat: SeatId; readonly presence: (online: readonly SeatId[]) => void };

export function keepPresence(slices: () => Slices) {
  const listeners = new Map<Listener, string>();

  const online = (): Set<SeatId> => new Set([...listeners.keys()].map(({ seat }) => seat));

  function seenBy(seat: SeatId, connected: ReadonlySet<SeatId>): SeatId[] {
    const all = slices();
    const met = new Set<SeatId>();
    for (const place of compartmentsOf(all)) {
      const slice = all[place];
      if (slice && reads(slice, seat)) for (const other of slice.eras.at(-1) ?? []) met.add(other);
    }
    return [...met].filter((other) => connected.has(other));
  }

  return {
    connected: (seat: SeatId): boolean => online().has(seat),
    add(listener: Listener): void {
      listeners.set(listener, '');
    },
    remove(listener: Listener): void {
      listeners.delete(listener);
    },
    /** Tells those for whom something changed. */
    tell(): void {
      const connected = online();
      for (const [listener, told] of listeners) {
        const seen = seenBy(listener.seat, connected);
        const now = seen.join(' ');
        if (now === told) continue;
        listeners.set(listener, now);
        listener.presence(seen);
      }
    },
  };
}
