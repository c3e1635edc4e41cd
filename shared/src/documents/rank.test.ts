import { expect, test } from 'vitest';
import { isRank } from './layout.ts';
import { rankBetween } from './rank.ts';

test('a clause can be put between any two, before the first and after the last, again and again', () => {
  const ranks = [rankBetween(null, null)];
  let seed = 7;
  for (let n = 0; n < 300; n += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const at = seed % (ranks.length + 1);
    ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
  }
  expect([...ranks].sort((a, b) => (a < b ? -1 : 1))).toEqual(ranks);
  expect(new Set(ranks).size).toBe(ranks.length);
  expect(ranks.every(isRank)).toBe(true);
});
