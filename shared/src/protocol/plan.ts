/**
 * The plan of a mediation: what a mediator, or practice-management software, states to have a room made.
 * One JSON object; `docs/plan.example.json` is a whole one. Whatever is not named here is refused rather than ignored,
 * since a misspelt "companion" must not become a seat that nobody asked for.
 */
import * as z from 'zod/mini';
import { languages } from '../words/language.ts';

/** Reasons that a plan is refused for, beyond the shape of its fields. Their sentences are in words/invalid. */
export type PlanProblem = 'one-party-a-side' | 'party-missing' | 'same-side-name' | 'same-person';

/** Letters of any script; no line breaks nor the invisible characters that turn a line around or hide a part of it. */
const HIDDEN = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;
const line = (longest: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => !HIDDEN.test(text), { params: { problem: 'hidden-characters' } }),
  );
const prose = (longest: number) => z.string().check(z.trim(), z.maxLength(longest));
const because = (problem: PlanProblem, path?: PropertyKey[]) => ({
  params: { problem },
  ...(path ? { path } : {}),
});

export const PlanLanguage = z.enum(languages);
export const Kind = z.enum(['interpersonal', 'collective', 'territorial']);
/** An address that mail can be sent to. */
export const Email = z.string().check(z.trim(), z.maxLength(254), z.email());

/** The roles of those who sit on a side, and of those who may belong to none. The mediators are stated apart. */
const SideRole = z.enum(['party', 'counsel', 'companion', 'interpreter', 'expert', 'observer']);
const OtherRole = z.enum(['interpreter', 'expert', 'observer', 'technician']);

/** A person's name; her title ("Me", "mayor of …") if she wants one shown; an address only if links go by mail. */
const person = { name: line(80), title: z.optional(line(80)), email: z.optional(Email) };
const SidePerson = z.strictObject({ ...person, role: z._default(SideRole, 'party') });
const OtherPerson = z.strictObject({ ...person, role: OtherRole });
const PlannedMediator = z.strictObject(person);

const Side = z
  .strictObject({ name: line(80), people: z.array(SidePerson).check(z.minLength(1), z.maxLength(60)) })
  .check(
    z.refine((side) => side.people.some((one) => one.role === 'party'), because('party-missing', ['people'])),
  );

/** When the first session begins, with its offset from UTC so that no two people read another hour. */
const Begins = z.iso.datetime({ offset: true });

export const Plan = z
  .strictObject({
    kind: Kind,
    language: PlanLanguage,
    /** The mediators' own label; no party, mail or page title ever shows it. */
    title: line(120),
    begins: z.optional(Begins),
    minutes: z._default(z.int().check(z.gte(15), z.lte(720)), 90),
    /** Who leads; left out, it is the mediator who makes the room. */
    mediator: z.optional(PlannedMediator),
    coMediators: z._default(z.array(PlannedMediator).check(z.maxLength(4)), []),
    sides: z.array(Side).check(z.minLength(2), z.maxLength(24)),
    /** Those of no side: an interpreter for all, an expert, observers, a technician. */
    others: z._default(z.array(OtherPerson).check(z.maxLength(120)), []),
    /** The text of the agreement to mediate; left out, the product's own in the plan's language. */
    agreement: z.optional(prose(20_000)),
    /** Stated before the opening and accepted by each. */
    fees: z._default(prose(2_000), ''),
    ties: z._default(prose(2_000), ''),
    destruction: z._default(
      z.strictObject({
        /** Days after the closing for caucuses, desks and notes. */
        secretsDays: z._default(z.int().check(z.gte(0), z.lte(365)), 7),
        /** Months after the closing for the rest. */
        roomMonths: z._default(z.int().check(z.gte(0), z.lte(120)), 12),
      }),
      { secretsDays: 7, roomMonths: 12 },
    ),
    settings: z._default(
      z.strictObject({
        /** May a mediator named as visitor enter a caucus without knocking when somebody inside says she is unwell? */
        distressEntry: z._default(z.boolean(), false),
      }),
      { distressEntry: false },
    ),
  })
  .check(
    z.refine(
      (plan) => plan.kind !== 'interpersonal' || plan.sides.every((side) => partiesOf(side) === 1),
      because('one-party-a-side', ['sides']),
    ),
    z.refine((plan) => distinct(plan.sides.map((side) => side.name)), because('same-side-name', ['sides'])),
    z.refine((plan) => distinct(addressesIn(plan)), because('same-person', ['sides'])),
  );

export type Plan = z.infer<typeof Plan>;
/** A plan as it is written, before what may be left out is filled in. */
export type PlanInput = z.input<typeof Plan>;
export type PlannedRole = 'mediator' | 'co-mediator' | z.infer<typeof SideRole> | z.infer<typeof OtherRole>;

/** One person of a plan: `side` counts in `plan.sides`, null for whoever belongs to none. */
export type PlannedPerson = {
  readonly name: string;
  readonly title: string | null;
  readonly role: PlannedRole;
  readonly side: number | null;
  readonly email: string | null;
};

/** Everybody of a plan in one order: the mediator, the co-mediators, side after side, the others. */
export function peopleOf(
  plan: Plan,
  lead: { readonly name: string; readonly email?: string | undefined },
): readonly PlannedPerson[] {
  const placed = (
    one: { name: string; title?: string | undefined; email?: string | undefined },
    role: PlannedRole,
    side: number | null,
  ): PlannedPerson => ({
    name: one.name,
    title: one.title ?? null,
    role,
    side,
    email: one.email ?? null,
  });
  return [
    placed(plan.mediator ?? lead, 'mediator', null),
    ...plan.coMediators.map((one) => placed(one, 'co-mediator', null)),
    ...plan.sides.flatMap((side, index) => side.people.map((one) => placed(one, one.role, index))),
    ...plan.others.map((one) => placed(one, one.role, null)),
  ];
}

/** What is said before a name; any other title is a function, which follows it. */
const saidBefore = /^(m|mm|mme|mlle|me|mes|dr|pr|mr|mrs|ms)\.?$/i;

/** A name with the title that the person wants shown: "Me Sophie Laurent", "Anne Petit, mayor". */
export function shownName({ name, title }: Pick<PlannedPerson, 'name' | 'title'>): string {
  if (!title) return name;
  return saidBefore.test(title) ? `${title} ${name}` : `${name}, ${title}`;
}

const partiesOf = (side: z.infer<typeof Side>) => side.people.filter((one) => one.role === 'party').length;
const distinct = (names: readonly string[]) =>
  new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size === names.length;

/** One address for two seats would send the one's link to the other. */
const addressesIn = (plan: {
  sides: z.infer<typeof Side>[];
  others: z.infer<typeof OtherPerson>[];
  coMediators: z.infer<typeof PlannedMediator>[];
}) =>
  [...plan.coMediators, ...plan.sides.flatMap((side) => side.people), ...plan.others].flatMap((one) =>
    one.email === undefined ? [] : [one.email],
  );
