import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  COMMAND_KEY,
  claireIn,
  hedgeAndTerrace,
  openHouse,
  PASSWORD,
  type House,
} from '../../test/http/house.ts';

const DAY = 24 * 60 * 60_000;
const signIn = { email: 'claire@mediation.example', password: PASSWORD };
let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

describe('the first mediator', () => {
  const claire = { name: 'Claire', email: 'Claire@Mediation.example', password: PASSWORD, language: 'fr' };

  test('begins by the printed link, which then works no more', async () => {
    const token = await house.identity.accounts.firstLink();
    const browser = house.browser();
    expect((await browser.post('/api/begin', { ...claire, token })).status).toBe(200);
    expect((await browser.get('/api/me')).body).toEqual({
      name: 'Claire',
      email: 'claire@mediation.example',
      language: 'fr',
      hasPassword: true,
    });
    expect(
      (await house.browser().post('/api/begin', { ...claire, email: 'x@y.example', token })).body['code'],
    ).toBe('link-unknown');
    expect(await house.identity.accounts.firstLink()).toBeNull();
  });

  test('cannot begin by an older link, a guessed one, or after a day', async () => {
    const older = await house.identity.accounts.firstLink();
    const newer = await house.identity.accounts.firstLink();
    for (const token of [older, 'guess', '']) {
      expect((await house.browser().post('/api/begin', { ...claire, token })).body['code']).toBe(
        'link-unknown',
      );
    }
    house.later(DAY + 1);
    expect((await house.browser().post('/api/begin', { ...claire, token: newer })).body['code']).toBe(
      'link-unknown',
    );
  });

  test('is told which field needs another look, in her language', async () => {
    const token = await house.identity.accounts.firstLink();
    const refused = await house
      .browser()
      .post('/api/begin', { ...claire, token, password: 'court' }, { headers: { 'accept-language': 'fr' } });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'invalid', field: 'password' });
    expect(String(refused.body['message'])).toContain('au moins 12');
    const easy = await house.browser().post('/api/begin', { ...claire, token, password: 'motdepasse2026' });
    expect(easy.body).toMatchObject({ code: 'invalid', field: 'password' });
    expect((await house.browser().post('/api/begin', { ...claire, token })).status).toBe(200);
  });
});

