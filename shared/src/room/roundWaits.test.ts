import { expect, test } from 'vitest';
import { amina, claire, jeanPierre, marc } from '../../test/names.ts';
import { opened } from '../../test/scenes.ts';

test('rule 2: in a round nobody is offered the floor while the sides are separated, and whoever is next has it on the mediator’s return', () => {
  const it = opened();
  it.act(marc, { type: 'leave' });
  it.must(claire, {
    type: 'setMode',
    channel: 'room',
    mode: { kind: 'round', order: [amina, jeanPierre], each: 60_000 },
  });
  it.must(amina, { type: 'takeTurn', channel: 'room' });
  it.must(claire, { type: 'leave' });
  it.must(amina, { type: 'yieldTurn', channel: 'room' });
  expect(it.slices().room?.floor.turn).toBeNull();
  it.must(claire, { type: 'arrive', beside: null });
  expect(it.slices().room?.floor.turn).toMatchObject({ state: 'offered', seat: jeanPierre });
});
