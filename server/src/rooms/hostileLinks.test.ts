import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { claireIn, openHouse, prepared, type House } from '../../test/http/house.ts';
import type { Entering } from '../identity/devices.ts';

let house: House;
let room: Awaited<ReturnType<typeof prepared>>;
beforeEach(async () => {
  house = await openHouse();
  room = await prepared(await claireIn(house));
});
afterEach(() => house.close());

/** Does what this browser was given open the seat? */
async function opens(seat: SeatId, entering: Entering): Promise<boolean> {
  if (entering.state !== 'entered') return false;
  return (await house.identity.devices.authenticate(seat, entering.device)) !== null;
}
const stranger = () => ({ device: undefined, claim: undefined });

describe('somebody else who holds the link', () => {
  test('has no seat by it when the mediator replaces it while he is coming in', async () => {
    const { devices, register } = house.identity;
    const { seat, token } = room.amina;
    const [entering] = await Promise.all([devices.enter(token, stranger), register.reissue(seat)]);
    expect(await opens(seat, entering)).toBe(false);
  });

  test('has no seat by the yes that he was given when the link is replaced while he is coming in', async () => {
    const { devices, register } = house.identity;
    const { seat, token } = room.amina;
    await devices.enter(token, stranger);
    const row = await register.find(seat);
    if (!row) throw new Error('the seat is there');
    let request = '';
    const { claim } = await devices.ask(row, undefined, async () => (request = 'a-request') as never);
    await devices.answer(request as never, true);
    const his = () => ({ device: undefined, claim });
    const [entering] = await Promise.all([devices.enter(token, his), register.reissue(seat)]);
    expect(await opens(seat, entering)).toBe(false);
  });

  test('takes the seat once by one yes', async () => {
    const { devices, register } = house.identity;
    const { seat, token } = room.amina;
    await devices.enter(token, stranger);
    const row = await register.find(seat);
    if (!row) throw new Error('the seat is there');
    const { claim } = await devices.ask(row, undefined, async () => 'a-request' as never);
    await devices.answer('a-request' as never, true);
    const his = () => ({ device: undefined, claim });
    const two = await Promise.all([devices.enter(token, his), devices.enter(token, his)]);
    expect(two.filter(({ state }) => state === 'entered')).toHaveLength(1);
  });
});
