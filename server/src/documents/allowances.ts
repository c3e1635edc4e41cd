/** What each seat may still ask over all its lines, and how to end them. */
import type { Closing } from '@mediane/shared/documents/wire.ts';
import type { Ms, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { tokenBucket, type Bucket } from './tokenBucket.ts';

/** So many at once, and so many more each second. */
export type Rate = { readonly atOnce: number; readonly perSecond: number };

type Allowance = {
  readonly seat: SeatId;
  readonly frames: Bucket;
  readonly refusals: Bucket;
  /** How each of the seat's lines is ended. */
  readonly lines: Set<(code: Closing) => void>;
};

/** Refusals are the fault of a broken or hostile page, and each may cost the server a reload from memory. */
const REFUSALS: Rate = { atOnce: 20, perSecond: 0.2 };

export function createAllowances(frames: Rate, now: () => Ms) {
  const allowances = new Map<string, Allowance>();
  return {
    of(room: RoomId, seat: SeatId): Allowance {
      const key = `${room}/${seat}`;
      const found = allowances.get(key) ?? {
        seat,
        frames: tokenBucket(frames.atOnce, frames.perSecond, now),
        refusals: tokenBucket(REFUSALS.atOnce, REFUSALS.perSecond, now),
        lines: new Set(),
      };
      allowances.set(key, found);
      return found;
    },
    /** Ends every line of a seat. */
    end(ended: SeatId, code: Closing): void {
      for (const { seat, lines } of allowances.values())
        if (seat === ended) for (const end of lines) end(code);
    },
    /** Forgets those who have left. */
    sweep(): void {
      for (const [key, { lines }] of allowances) if (lines.size === 0) allowances.delete(key);
    },
  };
}
