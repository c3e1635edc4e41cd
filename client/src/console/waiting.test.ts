import { expect, test } from 'vitest';
import { everybody } from '../../../shared/test/cast.ts';
import { amina, claire, jeanPierre, tom } from '../../../shared/test/names.ts';
import { beforeOpening, opened } from '../../../shared/test/scenes.ts';
import { castOf } from '../panels/cast.ts';
import { inTheRoom, inWaitingRoom, notHere } from './waiting.ts';

test('the waiting room shows who waits, with whom beside, and who stays outside', () => {
  const it = beforeOpening({ people: everybody });
  it.must(amina, { type: 'arrive', beside: 'my sister' });
  const view = it.page(claire);
  const waiting = inWaitingRoom(view, castOf(view, claire));
  expect(waiting.find(({ member }) => member.seat === amina)).toMatchObject({
    beside: 'my sister',
    stays: null,
  });
  expect(waiting.find(({ member }) => member.seat === tom)?.stays).toBe('technician');
});

test('a party is never shown who waits or who is away', () => {
  const it = beforeOpening();
  const view = it.page(amina);
  expect(inWaitingRoom(view, castOf(view, amina))).toEqual([]);
  expect(notHere(view, castOf(view, amina))).toEqual([]);
});

test('those who left are told apart from those in the room', () => {
  const it = opened();
  it.must(jeanPierre, { type: 'leave' });
  const view = it.page(claire);
  const cast = castOf(view, claire);
  expect(inTheRoom(view, cast).map(({ seat }) => seat)).toEqual([amina]);
  expect(notHere(view, cast).map(({ member }) => member.seat)).toEqual([jeanPierre]);
});
