import { expect, test } from 'vitest';
import { amina, claire, jeanPierre, marc } from '../../../shared/test/names.ts';
import { beforeOpening, go, inCaucus, opened, openCaucus } from '../../../shared/test/scenes.ts';
import { caucus, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Play } from '../../../shared/test/play.ts';
import { castOf } from '../panels/cast.ts';
import { presencesIn } from './presences.ts';

const circle = (it: Play, seat: SeatId, online: readonly SeatId[] = it.seats) => {
  const view = it.page(seat);
  const shown = presencesIn(view, seat, castOf(view, seat), online, it.now());
  return Object.fromEntries(shown.map(({ member, standing }) => [member.seat, standing]));
};

test('before the opening a mediator sees who waits; a party is shown nobody at all', () => {
  const it = beforeOpening();
  expect(circle(it, claire)).toMatchObject({ [amina]: 'waiting', [jeanPierre]: 'waiting', [claire]: 'here' });
  expect(circle(it, amina)).toEqual({});
});

test('whoever lost the line is shown as offline, in the same place', () => {
  const it = opened();
  expect(circle(it, amina, [amina, claire, marc])).toEqual({
    [amina]: 'here',
    [jeanPierre]: 'offline',
    [claire]: 'here',
    [marc]: 'here',
  });
});

test('the floor is shown as it stands: who has it, who is next', () => {
  const it = opened();
  it.must(claire, { type: 'setMode', channel: 'room', mode: { kind: 'queue', order: 'first-come' } });
  it.must(amina, { type: 'raiseHand', channel: 'room' });
  it.must(claire, { type: 'giveFloor', channel: 'room', seat: amina, length: 60_000 });
  expect(circle(it, jeanPierre)[amina]).toBe('offered');
  it.must(amina, { type: 'takeTurn', channel: 'room' });
  it.must(jeanPierre, { type: 'raiseHand', channel: 'room' });
  expect(circle(it, claire)).toMatchObject({ [amina]: 'speaking', [jeanPierre]: 'next' });
  it.later(61_000);
  expect(circle(it, claire)[amina]).toBe('here');
});

test('in a closed room nobody is shown as asking to speak', () => {
  const it = opened();
  it.must(amina, { type: 'raiseHand', channel: 'room' });
  expect(circle(it, claire)[amina]).toBe('asking');
  it.must(claire, { type: 'close', outcome: 'full' });
  expect(circle(it, claire)[amina]).toBe('here');
});

test('a caucus shows those who read it and nobody else; outside, its members are said to be in a caucus', () => {
  const it = opened();
  inCaucus(it);
  expect(Object.keys(circle(it, amina))).toEqual([amina, claire]);
  expect(circle(it, jeanPierre)).toMatchObject({
    [amina]: 'caucus',
    [claire]: 'caucus',
    [jeanPierre]: 'here',
  });
});

test('inside a caucus, whoever has not come in yet is not said to be there; a visitor is named as such', () => {
  const it = opened();
  const key = openCaucus(it, { visitors: [marc] });
  go(it, claire, caucus(key));
  expect(circle(it, claire)).toMatchObject({ [amina]: 'expected', [marc]: 'visitor' });
});

test('an unlisted caucus tells those outside only that somebody is apart', () => {
  const it = opened();
  const key = openCaucus(it, { listing: 'unlisted' });
  go(it, amina, caucus(key));
  expect(circle(it, jeanPierre)[amina]).toBe('elsewhere');
});
