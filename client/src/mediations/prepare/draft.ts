import type { Language } from '@mediane/shared/words/language.ts';
import type { PlanInput } from '@mediane/shared/protocol/plan.ts';

export type Kind = 'interpersonal' | 'collective' | 'territorial';
export type SideRole = 'party' | 'counsel' | 'companion' | 'interpreter' | 'expert' | 'observer';
export type OtherRole = 'interpreter' | 'expert' | 'observer' | 'technician';

export const sideRoles = [
  'party',
  'counsel',
  'companion',
  'interpreter',
  'expert',
  'observer',
] as const satisfies readonly SideRole[];
export const otherRoles = [
  'interpreter',
  'expert',
  'observer',
  'technician',
] as const satisfies readonly OtherRole[];

/** A person as she is being typed; `key` keeps her fields hers while others come and go. */
export type PersonDraft<Role extends string = string> = {
  key: string;
  name: string;
  title: string;
  email: string;
  role: Role;
};
export type SideDraft = { key: string; name: string; people: readonly PersonDraft<SideRole>[] };

/** The whole form as it is being typed: text everywhere, since half an answer is an answer on its way. */
export type PlanDraft = {
  kind: Kind | null;
  language: Language;
  title: string;
  date: string;
  time: string;
  minutes: string;
  coMediators: readonly PersonDraft<'co-mediator'>[];
  sides: readonly SideDraft[];
  others: readonly PersonDraft<OtherRole>[];
  fees: string;
  ties: string;
  agreement: string;
  secretsDays: string;
  roomMonths: string;
  distressEntry: boolean;
};

let made = 0;
const key = () => `p${(made += 1)}`;

export const emptyPerson = <Role extends string>(role: Role): PersonDraft<Role> => ({
  key: key(),
  name: '',
  title: '',
  email: '',
  role,
});
export const emptySide = (): SideDraft => ({ key: key(), name: '', people: [emptyPerson('party')] });

export const emptyDraft = (language: Language): PlanDraft => ({
  kind: null,
  language,
  title: '',
  date: '',
  time: '',
  minutes: '90',
  coMediators: [],
  sides: [emptySide(), emptySide()],
  others: [],
  fees: '',
  ties: '',
  agreement: '',
  secretsDays: '7',
  roomMonths: '12',
  distressEntry: false,
});

/** Whether leaving would lose something typed. */
export const isTouched = (draft: PlanDraft): boolean =>
  [
    draft.title,
    draft.fees,
    draft.ties,
    draft.agreement,
    ...draft.sides.flatMap((side) => [side.name, ...side.people.map((person) => person.name)]),
  ].some((text) => text.trim() !== '');

/** A side without a name of its own is called after its only party, as one would say it. */
export const nameOfSide = (side: SideDraft): string => {
  if (side.name.trim() !== '') return side.name.trim();
  const parties = side.people.filter((person) => person.role === 'party');
  return parties.length === 1 ? (parties[0]?.name.trim() ?? '') : '';
};

/** The hour typed is that of this device; its offset goes along, so that everybody reads the same moment. */
export function beginning(date: string, time: string): string | undefined {
  const at = new Date(`${date}T${time}`);
  if (date === '' || time === '' || Number.isNaN(at.getTime())) return undefined;
  const offset = -at.getTimezoneOffset();
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${date}T${time}:00${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);
const filled = <Key extends string>(name: Key, text: string) =>
  text.trim() === '' ? {} : { [name]: text.trim() };
const person = ({ name, title, email }: PersonDraft) => ({
  name: name.trim(),
  ...filled('title', title),
  ...filled('email', email),
});

/** The draft as the server reads a plan. What is half typed stays so: the schema says what to look at again. */
export function toPlan(draft: PlanDraft): Omit<PlanInput, 'kind'> & { kind: Kind | null } {
  const begins = beginning(draft.date, draft.time);
  return {
    kind: draft.kind,
    language: draft.language,
    title: draft.title.trim(),
    ...(begins !== undefined && { begins }),
    minutes: whole(draft.minutes),
    coMediators: draft.coMediators.map(person),
    sides: draft.sides.map((side) => ({
      name: nameOfSide(side),
      people: side.people.map((one) => ({ ...person(one), role: one.role })),
    })),
    others: draft.others.map((one) => ({ ...person(one), role: one.role })),
    fees: draft.fees.trim(),
    ties: draft.ties.trim(),
    ...filled('agreement', draft.agreement),
    destruction: { secretsDays: whole(draft.secretsDays), roomMonths: whole(draft.roomMonths) },
    settings: { distressEntry: draft.distressEntry },
  };
}
