import { describe, expect, test } from 'vitest';
import { amina, claire, jeanPierre } from '../../test/names.ts';
import { opened } from '../../test/scenes.ts';

describe('the ground rules', () => {
  test('are proposed by a mediator and accepted by each for herself alone', () => {
    const it = opened();
    expect(it.act(amina, { type: 'proposeRule', text: 'I speak first' })).toBe('not-allowed');
    it.must(claire, { type: 'proposeRule', text: 'One speaks at a time' });
    const rule = it.page(amina).room!.rules[0]!.text;
    it.must(amina, { type: 'acceptRules', rules: [rule] });
    expect(it.page(jeanPierre).room?.rules[0]?.acceptedBy).toEqual([amina]);
    expect(it.act(amina, { type: 'acceptRules', rules: [rule] })).toBe('already-so');
  });

  test('a rule that was dropped can no longer be accepted', () => {
    const it = opened();
    it.must(claire, { type: 'proposeRule', text: 'No telephones' });
    const rule = it.page(amina).room!.rules[0]!.text;
    it.must(claire, { type: 'dropRule', rule });
    expect(it.act(amina, { type: 'acceptRules', rules: [rule] })).toBe('unknown');
    expect(it.act(claire, { type: 'dropRule', rule })).toBe('unknown');
  });
});
