import { describe, expect, test } from 'vitest';
import { fr } from '@mediane/shared/words/mediations.fr.ts';
import { beginning, emptyDraft, emptyPerson, type PlanDraft } from './draft.ts';
import { mistakesIn, planOf } from './mistakes.ts';

const words = fr.prepare;

function hedge(): PlanDraft {
  const draft = emptyDraft('fr');
  const [first, second] = draft.sides;
  if (!first || !second) throw new Error('a draft begins with two sides');
  return {
    ...draft,
    kind: 'interpersonal',
    title: 'La haie et la terrasse',
    sides: [
      { ...first, people: [{ ...emptyPerson('party'), name: 'Amina Benali', email: 'amina@exemple.fr' }] },
      { ...second, people: [{ ...emptyPerson('party'), name: 'Jean-Pierre Roux' }] },
    ],
  };
}

test('an untouched form asks for its kind, its title and a name on each side, and no name twice', () => {
  expect([...mistakesIn(emptyDraft('fr'), words).keys()].toSorted()).toEqual([
    'kind',
    'sides.0.people.0.name',
    'sides.1.people.0.name',
    'title',
  ]);
});

test('a side left unnamed is called after its only party', () => {
  expect(mistakesIn(hedge(), words).size).toBe(0);
  expect(planOf(hedge())?.sides.map((side) => side.name)).toEqual(['Amina Benali', 'Jean-Pierre Roux']);
});

test('what is optional and empty is left out of the plan', () => {
  const people = planOf(hedge())?.sides.flatMap((side) => side.people);
  expect(people?.[0]).toEqual({ name: 'Amina Benali', email: 'amina@exemple.fr', role: 'party' });
  expect(people?.[1]).toEqual({ name: 'Jean-Pierre Roux', role: 'party' });
});

describe('mistakes are found where they can be mended', () => {
  test('a second party on a side of an interpersonal mediation', () => {
    const draft = hedge();
    const crowded = {
      ...draft,
      sides: draft.sides.map((side, at) =>
        at === 0
          ? { ...side, name: 'A', people: [...side.people, { ...emptyPerson('party'), name: 'Noé' }] }
          : side,
      ),
    } as PlanDraft;
    expect(mistakesIn(crowded, words).get('sides.0.people')).toBe(words.onePartyEach);
  });

  test('one address for two people', () => {
    const draft = hedge();
    const twice: PlanDraft = {
      ...draft,
      others: [{ ...emptyPerson('interpreter'), name: 'Iris', email: 'AMINA@exemple.fr' }],
    };
    expect(mistakesIn(twice, words).get('others.0.email')).toBe(words.emailTwice);
  });

  test('an hour without a date, a length that is no number, an address that is not whole', () => {
    const draft: PlanDraft = {
      ...hedge(),
      time: '14:00',
      minutes: 'une heure',
      coMediators: [{ ...emptyPerson('co-mediator'), name: 'Marc', email: 'marc@' }],
    };
    const mistakes = mistakesIn(draft, words);
    expect(mistakes.get('date')).toBe(words.dateMissing);
    expect(mistakes.get('minutes')).toBe(words.minutesWrong);
    expect(mistakes.get('coMediators.0.email')).toBe(words.emailWrong);
  });
});

test('the hour of a session goes out with its offset, so that nobody reads another', () => {
  const begins = beginning('2027-01-14', '14:00');
  expect(begins).toMatch(/^2027-01-14T14:00:00[+-]\d\d:\d\d$/);
  expect(new Date(begins ?? '').getTime()).toBe(new Date(2027, 0, 14, 14).getTime());
  expect(beginning('2027-01-14', '')).toBeUndefined();
});
