/** The ground rules of the joint session: proposed by the mediators, accepted by each for herself. */
import * as z from 'zod/mini';
import type { Event } from './events.ts';
import { identifier, words } from './parseFields.ts';
import type { SeatId, TextId } from './identifiers.ts';
import type { Decisions, Views } from './kernel.ts';
import type { ReadingParts } from './reading.ts';

export type GroundRuleParts = {
  readonly rules: readonly { readonly text: TextId; readonly acceptedBy: readonly SeatId[] }[];
};

export const noRules: GroundRuleParts = { rules: [] };

export const groundRuleCommands = [
  z.strictObject({ type: z.literal('proposeRule'), text: words(500) }),
  z.strictObject({ type: z.literal('dropRule'), rule: identifier<TextId>() }),
  z.strictObject({
    type: z.literal('acceptRules'),
    rules: z.array(identifier<TextId>()).check(z.minLength(1), z.maxLength(50)),
  }),
] as const;
export type GroundRuleCommand = z.infer<(typeof groundRuleCommands)[number]>;

type Needs = Views<ReadingParts & GroundRuleParts>;

export const groundRuleDecisions: Decisions<GroundRuleCommand, Needs> = {
  proposeRule: (view, _me, { text: words }, { id }) =>
    view.mediators
      ? [{ in: 'room', event: { type: 'ruleProposed', text: id<TextId>() }, text: words }]
      : 'not-allowed',
  dropRule: (view, _me, { rule }) => {
    if (!view.mediators) return 'not-allowed';
    const known = view.room?.rules.some(({ text }) => text === rule);
    return known ? [{ in: 'room', event: { type: 'ruleDropped', text: rule } }] : 'unknown';
  },
  acceptRules: (view, me, { rules }) => {
    const known = view.room?.rules ?? [];
    if (rules.some((rule) => !known.some(({ text }) => text === rule))) return 'unknown';
    const fresh = known.filter(({ text, acceptedBy }) => rules.includes(text) && !acceptedBy.includes(me));
    if (fresh.length === 0) return 'already-so';
    return fresh.map(({ text }) => ({ in: 'room', event: { type: 'ruleAccepted', text, seat: me } }));
  },
};

export function evolveGroundRules({ rules }: GroundRuleParts, event: Event): GroundRuleParts {
  switch (event.type) {
    case 'ruleProposed':
      return { rules: [...rules, { text: event.text, acceptedBy: [] }] };
    case 'ruleDropped':
      return { rules: rules.filter(({ text }) => text !== event.text) };
    case 'ruleAccepted':
      return {
        rules: rules.map((rule) =>
          rule.text === event.text ? { ...rule, acceptedBy: [...rule.acceptedBy, event.seat] } : rule,
        ),
      };
    default:
      return { rules };
  }
}
