import type { fr } from './groundRules.fr.ts';
import { english } from './speech.ts';

const { list, count } = english;

export const en = {
  title: 'How we speak with each other',
  lead: 'These rules hold for everyone present. Each person accepts them for herself or himself.',
  empty: 'No ground rules yet',
  emptyParty: (names: readonly string[]) =>
    `${list(names)} will propose a few. You read them before you answer.`,
  emptyMediator: 'Propose a few: each person accepts them alone.',
  accepted: (names: readonly string[]) =>
    names.length === 0 ? 'Nobody has accepted it yet.' : `Accepted by ${list(names)}.`,
  acceptedAll: 'Accepted by everyone present.',
  missing: (names: readonly string[]) => `No answer yet from ${list(names)}.`,
  acceptAll: (rules: number) => (rules === 1 ? 'I accept this rule' : `I accept these ${rules} rules`),
  acceptOne: 'I accept this one',
  yours: 'You have accepted it.',
  free: 'There is no hurry: silence is not agreement. You can speak about them first.',
  drop: (rule: string) => `Remove the rule: ${rule}`,
  dropShort: 'Remove',
  dropped: 'The rule has been removed.',
  propose: 'Propose',
  field: 'Your rules',
  proposeTitle: 'Propose ground rules',
  proposeHint: 'One rule a line. Change this text as you like: it is yours.',
  proposeCount: (rules: number) => `Propose ${count(rules, { one: 'rule', other: 'rules' })} to everyone`,
  proposeNone: 'Write at least one rule.',
  tooLong: 'A rule holds 500 characters. Shorten the longest one.',
  add: 'Add a rule',
  proposed: 'The rules have been proposed to everyone present.',
  notOpen: 'The session is not open yet: on entering, each person will be invited to read these rules.',
  arriving: 'This rule is arriving…',
  defaults: [
    'Each person speaks without being interrupted; the others listen and take notes.',
    'We speak of what we have lived through and what we need, without attacking the person.',
    'What is said and written here stays here; none of us records it.',
    'We say who is beside us, and when that changes.',
    'Anyone may ask for a break or a private word at any time, without a reason.',
  ],
} satisfies typeof fr;
