/** How much a seat may send about voice, over all its pages. */
import type { Ms, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { tokenBucket, type Bucket } from '../documents/tokenBucket.ts';

/** So many at once, and so many more each second. */
const rates = {
  join: { atOnce: 10, perSecond: 0.5 },
  publishing: { atOnce: 30, perSecond: 2 },
  /** One for each grant, and a grant for each change of seven others. */
  cleared: { atOnce: 150, perSecond: 20 },
  /** Seven connections at once, each with an offer and some twenty candidates. */
  signal: { atOnce: 400, perSecond: 40 },
  renew: { atOnce: 14, perSecond: 0.5 },
  activity: { atOnce: 5, perSecond: 1.5 },
} as const;
export type Kind = keyof typeof rates;

type Allowance = { readonly buckets: Readonly<Record<Kind, Bucket>>; pages: number };
export type Allowances = ReturnType<typeof createAllowances>;

export function createAllowances(now: () => Ms) {
  const allowances = new Map<string, Allowance>();
  const bucket = (kind: Kind) => tokenBucket(rates[kind].atOnce, rates[kind].perSecond, now);
  const fresh = (): Allowance => ({
    pages: 0,
    buckets: {
      join: bucket('join'),
      publishing: bucket('publishing'),
      cleared: bucket('cleared'),
      signal: bucket('signal'),
      renew: bucket('renew'),
      activity: bucket('activity'),
    },
  });

  return {
    /** For one more page of a seat, until it leaves. */
    enter(room: RoomId, seat: SeatId) {
      const key = `${room}/${seat}`;
      const mine = allowances.get(key) ?? fresh();
      allowances.set(key, mine);
      mine.pages += 1;
      return {
        take: (kind: Kind): boolean => mine.buckets[kind].take(1),
        leave(): void {
          mine.pages -= 1;
          // Connecting again must not fill the buckets; a minute without a page does, and would have by itself.
          if (mine.pages === 0) setTimeout(forget, 60_000, key, mine).unref();
        },
      };
    },
  };

  function forget(key: string, one: Allowance): void {
    if (one.pages === 0 && allowances.get(key) === one) allowances.delete(key);
  }
}
