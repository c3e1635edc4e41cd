import type { Offer } from '@mediane/shared/room/disclosure.ts';
import type { MatterId } from '@mediane/shared/room/identifiers.ts';

/**
 * The offers that ask for attention: those not opened yet, and those that this page saw waiting and that were not put
 * away since. Older ones are in the conversation with the mediators.
 */
export const shownOffers = (
  offers: readonly Offer[],
  seen: ReadonlySet<MatterId>,
  putAway: ReadonlySet<MatterId>,
): Offer[] =>
  offers
    .filter(
      ({ disclosure, state }) => !putAway.has(disclosure) && (state === 'offered' || seen.has(disclosure)),
    )
    .toReversed();
