/**
 * The agreement to mediate: its text, fees, the mediators' ties and the dates of destruction, stated to each person at
 * her desk and accepted there by her alone. A new version asks everybody again.
 */
import * as z from 'zod/mini';
import type { AgreementEvent, Event } from './events.ts';
import { compartmentsOf, desk, isDesk, type TextId } from './identifiers.ts';
import type { Decisions, Entry, Views } from './kernel.ts';
import { isMediator, type ReadingParts } from './reading.ts';
import { words } from './parseFields.ts';

type Stated = Omit<Extract<AgreementEvent, { type: 'agreementStated' }>, 'type'>;

export type AgreementParts = {
  readonly agreement: (Stated & { readonly answer: 'none' | 'consented' | 'declined' }) | null;
};

export const nothingStated: AgreementParts = { agreement: null };

export const agreementCommands = [
  z.strictObject({
    type: z.literal('stateAgreement'),
    text: words(40_000),
    fees: words(2000),
    ties: words(2000),
    secretsDays: z.int().check(z.minimum(0), z.maximum(365)),
    roomMonths: z.int().check(z.minimum(1), z.maximum(120)),
  }),
  z.strictObject({ type: z.literal('consent'), version: z.int() }),
  z.strictObject({ type: z.literal('declineConsent'), version: z.int() }),
] as const;
export type AgreementCommand = z.infer<(typeof agreementCommands)[number]>;

type Needs = Views<ReadingParts & AgreementParts>;

export const agreementDecisions: Decisions<AgreementCommand, Needs> = {
  stateAgreement: (view, _me, { text: words, fees, ties, secretsDays, roomMonths }, { id }) => {
    if (!view.mediators) return 'not-allowed';
    const version = (view.mediators.agreement?.version ?? 0) + 1;
    const text = id<TextId>();
    const event: Event = { type: 'agreementStated', version, text, fees, ties, secretsDays, roomMonths };
    const places = compartmentsOf(view).filter((place) => place === 'mediators' || isDesk(place));
    return places.map((place): Entry => ({ in: place, event, text: words }));
  },
  consent: (view, me, { version }) => {
    const agreement = view[desk(me)]?.agreement;
    if (!agreement) return 'no-agreement';
    if (agreement.version !== version) return 'outdated-agreement';
    if (agreement.answer === 'consented') return 'already-so';
    return [{ in: desk(me), event: { type: 'consented', version } }];
  },
  declineConsent: (view, me, { version }) => {
    const agreement = view[desk(me)]?.agreement;
    if (!agreement) return 'no-agreement';
    if (agreement.version !== version) return 'outdated-agreement';
    if (agreement.answer === 'declined') return 'already-so';
    return [{ in: desk(me), event: { type: 'consentDeclined', version } }];
  },
};

export function evolveAgreement(parts: AgreementParts, event: Event): AgreementParts {
  const { agreement } = parts;
  switch (event.type) {
    case 'agreementStated': {
      const { type: _type, ...stated } = event;
      return { agreement: { ...stated, answer: 'none' } };
    }
    case 'consented':
      return { agreement: agreement && { ...agreement, answer: 'consented' } };
    case 'consentDeclined':
      return { agreement: agreement && { ...agreement, answer: 'declined' } };
    default:
      return parts;
  }
}

/** Has whoever sits at this desk agreed to the present wording? A mediator states it and needs not. */
export function hasConsented(slice: AgreementParts, role: Parameters<typeof isMediator>[0]): boolean {
  return isMediator(role) || slice.agreement?.answer === 'consented';
}
