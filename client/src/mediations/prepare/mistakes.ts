import * as z from 'zod/mini';
import { Plan } from '@mediane/shared/protocol/plan.ts';
import type { MediationsWords } from '../mediations-words.ts';
import { toPlan, type PlanDraft } from './draft.ts';

/** What to look at again: by the id of the field on the page, in the order of the page. */
export type Mistakes = ReadonlyMap<string, string>;

type Sentences = MediationsWords['prepare'];

/** Checks the draft by the server's own schema, and says of each fault what to do, in the page's words. */
export function mistakesIn(draft: PlanDraft, words: Sentences): Mistakes {
  const found = new Map<string, string>();
  const add = (id: string, sentence: string) => {
    if (!found.has(id)) found.set(id, sentence);
  };
  if (draft.date !== '' && draft.time === '') add('time', words.timeMissing);
  if (draft.date === '' && draft.time !== '') add('date', words.dateMissing);
  const parsed = z.safeParse(Plan, toPlan(draft));
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.map(String);
    if (issue.code === 'custom' && issue.params?.['problem'] === 'one-party-a-side') {
      for (const [index, side] of draft.sides.entries())
        if (side.people.filter((one) => one.role === 'party').length !== 1)
          add(`sides.${index}.people`, words.onePartyEach);
    } else if (issue.code === 'custom' && issue.params?.['problem'] === 'same-side-name') {
      add(`sides.${twice(draft.sides.map((side) => side.name))}.name`, words.sideNameTwice);
    } else if (issue.code === 'custom' && issue.params?.['problem'] === 'same-person') {
      add(secondAddress(draft), words.emailTwice);
    } else if (!isCalledAfterNobody(path, draft)) add(path.join('.'), sentenceFor(path, words));
  }
  return found;
}

/** The plan, once nothing is left to look at again. */
export const planOf = (draft: PlanDraft) => z.safeParse(Plan, toPlan(draft)).data ?? null;

function sentenceFor(path: readonly string[], words: Sentences): string {
  const last = path.at(-1) ?? '';
  if (path[0] === 'kind') return words.kindMissing;
  if (path[0] === 'title') return words.nameMissing;
  if (path[0] === 'minutes') return words.minutesWrong;
  if (path[0] === 'sides' && path.length === 3 && last === 'name') return words.sideNameMissing;
  if (last === 'people') return words.partyMissing;
  if (last === 'name') return words.personNameMissing;
  if (last === 'email') return words.emailWrong;
  if (last === 'secretsDays') return words.destructionWrong(365);
  if (last === 'roomMonths') return words.destructionWrong(120);
  return words.other;
}

/** A side that would be called after its only party lacks that person's name, not a second one. */
function isCalledAfterNobody(path: readonly string[], draft: PlanDraft): boolean {
  const side =
    path[0] === 'sides' && path.length === 3 && path[2] === 'name' ? draft.sides[Number(path[1])] : undefined;
  return side?.people.filter((one) => one.role === 'party').length === 1;
}

/** The place of the first text that stood before it already. */
function twice(texts: readonly string[]): number {
  const plain = texts.map((text) => text.trim().normalize('NFC').toLowerCase());
  return Math.max(
    0,
    plain.findIndex((text, index) => plain.indexOf(text) < index),
  );
}

function secondAddress(draft: PlanDraft): string {
  const people = [
    ...draft.coMediators.map((one, at) => ({ one, id: `coMediators.${at}` })),
    ...draft.sides.flatMap((side, index) =>
      side.people.map((one, at) => ({ one, id: `sides.${index}.people.${at}` })),
    ),
    ...draft.others.map((one, at) => ({ one, id: `others.${at}` })),
  ].filter(({ one }) => one.email.trim() !== '');
  const second = people[twice(people.map(({ one }) => one.email))];
  return `${second?.id ?? 'others'}.email`;
}
