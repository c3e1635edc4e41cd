import { expect, test } from 'vitest';
import { caucus, desk } from '@mediane/shared/room/identifiers.ts';
import { amina, claire, jeanPierre, marc } from '../../../shared/test/names.ts';
import { inCaucus, opened } from '../../../shared/test/scenes.ts';
import { audienceOf } from './audience.ts';

test('the joint session is read by everybody; a caucus by those in it and the mediators who may visit', () => {
  const it = opened();
  expect(audienceOf(it.page(amina), 'room', amina)).toMatchObject({ everybody: true });
  const place = caucus(inCaucus(it, { visitors: [marc] }));
  expect(audienceOf(it.page(amina), place, amina)).toEqual({ everybody: false, others: [claire, marc] });
});

test('a private word names every mediator who reads it, and for a mediator its person first', () => {
  const it = opened();
  expect(audienceOf(it.page(amina), desk(amina), amina).others).toEqual([claire, marc]);
  expect(audienceOf(it.page(claire), desk(jeanPierre), claire).others).toEqual([jeanPierre, marc]);
});
