import { expect, test } from 'vitest';
import { desk } from '@mediane/shared/room/identifiers.ts';
import { amina, claire, jeanPierre, marc } from '../../../shared/test/names.ts';
import { opened } from '../../../shared/test/scenes.ts';
import { answered } from './talks.ts';
import { asksOfMediator, rulesToRead } from './waits.ts';

test('a call waits for every mediator until one answers it, and is counted on nobody else’s page', () => {
  const it = opened();
  it.must(amina, { type: 'call', kind: 'unwell' });
  const asks = () => [claire, marc, jeanPierre, amina].map((seat) => asksOfMediator(it.page(seat), seat));
  expect(asks()).toEqual([1, 1, 0, 0]);
  const call = it.page(claire)[desk(amina)]?.calls[0]?.call;
  if (call) it.must(marc, { type: 'answerCall', seat: amina, call });
  expect(asks()).toEqual([0, 0, 0, 0]);
});

test('a rule waits for each person until she accepts it', () => {
  const it = opened();
  it.must(claire, { type: 'proposeRule', text: 'One at a time.' });
  const rule = it.page(amina).room?.rules[0]?.text;
  if (rule) it.must(amina, { type: 'acceptRules', rules: [rule] });
  expect([amina, jeanPierre, claire].map((seat) => rulesToRead(it.page(seat), seat))).toEqual([0, 1, 0]);
});

test('what is written at a desk is new to both mediators until one of them answers, and then new to its owner', () => {
  const it = opened();
  const place = desk(amina);
  it.must(amina, { type: 'say', in: place, text: 'May my lawyer come?' });
  expect([claire, marc].map((seat) => answered(it.page(seat), seat)[place])).toEqual([0, 0]);
  it.must(marc, { type: 'say', in: place, text: 'Yes.' });
  expect(answered(it.page(claire), claire)[place]).toBe(2);
  expect(answered(it.page(amina), amina)[place]).toBe(0);
});
