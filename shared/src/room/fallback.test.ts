import { describe, expect, test } from 'vitest';
import { amina, claire, jeanPierre } from '../../test/names.ts';
import { opened } from '../../test/scenes.ts';

describe('the card for a line that fails', () => {
  test('is written by a mediator, changed, and taken away; everybody in the room has it', () => {
    const it = opened();
    const phone = '+33 1 23 45 67 89';
    expect(it.act(amina, { type: 'setFallback', phone, resume: null })).toBe('not-allowed');
    it.must(claire, { type: 'setFallback', phone, resume: 'Après le récit de Jean-Pierre' });
    for (const seat of [amina, jeanPierre])
      expect(it.page(seat).room?.fallback).toEqual({ phone, resume: 'Après le récit de Jean-Pierre' });
    expect(it.act(claire, { type: 'setFallback', phone, resume: 'Après le récit de Jean-Pierre' })).toBe(
      'already-so',
    );
    it.must(claire, { type: 'setFallback', phone: null, resume: null });
    expect(it.page(amina).room?.fallback).toBeNull();
  });
});
