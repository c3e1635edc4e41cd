/** The latest lines of each compartment, so that a page that was away for a moment gets only what it missed. */
import type { HadCompartments } from '@mediane/shared/protocol/wire.ts';
import type { Compartment, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slice } from '@mediane/shared/room/index.ts';
import type { Line } from '@mediane/shared/room/kernel.ts';

const KEPT = 300;

export function recentLines() {
  const kept = new Map<Compartment, Line[]>();
  return {
    add(line: Line): void {
      const lines = kept.get(line.in) ?? [];
      lines.push(line);
      if (lines.length > KEPT) lines.shift();
      kept.set(line.in, lines);
    },
    /**
     * What this seat lacks of a compartment that it has read without a break since it last heard of it; null when the
     * present must be sent instead.
     */
    after(
      slice: Slice,
      place: Compartment,
      seat: SeatId,
      had: HadCompartments[string] | undefined,
    ): Line[] | null {
      const reader = slice.readers[seat];
      if (!had || !reader || reader.since !== had.since) return null;
      const seen = had.seq + reader.from;
      if (seen > slice.seq || had.seq < 0) return null;
      const missing = (kept.get(place) ?? []).filter((line) => line.seq > seen);
      if (missing.length !== slice.seq - seen) return null;
      return missing.map((line) => ({ ...line, seq: line.seq - reader.from }));
    },
  };
}
