import { describe, expect, test } from 'vitest';
import { amina, claire, jeanPierre, marc, matter } from '../../test/names.ts';
import { opened } from '../../test/scenes.ts';
import { desk } from './identifiers.ts';

describe('rule 12: one person, one link', () => {
  const request = matter('second-browser');

  test('a second device asks at the person’s desk, where she and the mediators see it', () => {
    const it = opened();
    it.listen();
    it.fact({ type: 'deviceAsked', seat: amina, request });
    for (const seat of [amina, claire, marc])
      expect(it.page(seat)[desk(amina)]?.devices).toEqual([{ request, at: it.now() }]);
    expect(it.received(jeanPierre)).toEqual([]);
  });

  test('only a mediator says yes, once, and only to what was asked', () => {
    const it = opened();
    it.fact({ type: 'deviceAsked', seat: amina, request });
    const yes = { type: 'answerDevice', seat: amina, request, yes: true } as const;
    expect(it.act(amina, yes)).toBe('not-allowed');
    expect(it.act(jeanPierre, yes)).toBe('not-allowed');
    expect(it.act(claire, { ...yes, request: matter('another') })).toBe('unknown');
    expect(it.act(marc, yes)).toBe('done');
    expect(it.act(claire, yes)).toBe('unknown');
  });

  test('it can be answered after the closing too, since leaving may need it', () => {
    const it = opened();
    it.must(claire, { type: 'close', outcome: 'full' });
    it.fact({ type: 'deviceAsked', seat: amina, request });
    expect(it.act(claire, { type: 'answerDevice', seat: amina, request, yes: false })).toBe('done');
  });
});
