import { describe, expect, test, vi } from 'vitest';
import { desk } from '@mediane/shared/room/identifiers.ts';
import { gather, openCaucusWith, openSession, settled } from '../rooms/gathering.ts';
import { personAt } from '../rooms/person.ts';
import { startHouse } from '../rooms/startHouse.ts';
import { otherPage } from './otherPage.ts';
import { aCandidate, portsOf } from './signals.ts';
import { linked, voiceOf } from './voice.ts';

// Real servers on real sockets: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

async function twoVoices(settings: Record<string, string> = {}) {
  const house = await startHouse(settings);
  const people = await gather(house);
  await openSession(people);
  const a = await voiceOf(people.amina);
  const j = await voiceOf(people.jeanPierre);
  await linked(a, j);
  return { house, ...people, a, j };
}

describe('one voice for each seat', () => {
  test('the newest page has it, and the former is told', async () => {
    const { house, amina, a, j } = await twoVoices();
    const link = j.link(amina);
    const second = await voiceOf(await otherPage(house, amina));
    expect(second.answer).toMatchObject({ ok: true, before: { voice: true, image: false, screen: false } });
    await a.until('told', () => a.ended.length === 1);
    expect(a.ended).toEqual(['elsewhere']);
    await j.until('another link', () => j.link(amina) !== link);
    await linked(second, j);
    a.says(j.link(amina) ?? ('' as never), aCandidate(1));
    second.says(second.link(j.person) ?? ('' as never), aCandidate(2));
    await j.until('the second page', () => j.signals.length > 0);
    await settled(amina);
    expect(portsOf(j.signals)).toEqual([2]);
  });

  test('a second page in a caucus waits for the first to have closed what it had outside', async () => {
    const { house, claire, amina, a } = await twoVoices();
    const c = await voiceOf(claire);
    await linked(a, c);
    // The first page's line fails before it hears of the caucus: it may still be connected outside.
    a.socket.disconnect();
    const page = await otherPage(house, amina);
    // As Claire sees it: Amina's first page sees nothing any more.
    const place = await openCaucusWith(claire, { ...claire, seat: amina.seat });
    await claire.does({ type: 'go', to: place, beside: null });
    await page.socket.emitWithAck('command', {
      id: 'the-second-page-goes',
      command: { type: 'go', to: place, beside: null },
    });
    const second = await voiceOf(page);
    await c.until('the caucus', () => c.grant()?.channel === place && c.peers().length === 1);
    expect(c.grant()?.clear).toBe(false);
    const began = performance.now();
    await linked(c, second);
    expect(performance.now() - began).toBeGreaterThan(1000);
  });
});

describe('a page whose line fell', () => {
  test('goes on with its connections, and has what was signalled meanwhile', async () => {
    const { amina, jeanPierre, a, j } = await twoVoices({ MEDIANE_ABSENCE_GRACE: '20' });
    const link = j.link(amina);
    if (!link) throw new Error('they are linked');
    a.socket.disconnect();
    await jeanPierre.sees('her gone', () =>
      jeanPierre.frames.some((frame) => JSON.stringify(frame).startsWith('["presence"')),
    );
    await new Promise((soon) => setTimeout(soon, 300));
    expect(j.link(amina)).toBe(link);
    j.says(link, aCandidate(1));
    j.says(link, aCandidate(2));
    await settled(jeanPierre);
    const grants = a.grants.length;
    a.socket.connect();
    await amina.sees('the room', () => a.socket.connected);
    const answer = await a.join({
      session: a.session,
      publishing: { voice: false, image: true, screen: false },
    });
    expect(answer).toMatchObject({ ok: true, session: a.session, before: { voice: true, image: false } });
    await a.until('a grant', () => a.grants.length > grants);
    await a.until('what waited', () => a.signals.length === 2);
    expect(portsOf(a.signals)).toEqual([1, 2]);
    expect(a.link(jeanPierre)).toBe(link);
    await j.until(
      'what she sends now',
      () => j.grant()?.peers.find(({ seat }) => seat === amina.seat)?.publishing.image === true,
    );
  });

  test('is gone after the grace, and comes back as another', async () => {
    const { amina, jeanPierre, a, j } = await twoVoices({ MEDIANE_ABSENCE_GRACE: '1' });
    a.socket.disconnect();
    await j.until('without her', () => j.link(amina) === undefined);
    a.socket.connect();
    await amina.sees('the room', () => a.socket.connected);
    const answer = await a.join({
      session: a.session,
      publishing: { voice: false, image: false, screen: false },
    });
    expect(answer).toMatchObject({ ok: true, before: null });
    expect(answer.ok && answer.session !== a.session).toBe(true);
    await j.until('a link', () => j.link(amina) !== undefined);
    await a.until('the same', () => a.link(jeanPierre) === j.link(amina));
  });

  test('keeps only so many signals for it', async () => {
    const { amina, jeanPierre, a, j } = await twoVoices({ MEDIANE_ABSENCE_GRACE: '20' });
    const link = j.link(amina);
    if (!link) throw new Error('they are linked');
    a.socket.disconnect();
    await new Promise((soon) => setTimeout(soon, 200));
    for (let port = 1; port <= 390; port += 1) j.says(link, aCandidate(port));
    await settled(jeanPierre);
    a.socket.connect();
    await amina.sees('the room', () => a.socket.connected);
    await a.join({ session: a.session, publishing: { voice: false, image: false, screen: false } });
    await a.until('what waited', () => a.signals.length > 0);
    await settled(amina);
    expect(a.signals.length).toBeGreaterThan(100);
    expect(a.signals.length).toBeLessThan(256);
  });
});

test('when another browser takes a seat over, the first one’s connections end at once and it takes part no more', async () => {
  const house = await startHouse({ MEDIANE_ABSENCE_GRACE: '20' });
  const { links } = await house.demo();
  const [claire, amina, jeanPierre] = await Promise.all(links.map(({ link }) => personAt(house, link ?? '')));
  if (!claire || !amina || !jeanPierre) throw new Error('three people');
  await openSession({ claire, amina, jeanPierre });
  const a = await voiceOf(amina);
  const j = await voiceOf(jeanPierre);
  await linked(a, j);
  const link = j.link(amina) ?? ('' as never);

  const headers = { 'content-type': 'application/json', origin: house.address() };
  const body = JSON.stringify({ token: links[1]?.link?.split('#')[1] });
  const asked = await fetch(`${house.address()}/api/seats/ask`, { method: 'POST', headers, body });
  const cookie = asked.headers.getSetCookie().map((one) => one.split(';')[0]);
  await claire.sees('the request', (view) => (view[desk(amina.seat)]?.devices.length ?? 0) > 0);
  const request = claire.view()[desk(amina.seat)]?.devices[0]?.request ?? ('' as never);
  await claire.does({ type: 'answerDevice', seat: amina.seat, request, yes: true });
  const enter = () =>
    fetch(`${house.address()}/api/seats/enter`, {
      method: 'POST',
      headers: { ...headers, cookie: cookie.join('; ') },
      body,
    });
  let entered = await enter();
  for (let n = 0; n < 20 && entered.headers.getSetCookie().length === 0; n += 1) entered = await enter();
  const taken = performance.now();
  await j.until('without her', () => j.link(amina) === undefined);
  expect(performance.now() - taken).toBeLessThan(1000);
  j.says(link, aCandidate(1));
  await settled(jeanPierre);
  expect(a.signals).toEqual([]);
  await expect.poll(() => a.socket.connected).toBe(false);
});
