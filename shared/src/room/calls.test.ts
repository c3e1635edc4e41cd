import { describe, expect, test } from 'vitest';
import { amina, claire, jeanPierre, marc } from '../../test/names.ts';
import { play } from '../../test/play.ts';
import { beforeOpening, inCaucus, opened } from '../../test/scenes.ts';
import { desk } from './identifiers.ts';

describe('rule 9: a silent signal', () => {
  test('"I am not well" reaches mediators alone and changes nothing on any other screen', () => {
    const it = opened();
    it.listen();
    it.must(amina, { type: 'call', kind: 'unwell' });
    expect(it.received(jeanPierre)).toEqual([]);
    for (const mediator of [claire, marc])
      expect(it.page(mediator)[desk(amina)]?.calls).toMatchObject([{ kind: 'unwell', answered: false }]);
  });

  test('the break that follows tells nobody why, and each may then leave at a different moment', () => {
    const told = (unwell: boolean) => {
      const it = opened();
      it.listen();
      if (unwell) it.must(amina, { type: 'call', kind: 'unwell' });
      it.must(claire, { type: 'startBreak', minutes: null });
      it.must(amina, { type: 'leave' });
      it.later(600_000);
      it.must(jeanPierre, { type: 'leave' });
      return it.received(jeanPierre);
    };
    expect(told(true)).toEqual(told(false));
  });

  test('her signal is answered by a mediator, and by nobody else', () => {
    const it = opened();
    it.must(amina, { type: 'call', kind: 'unwell' });
    const { call } = it.page(claire)[desk(amina)]!.calls[0]!;
    expect(it.act(jeanPierre, { type: 'answerCall', seat: amina, call })).toBe('not-allowed');
    expect(it.act(amina, { type: 'answerCall', seat: amina, call })).toBe('not-allowed');
    expect(it.act(marc, { type: 'answerCall', seat: amina, call })).toBe('done');
    expect(it.act(claire, { type: 'answerCall', seat: amina, call })).toBe('already-answered');
  });
});

describe('rule 10: calls for help reach every mediator', () => {
  test.each([
    ['before she has agreed to anything', () => play()],
    ['from the waiting room', () => beforeOpening()],
    ['from the joint session', () => opened()],
    [
      'from a caucus in which neither of them is',
      () => {
        const it = opened();
        inCaucus(it);
        it.must(claire, { type: 'leave' });
        return it;
      },
    ],
  ])('%s', (_where, begin) => {
    const it = begin();
    it.must(amina, { type: 'call', kind: 'help' });
    for (const mediator of [claire, marc])
      expect(it.page(mediator)[desk(amina)]?.calls).toMatchObject([{ kind: 'help' }]);
    expect(it.page(jeanPierre)[desk(amina)]).toBeUndefined();
  });

  test('a call that waits is not doubled; once answered she may call again', () => {
    const it = opened();
    it.must(amina, { type: 'call', kind: 'word' });
    expect(it.act(amina, { type: 'call', kind: 'word' })).toBe('already-so');
    const { call } = it.page(claire)[desk(amina)]!.calls[0]!;
    it.must(claire, { type: 'answerCall', seat: amina, call });
    expect(it.act(amina, { type: 'call', kind: 'word' })).toBe('done');
  });
});

describe('rule 20: no image is ever needed', () => {
  test('a break can be asked by anybody at any moment, and a mediator gives it its length', () => {
    const it = opened();
    it.later(3_600_000);
    expect(it.act(amina, { type: 'call', kind: 'break' })).toBe('done');
    expect(it.act(claire, { type: 'startBreak', minutes: 10 })).toBe('done');
    expect(it.page(jeanPierre).room?.life).toMatchObject({ state: 'break', minutes: 10 });
  });

  test('nothing in a room is kept about a camera or an image, so that voice alone is as good', () => {
    const it = opened();
    inCaucus(it);
    expect(JSON.stringify(it.slices())).not.toMatch(/camera|image|video/i);
  });
});
