/**
 * Disclosure: an author lets her own words out of a caucus, item by item. The mediator offers them to somebody; they
 * leave only when the addressee opens the offer, and until then the author can take them back. In the caucus its
 * members see what becomes of the words; at the addressee's desk there is only an offer, then the words.
 */
import * as z from 'zod/mini';
import { hasConsented, type AgreementParts } from './agreement.ts';
import type { Event } from './events.ts';
import { compartment, identifier } from './parseFields.ts';
import {
  compartmentsOf,
  desk,
  isCaucus,
  isDesk,
  type Compartment,
  type MatterId,
  type Ms,
  type SeatId,
  type TextId,
} from './identifiers.ts';
import type { Decisions, Entry, Views } from './kernel.ts';
import type { MessageParts } from './messages.ts';
import type { PassportParts } from './passport.ts';
import { reads, type ReadingParts } from './reading.ts';

export type Release = {
  readonly text: TextId;
  readonly author: SeatId;
  readonly attributed: boolean;
  readonly state:
    | { readonly is: 'released' }
    | { readonly is: 'passed-on'; readonly disclosure: MatterId; readonly to: SeatId }
    | { readonly is: 'reached'; readonly disclosure: MatterId; readonly to: SeatId }
    | {
        readonly is: 'taken-back';
        readonly offered: { readonly disclosure: MatterId; readonly to: SeatId } | null;
      };
};
export type Offer = {
  readonly disclosure: MatterId;
  readonly from: SeatId | null;
  readonly at: Ms;
  readonly state: 'offered' | 'gone' | 'opened';
};
export type DisclosureParts = { readonly releases: readonly Release[]; readonly offers: readonly Offer[] };

export const nothingDisclosed: DisclosureParts = { releases: [], offers: [] };

const ownWords = { in: compartment, text: identifier<TextId>() };
export const disclosureCommands = [
  z.strictObject({ type: z.literal('release'), ...ownWords, attributed: z.boolean() }),
  z.strictObject({ type: z.literal('takeBack'), ...ownWords }),
  z.strictObject({ type: z.literal('passOn'), ...ownWords, to: identifier<SeatId>() }),
  z.strictObject({ type: z.literal('openOffer'), disclosure: identifier<MatterId>() }),
] as const;
export type DisclosureCommand = z.infer<(typeof disclosureCommands)[number]>;

type Parts = ReadingParts & MessageParts & AgreementParts & PassportParts & DisclosureParts;
type Needs = Views<Parts>;

export const disclosureDecisions: Decisions<DisclosureCommand, Needs> = {
  release: (view, me, { in: place, text, attributed }) => {
    const slice = isCaucus(place) ? view[place] : undefined;
    const message = slice?.messages.find((one) => one.text === text);
    if (!slice || !message) return 'unknown';
    if (message.from !== me) return 'not-yours';
    const release = releaseOf(slice, text);
    if (release && release.state.is !== 'taken-back') return 'already-so';
    return [{ in: place, event: { type: 'released', text, attributed } }];
  },
  takeBack: (view, me, { in: place, text }) => {
    const slice = view[place];
    const release = slice && releaseOf(slice, text);
    if (!release) return 'unknown';
    if (release.author !== me) return 'not-yours';
    if (release.state.is === 'reached') return 'already-opened';
    if (release.state.is === 'taken-back') return 'already-so';
    return [{ in: place, event: { type: 'takenBack', text } }];
  },
  passOn: (view, me, { in: place, text, to }, { id }) => {
    const slice = view[place];
    const release = slice && releaseOf(slice, text);
    if (!release) return 'unknown';
    if (!view.mediators) return 'not-allowed';
    if (release.state.is === 'taken-back') return 'taken-back';
    if (release.state.is !== 'released') return 'already-passed-on';
    const theirs = view[desk(to)];
    if (!theirs || to === me || theirs.readers[to] === undefined) return 'unknown';
    if (theirs.readers[to].role === 'technician') return 'not-allowed';
    if (theirs.passport.standing === 'removed' || theirs.passport.standing === 'withdrawn')
      return 'not-allowed';
    if (reads(slice, to)) return 'already-so';
    return [{ in: place, event: { type: 'passedOn', text, disclosure: id<MatterId>(), to } }];
  },
  openOffer: (view, me, { disclosure }, { id }) => {
    const mine = view[desk(me)];
    const offer = mine?.offers.find((one) => one.disclosure === disclosure);
    const role = mine?.readers[me]?.role;
    if (!mine || !offer || !role) return 'unknown';
    // Secrecy is promised in the agreement: nobody reads another's words before it is hers too.
    if (!hasConsented(mine, role)) return 'no-consent';
    if (offer.state === 'gone') return 'taken-back';
    if (offer.state === 'opened') return 'already-so';
    return [{ in: desk(me), event: { type: 'unsealed', disclosure, text: id<TextId>() } }];
  },
};

