/** How much a seat may ask at once, and in the long run, over all its lines. */
import type { Ms } from '@mediane/shared/room/identifiers.ts';

export type Bucket = { readonly take: (cost: number) => boolean };

export function tokenBucket(most: number, perSecond: number, now: () => Ms): Bucket {
  let left = most;
  let looked = now();
  return {
    take(cost) {
      const at = now();
      left = Math.min(most, left + ((at - looked) / 1000) * perSecond);
      looked = at;
      if (left < cost) return false;
      left -= cost;
      return true;
    },
  };
}
