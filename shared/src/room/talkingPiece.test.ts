import { expect, test } from 'vitest';
import { amina, claire, omar } from '../../test/names.ts';
import { fullRoom } from '../../test/scenes.ts';

test('whoever speaks only if invited is not handed the talking piece by a party: the mediator invites', () => {
  const it = fullRoom();
  it.must(claire, { type: 'setMode', channel: 'room', mode: { kind: 'piece' } });
  it.must(claire, { type: 'giveFloor', channel: 'room', seat: amina, length: null });
  it.must(amina, { type: 'takeTurn', channel: 'room' });
  expect(it.act(amina, { type: 'handOn', channel: 'room', seat: omar })).toBe('only-if-invited');
  it.must(amina, { type: 'yieldTurn', channel: 'room' });
  it.must(claire, { type: 'giveFloor', channel: 'room', seat: omar, length: null });
  it.must(omar, { type: 'takeTurn', channel: 'room' });
});
