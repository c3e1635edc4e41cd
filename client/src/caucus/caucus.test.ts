import { expect, test } from 'vitest';
import { caucus } from '@mediane/shared/room/identifiers.ts';
import { five } from '../../../shared/test/cast.ts';
import { amina, claire, jeanPierre, marc, sofia } from '../../../shared/test/names.ts';
import { go, inCaucus, opened, openCaucus } from '../../../shared/test/scenes.ts';
import { castOf } from '../panels/cast.ts';
import { bySide, emptyPlan, mayBeChosen, preview, toOpen } from './opening.ts';
import { announcedElsewhere, caucusTimes, invitations, openCaucuses } from './running.ts';
import { waitingFor } from './waiting.ts';

test('opening shows who would stay in the joint session, and that nothing would pass between their sides', () => {
  const it = opened({ people: five });
  it.must(marc, { type: 'leave' });
  const view = it.page(claire);
  const cast = castOf(view, claire);
  const shown = preview(view, claire, cast, { ...emptyPlan, members: [amina] });
  expect(shown).toEqual({ mixes: [], stay: [jeanPierre, sofia], apart: true });
});

test('a second mediator in the joint session keeps it together', () => {
  const it = opened({ people: five });
  const view = it.page(claire);
  expect(preview(view, claire, castOf(view, claire), { ...emptyPlan, members: [amina] }).apart).toBe(false);
});

test('people of two sides are named by their sides before they are brought together', () => {
  const it = opened();
  const view = it.page(claire);
  const plan = { ...emptyPlan, members: [amina, jeanPierre] };
  expect(preview(view, claire, castOf(view, claire), plan).mixes).toEqual(['Amina', 'Jean-Pierre']);
  expect(it.would(claire, toOpen(plan, false))).toBe('mixes-sides');
  expect(typeof it.would(claire, toOpen(plan, true))).toBe('object');
});

test('each side is offered as a whole, and only those who were let in', () => {
  const it = opened();
  it.must(jeanPierre, { type: 'leave' });
  const view = it.page(claire);
  const sides = bySide(mayBeChosen(view, claire, castOf(view, claire)));
  expect(sides.map((side) => side.map(({ seat }) => seat))).toEqual([[amina]]);
});

test('an open caucus invites its members until they are in it', () => {
  const it = opened();
  const key = openCaucus(it);
  expect(invitations(it.page(amina), amina)).toHaveLength(1);
  expect(invitations(it.page(jeanPierre), jeanPierre)).toHaveLength(0);
  go(it, amina, caucus(key));
  expect(invitations(it.page(amina), amina)).toHaveLength(0);
});

test('a mediator who does not read a caucus sees it only as it was announced', () => {
  const it = opened();
  inCaucus(it);
  expect(openCaucuses(it.page(marc), marc)).toHaveLength(0);
  expect(announcedElsewhere(it.page(marc))).toHaveLength(1);
  expect(announcedElsewhere(it.page(claire))).toHaveLength(0);
});

test('rule 7: who waits learns with whom the mediator is, since when, when she is back', () => {
  const it = opened();
  inCaucus(it);
  const since = it.now();
  const view = it.page(jeanPierre);
  expect(waitingFor(view, jeanPierre, castOf(view, jeanPierre))).toMatchObject({
    mediator: claire,
    with: [amina],
    since,
    back: since + 15 * 60_000,
  });
  expect(waitingFor(it.page(amina), amina, castOf(it.page(amina), amina))).toBeNull();
});

test('a mediator who has opened a caucus is not said to be there before she goes', () => {
  const it = opened();
  openCaucus(it);
  const view = it.page(jeanPierre);
  expect(waitingFor(view, jeanPierre, castOf(view, jeanPierre))).toBeNull();
});

test('an occupied mediator is said to be occupied, and with whom stays hidden', () => {
  const it = opened();
  inCaucus(it, { listing: 'occupied' });
  const view = it.page(jeanPierre);
  expect(waitingFor(view, jeanPierre, castOf(view, jeanPierre))).toMatchObject({
    mediator: claire,
    with: [],
  });
});

test('the time in caucus is counted by side, closed caucuses to their end', () => {
  const it = opened();
  const key = inCaucus(it);
  it.later(8 * 60_000);
  it.must(claire, { type: 'closeCaucus', caucus: key });
  it.later(60_000);
  inCaucus(it, { members: [jeanPierre] });
  it.later(2 * 60_000);
  const view = it.page(claire);
  const times = caucusTimes(view, castOf(view, claire), it.now());
  expect(times.map(({ name, length }) => [name, length / 60_000])).toEqual([
    ['Amina', 8],
    ['Jean-Pierre', 2],
  ]);
});