export function evolveDisclosure(
  parts: DisclosureParts,
  event: Event,
  at: Ms,
  { messages }: MessageParts,
): DisclosureParts {
  const { releases, offers } = parts;
  switch (event.type) {
    case 'released': {
      const author = messages.find((one) => one.text === event.text)?.from;
      if (!author) return parts;
      const release: Release = {
        text: event.text,
        author,
        attributed: event.attributed,
        state: { is: 'released' },
      };
      return { offers, releases: [...releases.filter(({ text }) => text !== event.text), release] };
    }
    case 'takenBack':
      return {
        offers,
        releases: releases.map((one) => {
          if (one.text !== event.text) return one;
          const offered =
            one.state.is === 'passed-on' ? { disclosure: one.state.disclosure, to: one.state.to } : null;
          return { ...one, state: { is: 'taken-back', offered } };
        }),
      };
    case 'passedOn': {
      const { disclosure, to } = event;
      const state = { is: 'passed-on', disclosure, to } as const;
      return { offers, releases: releases.map((one) => (one.text === event.text ? { ...one, state } : one)) };
    }
    case 'reached':
      return {
        offers,
        releases: releases.map((one) =>
          one.text === event.text && one.state.is === 'passed-on'
            ? { ...one, state: { ...one.state, is: 'reached' } }
            : one,
        ),
      };
    case 'offered':
      return {
        releases,
        offers: [...offers, { disclosure: event.disclosure, from: event.from, at, state: 'offered' }],
      };
    case 'gone':
      return { releases, offers: moved(offers, event.disclosure, 'gone') };
    case 'unsealed':
      return { releases, offers: moved(offers, event.disclosure, 'opened') };
    default:
      return parts;
  }
}

/** Releases of words that this seat has read; of others she knows nothing. */
export const seeDisclosure = (
  { releases, offers }: DisclosureParts,
  { messages }: MessageParts,
): DisclosureParts => ({
  offers,
  releases: releases.filter((one) => messages.some(({ text }) => text === one.text)),
});

/**
 * The only way of words out of a caucus. To the addressee's desk: that an offer is there (from whom, if the author let
 * her name go with it), that it is gone, and once she opened it a copy of those words alone. To the caucus: that they
 * were opened. Nothing at the desk names the caucus.
 */
export function reactToDisclosure(state: Needs, { in: place, event }: Entry): Entry[] {
  const slice = state[place];
  if (!slice) return [];
  switch (event.type) {
    case 'passedOn': {
      const release = releaseOf(slice, event.text);
      if (!release) return [];
      const from = release.attributed ? release.author : null;
      return [{ in: desk(event.to), event: { type: 'offered', disclosure: event.disclosure, from } }];
    }
    case 'takenBack': {
      const release = releaseOf(slice, event.text);
      const offered = release?.state.is === 'taken-back' ? release.state.offered : null;
      return offered
        ? [{ in: desk(offered.to), event: { type: 'gone', disclosure: offered.disclosure } }]
        : [];
    }
    case 'left': {
      if (!isCaucus(place)) return [];
      const theirs = slice.releases.filter((one) => one.author === event.seat && onItsWay(one));
      return theirs.map(({ text }) => ({ in: place, event: { type: 'takenBack', text } }));
    }
    case 'unsealed': {
      const { disclosure, text } = event;
      const offer = slice.offers.find((one) => one.disclosure === disclosure);
      const source = sourceOf(state, disclosure);
      if (!isDesk(place) || !offer || !source) return [];
      return [
        { in: place, event: { type: 'disclosed', disclosure, text, from: offer.from }, copy: source },
        { in: source.in, event: { type: 'reached', text: source.text, disclosure } },
      ];
    }
    default:
      return [];
  }
}

/** What became of this message's release, if its author ever released it. */
export const releaseOf = (slice: DisclosureParts, text: TextId): Release | undefined =>
  slice.releases.find((one) => one.text === text);

/** Released, and not yet opened or taken back. */
const onItsWay = ({ state }: Release): boolean => state.is === 'released' || state.is === 'passed-on';

function sourceOf(state: Needs, disclosure: MatterId): { in: Compartment; text: TextId } | undefined {
  for (const place of compartmentsOf(state)) {
    const found = state[place]?.releases.find(
      (one) => one.state.is === 'passed-on' && one.state.disclosure === disclosure,
    );
    if (found) return { in: place, text: found.text };
  }
  return undefined;
}

const moved = (offers: readonly Offer[], disclosure: MatterId, state: Offer['state']): readonly Offer[] =>
  offers.map((one) => (one.disclosure === disclosure ? { ...one, state } : one));
