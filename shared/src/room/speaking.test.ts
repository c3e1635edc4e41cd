import { describe, expect, test } from 'vitest';
import { amina, claire, jeanPierre, marc, matter } from '../../test/names.ts';
import { inCaucus, opened } from '../../test/scenes.ts';
import { caucus, own } from './identifiers.ts';

describe('rule 19: speaking-time figures are the mediators’ alone', () => {
  test('what is measured in the joint session reaches every mediator and nobody else', () => {
    const it = opened();
    it.listen();
    it.fact({ type: 'spoken', channel: 'room', spoken: { [amina]: 4000 }, interrupted: {} });
    it.fact({
      type: 'spoken',
      channel: 'room',
      spoken: { [amina]: 1000, [jeanPierre]: 500 },
      interrupted: { [jeanPierre]: 2 },
    });
    for (const mediator of [claire, marc])
      expect(it.page(mediator).mediators?.speaking.room).toEqual({
        spoken: { [amina]: 5000, [jeanPierre]: 500 },
        interrupted: { [jeanPierre]: 2 },
      });
    for (const party of [amina, jeanPierre]) expect(it.received(party)).toEqual([]);
  });

  test('what is measured in a caucus reaches the mediator who is in it, and not her colleague', () => {
    const it = opened();
    const channel = caucus(inCaucus(it));
    it.listen();
    it.fact({ type: 'spoken', channel, spoken: { [amina]: 7000 }, interrupted: {} });
    expect(it.page(claire)[own(claire)]?.speaking[channel]?.spoken).toEqual({ [amina]: 7000 });
    for (const other of [amina, jeanPierre, marc]) expect(it.received(other)).toEqual([]);
  });

  test('nothing is written for silence, nor for seats that are not there', () => {
    const it = opened();
    const channel = caucus(inCaucus(it));
    it.listen();
    it.fact({ type: 'spoken', channel, spoken: { [amina]: 0, [jeanPierre]: 9000 }, interrupted: {} });
    it.fact({ type: 'spoken', channel: `caucus:${matter('none')}` as never, spoken: {}, interrupted: {} });
    for (const seat of it.seats) expect(it.received(seat)).toEqual([]);
  });
});
