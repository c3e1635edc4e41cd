import { expect, test } from 'vitest';
import { amina, claire, jeanPierre, marc } from '../../../shared/test/names.ts';
import { opened } from '../../../shared/test/scenes.ts';
import { callsToAnswer, myCall } from './waiting-calls.ts';

test('rule 10: a call reaches every mediator, and nobody else', () => {
  const it = opened();
  it.must(amina, { type: 'call', kind: 'break' });
  for (const seat of [claire, marc]) expect(callsToAnswer(it.page(seat), seat)).toHaveLength(1);
  expect(callsToAnswer(it.page(jeanPierre), jeanPierre)).toEqual([]);
});

test('rule 9: whoever is not well comes before older requests', () => {
  const it = opened();
  it.must(amina, { type: 'call', kind: 'word' });
  it.later(1000);
  it.must(jeanPierre, { type: 'call', kind: 'unwell' });
  expect(callsToAnswer(it.page(claire), claire).map(({ kind }) => kind)).toEqual(['unwell', 'word']);
});

test('one sees that one’s own call waits, until it is answered', () => {
  const it = opened();
  it.must(amina, { type: 'call', kind: 'word' });
  const mine = myCall(it.page(amina), amina, 'word');
  expect(mine?.kind).toBe('word');
  if (mine) it.must(claire, { type: 'answerCall', seat: amina, call: mine.call });
  expect(myCall(it.page(amina), amina, 'word')).toBeNull();
});

test('the call of somebody who withdraws waits for nobody any more', () => {
  const it = opened();
  it.must(amina, { type: 'call', kind: 'unwell' });
  it.must(amina, { type: 'withdraw' });
  expect(callsToAnswer(it.page(claire), claire)).toEqual([]);
});
