import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { numberOf } from '@mediane/shared/room/devices.ts';
import type { Browser } from '../../test/http/browser.ts';
import {
  claireIn,
  hedgeAndTerrace,
  openHouse,
  prepared,
  tokenIn,
  type House,
} from '../../test/http/house.ts';

let house: House;
let claire: Browser;
let room: Awaited<ReturnType<typeof prepared>>;
beforeEach(async () => {
  house = await openHouse();
  claire = await claireIn(house);
  room = await prepared(claire);
});
afterEach(() => house.close());

const enter = (browser: Browser, token: string, code?: string) =>
  browser.post('/api/seats/enter', { token, ...(code === undefined ? {} : { code }) });
const opens = async (browser: Browser, seat = room.amina.seat) =>
  (await house.identity.authenticateSeat(browser.cookieHeader, seat)) !== null;

describe('a personal link', () => {
  test('carries its token in the fragment and opens its own seat only', async () => {
    expect(room.links.map(({ link }) => link)).toEqual([
      null,
      expect.stringMatching(/\/m#[\w-]{43}$/),
      expect.stringMatching(/\/m#[\w-]{43}$/),
    ]);
    const browser = house.browser();
    const entered = await enter(browser, room.amina.token);
    expect(entered.body).toEqual({ state: 'entered', room: room.room, seat: room.amina.seat });
    expect(entered.headers.get('set-cookie')).toMatch(
      new RegExp(`^seat_${room.amina.seat}=[\\w-]{43}; .*HttpOnly.*SameSite=Strict`),
    );
    expect(await opens(browser)).toBe(true);
    expect(await opens(browser, room.jeanPierre.seat)).toBe(false);
  });

  test('is not spent by a mail scanner that opens the page', async () => {
    for (const path of ['/m', '/api/seats/enter']) await house.browser().get(path);
    expect((await enter(house.browser(), room.amina.token)).body['state']).toBe('entered');
  });

  test('is answered alike whether it is unknown, revoked, replaced or misshapen', async () => {
    await claire.post(`/api/rooms/${room.room}/links/revoke`, { seat: room.amina.seat });
    await claire.post(`/api/rooms/${room.room}/links/reissue`, { seat: room.jeanPierre.seat });
    const answers = await Promise.all(
      [room.amina.token, room.jeanPierre.token, 'A'.repeat(43), '', '../../etc', '\0é'].map(async (token) => {
        const { status, body } = await enter(house.browser(), token);
        return { status, body };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 404, body: { code: 'link-unknown' } });
  });

  test('lets the same browser in again, months later', async () => {
    const browser = house.browser();
    await enter(browser, room.amina.token);
    house.later(200 * 24 * 60 * 60_000);
    expect((await enter(browser, room.amina.token)).body['state']).toBe('entered');
    expect(await opens(browser)).toBe(true);
  });

  test('several seats can be open in one browser', async () => {
    const browser = house.browser();
    await enter(browser, room.amina.token);
    await enter(browser, room.jeanPierre.token);
    expect([await opens(browser), await opens(browser, room.jeanPierre.seat)]).toEqual([true, true]);
  });

  test('is taken by one browser only when several come at once', async () => {
    const nothing = () => ({ device: undefined, claim: undefined });
    const entering = await Promise.all(
      Array.from({ length: 4 }, () => house.identity.devices.enter(room.amina.token, nothing)),
    );
    expect(entering.filter(({ state }) => state === 'entered')).toHaveLength(1);
  });

  test('cannot be used from another site', async () => {
    const foreign = await house
      .browser()
      .post('/api/seats/enter', { token: room.amina.token }, { origin: 'https://elsewhere.example' });
    expect(foreign.body['code']).toBe('foreign-origin');
    expect((await enter(house.browser(), room.amina.token)).body['state']).toBe('entered');
  });

  test('cannot be guessed for long from one address', async () => {
    const guesser = house.browser();
    for (let guess = 0; guess < 20; guess += 1) await enter(guesser, `${'x'.repeat(42)}${guess % 10}`);
    expect((await enter(guesser, room.amina.token)).status).toBe(429);
  });
});

describe('another browser with the same link', () => {
  test('learns neither the dispute nor a name, and gets nothing without a confirmation', async () => {
    await enter(house.browser(), room.amina.token);
    const second = house.browser();
    const answer = await enter(second, room.amina.token);
    expect(answer.body).toEqual({ state: 'confirm', ways: ['mediator'], asked: [], number: null });
    expect(second.cookies.size).toBe(0);
    expect((await enter(second, room.amina.token, '000000')).body['code']).toBe('code-over');
  });

  test('takes over after the mediator’s yes, and the older cookie opens nothing', async () => {
    const [first, second, third] = [house.browser(), house.browser(), house.browser()];
    await enter(first, room.amina.token);
    await second.post('/api/seats/ask', { token: room.amina.token });
    await second.post('/api/seats/ask', { token: room.amina.token });
    expect(house.requests).toEqual([{ seat: room.amina.seat, request: expect.any(String) }]);
    expect((await enter(second, room.amina.token)).body).toEqual({
      state: 'confirm',
      ways: ['mediator'],
      asked: ['mediator'],
      number: numberOf(house.requests[0]!.request),
    });
    await house.identity.devices.answer(house.requests[0]!.request, true);
    expect((await enter(third, room.amina.token)).body['state']).toBe('confirm');
    expect((await enter(second, room.amina.token)).body['state']).toBe('entered');
    expect([await opens(first), await opens(second)]).toEqual([false, true]);
    expect(house.ended).toEqual([{ seat: room.amina.seat, how: 'replaced' }]);
    expect((await enter(first, room.amina.token)).body['state']).toBe('confirm');
  });

  test('two that ask are told apart by a number that each of them shows and the mediators see', async () => {
    await enter(house.browser(), room.amina.token);
    const asks = [house.browser(), house.browser()];
    const shown = await Promise.all(
      asks.map(async (one) => (await one.post('/api/seats/ask', { token: room.amina.token })).body['number']),
    );
    const seen = house.requests.map(({ request }) => numberOf(request));
    expect(shown.toSorted()).toEqual(seen.toSorted());
    for (const number of seen) expect(number).toMatch(/^[1-9]\d\d$/);
  });

  test('is told when the mediator says no, and the first browser stays', async () => {
    const [first, second] = [house.browser(), house.browser()];
    await enter(first, room.amina.token);
    await second.post('/api/seats/ask', { token: room.amina.token });
    await house.identity.devices.answer(house.requests[0]!.request, false);
    expect((await enter(second, room.amina.token)).body['code']).toBe('device-refused');
    expect((await enter(second, room.amina.token)).body['state']).toBe('confirm');
    expect(await opens(first)).toBe(true);
  });

  test('a claim to one seat opens no other', async () => {
    const intruder = house.browser();
    await enter(house.browser(), room.amina.token);
    await enter(house.browser(), room.jeanPierre.token);
    await intruder.post('/api/seats/ask', { token: room.amina.token });
    await house.identity.devices.answer(house.requests[0]!.request, true);
    intruder.cookies.set(`claim_${room.jeanPierre.seat}`, intruder.cookies.get(`claim_${room.amina.seat}`)!);
    expect((await enter(intruder, room.jeanPierre.token)).body['state']).toBe('confirm');
  });
});

describe('the mediator', () => {
  test('sees how each link stands, never a link again', async () => {
    await enter(house.browser(), room.amina.token);
    await claire.post(`/api/rooms/${room.room}/links/revoke`, { seat: room.jeanPierre.seat });
    const { links } = (await claire.get(`/api/rooms/${room.room}/links`)).body as {
      links: { name: string; state: string; hasAddress: boolean }[];
    };
    expect(links.map(({ name, state, hasAddress }) => [name, state, hasAddress])).toEqual([
      ['Claire Morel', 'account', true],
      ['Amina Benali', 'entered', true],
      ['Jean-Pierre Roux', 'revoked', false],
    ]);
    expect(JSON.stringify(links)).not.toMatch(/amina@|#|token/);
  });

  test('revokes a seat: its browser is out, its sockets are told', async () => {
    const browser = house.browser();
    await enter(browser, room.amina.token);
    await claire.post(`/api/rooms/${room.room}/links/revoke`, { seat: room.amina.seat });
    expect(await opens(browser)).toBe(false);
    expect(house.ended).toEqual([{ seat: room.amina.seat, how: 'revoked' }]);
  });

  test('makes a link anew: the old one and whoever came by it are out, the new one opens', async () => {
    const [intruder, amina] = [house.browser(), house.browser()];
    await enter(intruder, room.amina.token);
    const { link } = (await claire.post(`/api/rooms/${room.room}/links/reissue`, { seat: room.amina.seat }))
      .body as { link: string };
    expect(await opens(intruder)).toBe(false);
    expect((await enter(amina, tokenIn(link))).body['state']).toBe('entered');
  });

  test('enters her own room by her account, from the browser she signed in with last', async () => {
    expect((await claire.post(`/api/rooms/${room.room}/enter`)).body).toMatchObject({
      state: 'entered',
      seat: room.claire.seat,
    });
    expect(await opens(claire, room.claire.seat)).toBe(true);
  });

  test('by her seat alone, without a session, may manage the links of her room', async () => {
    await claire.post(`/api/rooms/${room.room}/enter`);
    await claire.post('/api/sign-out');
    expect((await claire.get(`/api/rooms/${room.room}/links`)).status).toBe(200);
  });
});

describe('nobody else', () => {
  test('manages links: not a party, not another mediator, and an unknown room answers like a forbidden one', async () => {
    const amina = house.browser();
    await enter(amina, room.amina.token);
    expect((await amina.get(`/api/rooms/${room.room}/links`)).body['code']).toBe('not-signed-in');
    const { link } = (await claire.post('/api/colleagues')).body as { link: string };
    const paul = house.browser();
    await paul.post('/api/begin', {
      token: tokenIn(link),
      name: 'Paul',
      email: 'paul@m.example',
      password: 'huit noix dans une poche',
      language: 'fr',
    });
    const forbidden = await paul.get(`/api/rooms/${room.room}/links`);
    const unknown = await paul.get('/api/rooms/nothing-at-all/links');
    expect([forbidden.status, forbidden.body]).toEqual([unknown.status, unknown.body]);
    expect((await paul.post(`/api/rooms/${room.room}/enter`)).status).toBe(404);
  });

  test('a mediator of one room reaches no seat of another', async () => {
    const { link } = (await claire.post('/api/colleagues')).body as { link: string };
    const paul = house.browser();
    await paul.post('/api/begin', {
      token: tokenIn(link),
      name: 'Paul',
      email: 'paul@m.example',
      password: 'huit noix dans une poche',
      language: 'fr',
    });
    const pauls = await prepared(paul, {
      ...hedgeAndTerrace,
      mediator: { name: 'Claire', email: 'paul@m.example' },
    });
    const reached = await paul.post(`/api/rooms/${pauls.room}/links/reissue`, { seat: room.amina.seat });
    expect(reached.body['code']).toBe('unknown');
    expect((await enter(house.browser(), room.amina.token)).body['state']).toBe('entered');
  });
});

test('a destroyed room leaves nothing of its people, and its links open nothing', async () => {
  const amina = house.browser();
  await enter(amina, room.amina.token);
  await house.identity.register.forget(room.room);
  expect(await opens(amina)).toBe(false);
  expect((await enter(amina, room.amina.token)).body['code']).toBe('link-unknown');
  for (const table of ['seat', 'seat_link', 'seat_claim'] as const)
    expect(await house.db.selectFrom(table).selectAll().execute()).toEqual([]);
});

test('the log holds no token, name, address of mail or of a room', async () => {
  await enter(house.browser(), room.amina.token);
  await claire.get(`/api/rooms/${room.room}/links`);
  await claire.get(`/nowhere/${room.amina.token}`);
  const log = house.logged.join('');
  expect(log).toContain('/api/seats/enter');
  expect(log).toContain('/api/rooms/:room/links');
  for (const secret of [room.amina.token, room.room, room.amina.seat, 'Amina', 'amina@', 'claire@'])
    expect(log).not.toContain(secret);
});
