import { expect, test } from 'vitest';
import { opened, beforeOpening } from '../../../shared/test/scenes.ts';
import { amina, claire, jeanPierre, marc } from '../../../shared/test/names.ts';
import { callNames, castOf, deskMediators } from './cast.ts';

test('one is called by the first name, unless a namesake or a title asks for the whole', () => {
  expect(
    callNames(['Amina Benali', 'Jean-Pierre Roux', 'Me Laurent', 'Claire Morel', 'Claire Petit']),
  ).toEqual(['Amina', 'Jean-Pierre', 'Me Laurent', 'Claire Morel', 'Claire Petit']);
});

test('sides keep the order of the room, and mediators come last on every screen', () => {
  const it = opened();
  for (const seat of [amina, claire])
    expect([...castOf(it.page(seat), seat).keys()]).toEqual([amina, jeanPierre, claire, marc]);
});

test('before the opening a page can still name those who will read a private word', () => {
  const it = beforeOpening();
  expect(deskMediators(it.page(amina), amina)).toEqual([claire, marc]);
});
