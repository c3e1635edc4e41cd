import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claireIn, hedgeAndTerrace, openHouse, prepared, type House } from '../../test/http/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

/** One request with exactly these headers, whatever a browser would make of them. */
const plainly = (path: string, headers: Record<string, string>, body = '', method = 'POST') =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asked = request(
      house.address + path,
      { method, headers: { origin: house.address, ...headers } },
      (answered) => {
        let text = '';
        answered.on('data', (part: Buffer) => (text += part.toString()));
        answered.on('end', () => resolve({ status: answered.statusCode ?? 0, text }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
const json = { 'content-type': 'application/json' };
const codeOf = ({ text }: { text: string }) => (JSON.parse(text) as { code: string }).code;

describe('a body', () => {
  test.each([
    ['cut short', '{"token":', 'malformed'],
    ['not an object', '"token"', 'malformed'],
    ['with a key that pollutes every object', '{"token":"x","__proto__":{"admin":true}}', 'malformed'],
    ['with such a key deeper', '{"token":"x","code":{"constructor":{"prototype":{"a":1}}}}', 'malformed'],
    ['of another type', '{"token":7}', 'invalid'],
    ['with a field that nobody asked for', '{"token":"x","admin":true}', 'invalid'],
    ['that is a list', '[{"token":"x"}]', 'invalid'],
    ['that is empty', '', 'invalid'],
  ])('%s is refused with a code', async (_what, body, code) => {
    const answered = await plainly('/api/seats/enter', json, body);
    expect([answered.status, codeOf(answered)]).toEqual([400, code]);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  test('that is too large, compressed or not JSON is refused before it is read', async () => {
    expect(codeOf(await plainly('/api/rooms', json, JSON.stringify({ title: 'x'.repeat(300_000) })))).toBe(
      'too-large',
    );
    expect(codeOf(await plainly('/api/seats/enter', { ...json, 'content-encoding': 'gzip' }, 'x'))).toBe(
      'wrong-type',
    );
    expect(codeOf(await plainly('/api/seats/enter', { 'content-type': 'text/plain' }, '{"token":"x"}'))).toBe(
      'wrong-type',
    );
    expect(
      codeOf(
        await plainly('/api/seats/enter', { 'content-type': 'application/x-www-form-urlencoded' }, 'token=x'),
      ),
    ).toBe('wrong-type');
  });

  test('refused leaves the next request unharmed', async () => {
    await plainly('/api/seats/enter', json, '{');
    expect((await plainly('/healthz', {}, '', 'GET')).status).toBe(200);
  });
});

describe('refusals', () => {
  test('speak the reader’s language and name the field of a plan', async () => {
    const claire = await claireIn(house);
    const [first, second] = hedgeAndTerrace.sides;
    const wrong = {
      ...hedgeAndTerrace,
      sides: [
        { name: 'A', people: [{ name: 'Amina', role: 'partie' }] },
        { ...second, people: [...second!.people, { name: 'Encore une partie' }] },
      ],
    };
    const french = await claire.post('/api/rooms', wrong, {
      headers: { 'accept-language': 'fr-CH, en;q=0.5' },
    });
    expect(french.body).toMatchObject({ code: 'invalid', field: 'sides[0].people[0].role' });
    expect(String(french.body['message'])).toContain('sides[0].people[0].role\u00a0: doit être party');
    const english = await claire.post(
      '/api/rooms',
      { ...hedgeAndTerrace, sides: [first, { ...second, name: 'a' }] },
      { headers: { 'accept-language': 'en' } },
    );
    expect(String(english.body['message'])).toContain('sides: two sides have the same name.');
  });

  test('an unknown address under /api is JSON, a broken one harms nothing', async () => {
    expect(codeOf(await plainly('/api/nothing', {}, '', 'GET'))).toBe('not-found');
    expect((await plainly('/api/%E0%A4%A', {}, '', 'GET')).status).toBe(404);
    expect(codeOf(await plainly('/api/rooms/%00/links', {}, '', 'GET'))).toBe('unknown');
  });
});

describe('headers', () => {
  test('forbid inline code, foreign sources, frames and referrers, and demand trusted types', async () => {
    const { headers } = await house.browser().get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`connect-src 'self' ${house.address.replace('http', 'ws')}`);
    expect(policy).not.toMatch(/unsafe|https:|\*/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('a Host header cannot write into the policy', async () => {
    const answered = await plainly('/', { host: "x; script-src 'unsafe-inline'" }, '', 'GET').catch(
      () => null,
    );
    expect(answered?.status ?? 400).toBeLessThan(500);
  });

  test('behind https, cookies are Secure and browsers are told to come back by https', async () => {
    const secure = await openHouse({ MEDIANE_URL: 'https://mediation.example.org' });
    const token = await secure.identity.accounts.firstLink();
    const person = {
      token,
      name: 'Claire',
      email: 'c@m.example',
      password: 'quatre pommes sur un toit',
      language: 'fr',
    };
    expect((await secure.browser().post('/api/begin', person)).body['code']).toBe('foreign-origin');
    const begun = await secure
      .browser()
      .post('/api/begin', person, { origin: 'https://mediation.example.org' });
    expect(begun.headers.get('set-cookie')).toMatch(/Secure/);
    expect(begun.headers.get('strict-transport-security')).toMatch(/max-age=\d{7}/);
    await secure.close();
  });
});

describe('pages', () => {
  test('every address of the client is its one page, never kept by a cache', async () => {
    for (const path of ['/', '/m', '/begin', '/rooms/anything/at/all']) {
      const { status, body, headers } = await house.browser().get(path);
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(String(body['text'])).toContain('Médiane');
    }
  });

  test('hashed files are kept for ever; a missing file is no page', async () => {
    expect((await house.browser().get('/assets/page-1a2b3c.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    for (const path of [
      '/assets/page-gone.js',
      '/favicon.ico',
      '/../../etc/passwd.txt',
      '/assets/..%2f..%2fpasswd',
    ])
      expect((await house.browser().get(path)).status).toBe(404);
  });
});

test('the page of a room’s title is the product’s own, and the plan’s title reaches only its mediators', async () => {
  const claire = await claireIn(house);
  const { amina } = await prepared(claire);
  const browser = house.browser();
  const seen = [
    await browser.post('/api/seats/enter', { token: amina.token }),
    await browser.get('/m'),
    await browser.get('/api/rooms'),
  ];
  expect(JSON.stringify(seen)).not.toContain('terrasse');
  expect(JSON.stringify((await claire.get('/api/rooms')).body)).toContain('La haie et la terrasse');
});

test('a flood from one address is slowed', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 620 }, async () => (await plainly('/api/me', {}, '', 'GET')).status),
  );
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(20);
  expect((await plainly('/healthz', {}, '', 'GET')).status).toBe(200);
});