describe('signing in', () => {
  test('works with the password and gives a cookie that no script reads', async () => {
    await claireIn(house);
    const signedIn = await house
      .browser()
      .post('/api/sign-in', { ...signIn, email: ' CLAIRE@mediation.example' });
    expect(signedIn.status).toBe(200);
    expect(signedIn.headers.get('set-cookie')).toMatch(/^mediator=[\w-]{43}; .*HttpOnly.*SameSite=Strict/);
    expect(signedIn.headers.get('cache-control')).toBe('no-store');
  });

  test('a wrong password and an unknown address are answered alike', async () => {
    await claireIn(house);
    const wrong = await house.browser().post('/api/sign-in', { ...signIn, password: 'autre chose encore' });
    const unknown = await house
      .browser()
      .post('/api/sign-in', { ...signIn, email: 'nobody@mediation.example' });
    expect(wrong.status).toBe(401);
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
  });

  test('is slowed after six wrong passwords, however the address is written, and whatever X-Forwarded-For claims', async () => {
    await claireIn(house);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const sent = { headers: { 'x-forwarded-for': `203.0.113.${attempt}` } };
      expect(
        (
          await house
            .browser()
            .post(
              '/api/sign-in',
              { email: attempt % 2 ? signIn.email : signIn.email.toUpperCase(), password: 'non' },
              sent,
            )
        ).status,
      ).toBe(401);
    }
    const refused = await house.browser().post('/api/sign-in', signIn);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('another site cannot sign anybody in', async () => {
    await claireIn(house);
    const foreign = await house
      .browser()
      .post('/api/sign-in', signIn, { origin: 'https://elsewhere.example' });
    expect([foreign.status, foreign.body['code']]).toEqual([403, 'foreign-origin']);
    expect((await house.browser().post('/api/sign-in', signIn, { origin: null })).body['code']).toBe(
      'foreign-origin',
    );
  });
});

describe('sessions', () => {
  test('signing out ends the session on the server too', async () => {
    const browser = await claireIn(house);
    const stolen = house.browser();
    stolen.cookies.set('mediator', browser.cookies.get('mediator') ?? '');
    await browser.post('/api/sign-out');
    expect((await stolen.get('/api/me')).status).toBe(401);
  });

  test('a session ends after two weeks unused, and goes on while it is used', async () => {
    const browser = await claireIn(house);
    house.later(10 * DAY);
    expect((await browser.get('/api/me')).status).toBe(200);
    house.later(10 * DAY);
    expect((await browser.get('/api/me')).status).toBe(200);
    house.later(15 * DAY);
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  test('a new password ends every other session', async () => {
    const browser = await claireIn(house);
    const other = house.browser();
    await other.post('/api/sign-in', signIn);
    expect(
      (await browser.post('/api/password', { current: 'faux', next: 'cinq poires dans un panier' })).body[
        'code'
      ],
    ).toBe('wrong-password');
    expect(
      (await browser.post('/api/password', { current: PASSWORD, next: 'cinq poires dans un panier' })).status,
    ).toBe(204);
    expect((await other.get('/api/me')).status).toBe(401);
    expect((await browser.get('/api/me')).status).toBe(200);
    expect((await other.post('/api/sign-in', signIn)).status).toBe(401);
  });

  test('a mediator sees her browsers and ends one; nobody else can', async () => {
    const browser = await claireIn(house);
    const other = house.browser();
    await other.post('/api/sign-in', signIn, {
      headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
    });
    const { sessions } = (await browser.get('/api/sessions')).body as {
      sessions: { id: string; browser: string; current: boolean }[];
    };
    expect(sessions.map((session) => session.browser)).toContain('Firefox, Linux');
    const others = sessions.find((session) => !session.current)!;
    expect((await house.browser().delete(`/api/sessions/${others.id}`)).status).toBe(401);
    expect((await browser.delete(`/api/sessions/${others.id}`)).status).toBe(204);
    expect((await other.get('/api/me')).status).toBe(401);
  });

  test('a colleague makes her account by a link and sees none of the other’s mediations', async () => {
    const browser = await claireIn(house);
    await browser.post('/api/rooms', hedgeAndTerrace);
    const { link } = (await browser.post('/api/colleagues')).body as { link: string };
    const paul = house.browser();
    expect(
      (
        await paul.post('/api/begin', {
          token: link.split('#')[1],
          name: 'Paul',
          email: 'paul@mediation.example',
          password: PASSWORD,
          language: 'en',
        })
      ).status,
    ).toBe(200);
    expect((await paul.get('/api/rooms')).body).toEqual({ rooms: [] });
  });
});

describe('a forgotten password', () => {
  test('is replaced by a one-time link, which ends every session', async () => {
    const browser = await claireIn(house);
    const command = { origin: null, headers: { authorization: `Bearer ${COMMAND_KEY}` } };
    const made = await house
      .browser()
      .post('/api/password/link', { email: 'Claire@mediation.example' }, command);
    const token = String(made.body['link']).split('/password#')[1];
    expect(
      (await house.browser().post('/api/password/reset', { token, password: 'six cerises et un noyau' }))
        .status,
    ).toBe(204);
    expect((await browser.get('/api/me')).status).toBe(401);
    expect(
      (await browser.post('/api/sign-in', { ...signIn, password: 'six cerises et un noyau' })).status,
    ).toBe(200);
    expect(
      (await house.browser().post('/api/password/reset', { token, password: 'sept figues bien mûres' })).body[
        'code'
      ],
    ).toBe('link-unknown');
  });
});

describe('a key for practice-management software', () => {
  test('makes a mediation without a browser, until it is revoked', async () => {
    const claire = await claireIn(house);
    const { id, key } = (await claire.post('/api/keys', { label: 'Cabinet' })).body as {
      id: string;
      key: string;
    };
    const software = { origin: null, headers: { authorization: `Bearer ${key}` } };
    expect((await house.browser().post('/api/rooms', hedgeAndTerrace, software)).status).toBe(201);
    expect(((await claire.get('/api/rooms')).body as { rooms: unknown[] }).rooms).toHaveLength(1);
    expect((await house.browser().get('/api/me', software)).status).toBe(401);
    expect((await claire.delete(`/api/keys/${id}`)).status).toBe(204);
    expect((await house.browser().post('/api/rooms', hedgeAndTerrace, software)).status).toBe(401);
  });
});

test('neither passwords nor secrets of sessions, links and keys stand in the database', async () => {
  const claire = await claireIn(house);
  const { key } = (await claire.post('/api/keys', { label: 'Cabinet' })).body as { key: string };
  const { link } = (await claire.post('/api/colleagues')).body as { link: string };
  const kept = [house.tablesFile, `${house.tablesFile}-wal`]
    .map((file) => readFileSync(file, 'latin1'))
    .join('');
  expect(kept).toContain('claire@mediation.example');
  for (const secret of [PASSWORD, key, link.split('#')[1]!, claire.cookies.get('mediator')!])
    expect(kept).not.toContain(secret);
});
