import { expect, test } from 'vitest';
import { caucus } from '@mediane/shared/room/identifiers.ts';
import { five } from '../../../shared/test/cast.ts';
import { amina, claire, jeanPierre, sofia } from '../../../shared/test/names.ts';
import { inCaucus, opened, say } from '../../../shared/test/scenes.ts';
import { castOf } from '../panels/cast.ts';
import { outsiders, plainlyGuessed, releasedIn } from './guessing.ts';

test('rule 6: between two sides a name left out hides nothing, and the author is told so', () => {
  const it = opened();
  const place = caucus(inCaucus(it));
  const view = it.page(amina);
  const others = outsiders(view, castOf(view, amina), place, amina);
  expect(others.map(({ seat }) => seat)).toEqual([jeanPierre]);
  expect(plainlyGuessed(others)).toBe(true);
});

test('with three sides it may hide something', () => {
  const it = opened({ people: five });
  const place = caucus(inCaucus(it));
  const view = it.page(amina);
  const others = outsiders(view, castOf(view, amina), place, amina);
  expect(others.map(({ seat }) => seat)).toEqual([jeanPierre, sofia]);
  expect(plainlyGuessed(others)).toBe(false);
});

test('only what its author released is there to be passed on', () => {
  const it = opened();
  const place = caucus(inCaucus(it));
  const text = say(it, amina, place, 'I could lower the railing.');
  say(it, amina, place, 'I am afraid of him.');
  it.must(amina, { type: 'release', in: place, text, attributed: false });
  expect(releasedIn(it.page(claire)).map((one) => one.text)).toEqual([text]);
  expect(releasedIn(it.page(jeanPierre))).toEqual([]);
});
