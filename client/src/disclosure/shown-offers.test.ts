import { expect, test } from 'vitest';
import type { Offer } from '@mediane/shared/room/disclosure.ts';
import { matter } from '../../../shared/test/names.ts';
import { shownOffers } from './shown-offers.ts';

const offer = (name: string, state: Offer['state']): Offer => ({
  disclosure: matter(name),
  from: null,
  at: 0,
  state,
});

test('an offer that was opened stays before its reader until she puts it away, and does not come back with the page', () => {
  const offers = [offer('old', 'opened'), offer('read', 'opened'), offer('new', 'offered')];
  const names = (seen: readonly string[], away: readonly string[]) =>
    shownOffers(offers, new Set(seen.map(matter)), new Set(away.map(matter))).map(
      ({ disclosure }) => disclosure,
    );
  expect(names(['read', 'new'], [])).toEqual(['new', 'read']);
  expect(names(['read', 'new'], ['read'])).toEqual(['new']);
  expect(names([], [])).toEqual(['new']);
});
