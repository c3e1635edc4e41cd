import { expect, test } from 'vitest';
import { amina, claire, jeanPierre } from '../../../shared/test/names.ts';
import { opened } from '../../../shared/test/scenes.ts';
import type { Play } from '../../../shared/test/play.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { castOf } from '../panels/cast.ts';
import { heardBy } from './heard.ts';
import { roundOrder, withEarlier } from './modes.ts';
import { turnNow } from './turn.ts';

const turn = (it: Play, seat: SeatId) => {
  const room = it.page(seat).room;
  if (!room) throw new Error('The seat is not in the room.');
  return turnNow(room, seat, it.now());
};

function queued(): Play {
  const it = opened();
  it.must(claire, { type: 'setMode', channel: 'room', mode: { kind: 'queue', order: 'first-come' } });
  it.must(amina, { type: 'raiseHand', channel: 'room' });
  it.must(claire, { type: 'giveFloor', channel: 'room', seat: amina, length: 120_000 });
  return it;
}

test('whoever raised a hand first is told after whom the turn comes', () => {
  const it = queued();
  it.must(amina, { type: 'takeTurn', channel: 'room' });
  it.must(jeanPierre, { type: 'raiseHand', channel: 'room' });
  expect(turn(it, jeanPierre)).toMatchObject({ is: 'theirs', seat: amina, wait: { place: 1, after: amina } });
});

test('a turn is offered before it runs, and its time begins only when it is taken', () => {
  const it = queued();
  expect(turn(it, amina)).toEqual({ is: 'mine', stage: 'offered', length: 120_000 });
  it.later(30_000);
  it.must(amina, { type: 'takeTurn', channel: 'room' });
  expect(turn(it, amina)).toMatchObject({ stage: 'running', until: it.now() + 120_000 });
});

test('a turn whose time is up is over before the server has said so', () => {
  const it = queued();
  it.must(amina, { type: 'takeTurn', channel: 'room' });
  it.later(120_000);
  expect(turn(it, amina).is).toBe('free');
});

test('in a round everybody sees after whom her turn comes, without raising a hand', () => {
  const it = opened();
  const order = [amina, jeanPierre];
  it.must(claire, { type: 'setMode', channel: 'room', mode: { kind: 'round', order, each: 60_000 } });
  expect(turn(it, jeanPierre)).toMatchObject({ is: 'theirs', wait: { place: 1, after: amina } });
});

test('a break stops the turn and keeps its time', () => {
  const it = queued();
  it.must(amina, { type: 'takeTurn', channel: 'room' });
  it.later(20_000);
  it.must(claire, { type: 'startBreak', minutes: 5 });
  expect(turn(it, amina)).toEqual({ is: 'mine', stage: 'paused', left: 100_000 });
});

test('speaking time counts the running turn, of people and not of mediators', () => {
  const it = queued();
  it.must(amina, { type: 'takeTurn', channel: 'room' });
  it.later(20_000);
  const view = it.page(claire);
  const heard = view.room ? heardBy(view.room, castOf(view, claire), it.seats, it.now()) : [];
  expect(heard.map(({ member, length }) => [member.seat, length])).toEqual([
    [amina, 20_000],
    [jeanPierre, 0],
  ]);
});

test('a round begins with the parties who are here, in the order of the room, and can be changed', () => {
  const it = opened();
  const view = it.page(claire);
  const order = view.room ? roundOrder(view.room, castOf(view, claire)) : [];
  expect(order).toEqual([amina, jeanPierre]);
  expect(withEarlier(order, jeanPierre)).toEqual([jeanPierre, amina]);
  expect(withEarlier(order, amina)).toEqual(order);
});
