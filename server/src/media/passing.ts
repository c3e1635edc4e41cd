/**
 * How much of what one person signals is passed on to one other: enough for a connection and for starting it again, and
 * not so much that it fills the other's line, on which all of the room comes. Kept by person, whatever pages and links
 * she begins anew.
 */
import type { Signal } from '@mediane/shared/protocol/media.ts';
import type { Ms, SeatId } from '@mediane/shared/room/identifiers.ts';
import { tokenBucket, type Bucket } from '../documents/tokenBucket.ts';

/** So many at once, and so many more each second. A description is some ten kilobytes. */
const rates = {
  description: { atOnce: 12, perSecond: 1 },
  candidate: { atOnce: 120, perSecond: 10 },
} as const;
type Kind = keyof typeof rates;

export function createPassing(now: () => Ms) {
  const buckets = new Map<string, Bucket>();
  function bucket(kind: Kind, from: SeatId, to: SeatId): Bucket {
    const key = [kind, from, to].join(' ');
    const { atOnce, perSecond } = rates[kind];
    const mine = buckets.get(key) ?? tokenBucket(atOnce, perSecond, now);
    buckets.set(key, mine);
    return mine;
  }
  return {
    /** Is this one not one too many? */
    take: (from: SeatId, to: SeatId, { kind }: Signal): boolean =>
      bucket(kind === 'candidate' ? 'candidate' : 'description', from, to).take(1),
  };
}
