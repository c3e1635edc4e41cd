import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../test/http/browser.ts';
import {
  claireIn,
  hedgeAndTerrace,
  openHouse,
  prepared,
  tokenIn,
  type House,
} from '../../test/http/house.ts';
import { openPostOffice } from '../../test/mail/postOffice.ts';

let office: Awaited<ReturnType<typeof openPostOffice>>;
let house: House;
let claire: Browser;
beforeEach(async () => {
  office = await openPostOffice();
  house = await openHouse({ SMTP_URL: office.url, MEDIANE_MAIL_FROM: 'Médiane <seances@mediation.example>' });
  claire = await claireIn(house);
});
afterEach(async () => {
  await house.close();
  await office.close();
});

const enter = (browser: Browser, token: string, code?: string) =>
  browser.post('/api/seats/enter', { token, ...(code === undefined ? {} : { code }) });
const codeIn = (text: string) => /\d{6}/.exec(text)?.[0] ?? '';
const calendarIn = (raw: string) => {
  const part = /Content-Type: text\/calendar[^]*?\r\n\r\n([^]*?)(?=\r\n--)/.exec(raw)?.[1] ?? '';
  return part.includes('BEGIN:VCALENDAR') ? part : Buffer.from(part, 'base64').toString();
};

describe('a link sent by mail', () => {
  test('opens the seat, and neither subject, text nor calendar name the dispute or the other party', async () => {
    const { room, amina } = await prepared(claire);
    expect((await claire.post(`/api/rooms/${room}/links/mail`, { seat: amina.seat })).status).toBe(204);
    const [letter] = office.letters;
    expect(letter!.to).toEqual(['amina@voisins.example']);
    expect(letter!.subject).toBe('Votre lien pour un rendez-vous');
    const calendar = calendarIn(letter!.raw);
    expect(calendar).toContain('SUMMARY:Rendez-vous\r\n');
    expect(calendar).toContain('DTSTART:20270114T130000Z\r\nDTEND:20270114T141500Z');
    expect(calendar).not.toMatch(/#|http|Claire/);
    const everything = letter!.raw + letter!.subject + letter!.text + calendar;
    for (const word of [
      'haie',
      'terrasse',
      'Jean-Pierre',
      'Roux',
      'Benali',
      'dispute',
      'différend',
      'médiation',
    ])
      expect(everything).not.toContain(word);
    expect(letter!.text).toContain('Claire Morel a préparé un rendez-vous');
    expect(letter!.text).toContain('14 janvier 2027'.replace(/ /, '\u00a0').replace(/ (?=2027)/, '\u00a0'));
    const link = /http\S+#\S+/.exec(letter!.text)?.[0] ?? '';
    expect((await enter(house.browser(), tokenIn(link))).body).toMatchObject({
      state: 'entered',
      seat: amina.seat,
    });
  });

  test('is in the mediation’s language, and leaves the link that was copied before in use', async () => {
    const { room, amina } = await prepared(claire, { ...hedgeAndTerrace, language: 'en' });
    await claire.post(`/api/rooms/${room}/links/mail`, { seat: amina.seat });
    expect(office.letters[0]!.subject).toBe('Your link for an appointment');
    expect((await enter(house.browser(), amina.token)).body['state']).toBe('entered');
  });

  test('goes to an address given now, which is kept sealed and never shown', async () => {
    const { room, jeanPierre } = await prepared(claire);
    const path = `/api/rooms/${room}/links/mail`;
    expect((await claire.post(path, { seat: jeanPierre.seat })).body['code']).toBe('no-address');
    expect((await claire.post(path, { seat: jeanPierre.seat, email: 'jp@voisins.example' })).status).toBe(
      204,
    );
    expect((await claire.post(path, { seat: jeanPierre.seat })).status).toBe(204);
    expect(office.letters.map(({ to }) => to[0])).toEqual(['jp@voisins.example', 'jp@voisins.example']);
    const { links } = (await claire.get(`/api/rooms/${room}/links`)).body as {
      links: { name: string; mailed: number | null }[];
    };
    expect(links.map(({ mailed }) => mailed === null)).toEqual([true, true, false]);
    const row = await house.db
      .selectFrom('seat')
      .select('address')
      .where('seat', '=', jeanPierre.seat)
      .executeTakeFirstOrThrow();
    expect(Buffer.from(row.address!).toString('latin1')).not.toContain('voisins');
  });

  test('an address cannot smuggle in a second one or a header', async () => {
    const { room, jeanPierre } = await prepared(claire);
    for (const email of [
      'jp@voisins.example, thief@elsewhere.example',
      'jp@voisins.example\r\nBcc: thief@elsewhere.example',
      'a@b.example>,<c@d.example',
    ]) {
      expect(
        (await claire.post(`/api/rooms/${room}/links/mail`, { seat: jeanPierre.seat, email })).body['code'],
      ).toBe('invalid');
    }
    expect(office.letters).toEqual([]);
  });
});

describe('a code by mail', () => {
  const second = async () => {
    const { amina } = await prepared(claire);
    const [first, other] = [house.browser(), house.browser()];
    await enter(first, amina.token);
    return { first, other, amina };
  };

  test('lets another browser take over, on that browser only', async () => {
    const { first, other, amina } = await second();
    expect((await enter(other, amina.token)).body).toEqual({
      state: 'confirm',
      ways: ['code', 'mediator'],
      asked: [],
      number: null,
    });
    expect((await other.post('/api/seats/code', { token: amina.token })).body['asked']).toEqual(['code']);
    const { text, subject } = office.letters[0]!;
    expect(subject).toBe('Votre code');
    expect((await enter(house.browser(), amina.token, codeIn(text))).body['code']).toBe('code-over');
    const typed = `${codeIn(text).slice(0, 3)} ${codeIn(text).slice(3)}`;
    expect((await enter(other, amina.token, typed)).body['state']).toBe('entered');
    expect(await house.identity.authenticateSeat(first.cookieHeader, amina.seat)).toBeNull();
    expect(house.ended).toEqual([{ seat: amina.seat, how: 'replaced' }]);
  });

  test('is over after five wrong tries, even if they come at once', async () => {
    const { other, amina } = await second();
    await other.post('/api/seats/code', { token: amina.token });
    const right = codeIn(office.letters[0]!.text);
    const wrong = right === '111111' ? '222222' : '111111';
    await Promise.all(Array.from({ length: 5 }, () => enter(other, amina.token, wrong)));
    expect((await enter(other, amina.token, right)).body['code']).toBe('code-over');
  });

  test('is over after ten minutes, and a newer one replaces it', async () => {
    const { other, amina } = await second();
    await other.post('/api/seats/code', { token: amina.token });
    house.later(10 * 60_000 + 1);
    expect((await enter(other, amina.token, codeIn(office.letters[0]!.text))).body['code']).toBe('code-over');
    await other.post('/api/seats/code', { token: amina.token });
    expect((await enter(other, amina.token, codeIn(office.letters[1]!.text))).body['state']).toBe('entered');
  });

  test('cannot be made to flood somebody’s box', async () => {
    const { other, amina } = await second();
    for (let sent = 0; sent < 5; sent += 1) await other.post('/api/seats/code', { token: amina.token });
    expect((await other.post('/api/seats/code', { token: amina.token })).status).toBe(429);
    expect(office.letters).toHaveLength(5);
  });
});

test('a mail server that refuses is told as such, and the link that was copied still works', async () => {
  const closed = await openPostOffice({ refuses: true });
  const other = await openHouse({ SMTP_URL: closed.url, MEDIANE_MAIL_FROM: 'seances@mediation.example' });
  const mediator = await claireIn(other);
  const { room, amina } = await prepared(mediator);
  const refused = await mediator.post(`/api/rooms/${room}/links/mail`, { seat: amina.seat });
  expect([refused.status, refused.body['code']]).toEqual([502, 'mail-failed']);
  expect((await enter(other.browser(), amina.token)).body['state']).toBe('entered');
  expect(other.logged.join('')).not.toContain('amina@');
  await other.close();
  await closed.close();
});

test('without SMTP_URL a link is copied and a code is not offered', async () => {
  const other = await openHouse();
  const mediator = await claireIn(other);
  const { room, amina } = await prepared(mediator);
  expect((await mediator.post(`/api/rooms/${room}/links/mail`, { seat: amina.seat })).body['code']).toBe(
    'mail-unset',
  );
  expect((await other.browser().post('/api/seats/code', { token: amina.token })).body['code']).toBe(
    'code-unavailable',
  );
  await other.close();
});
