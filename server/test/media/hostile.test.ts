import { describe, expect, test, vi } from 'vitest';
import type { LinkId, Signal } from '@mediane/shared/protocol/media.ts';
import { gather, openCaucusWith, openSession, settled } from '../rooms/gathering.ts';
import { personAt } from '../rooms/person.ts';
import { startHouse } from '../rooms/startHouse.ts';
import { assemble } from './assembly.ts';
import { overNarrowLine } from './narrowLine.ts';
import { otherPage } from './otherPage.ts';
import { aCandidate, anAnswer, anOffer, portsOf } from './signals.ts';
import { linked, publishing, voiceOf, type Voice } from './voice.ts';

// Real servers on real sockets: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

/** The three in an open session, all of them heard by all. */
async function threeVoices(settings: Record<string, string> = {}) {
  const house = await startHouse(settings);
  const people = await gather(house);
  await openSession(people);
  const c = await voiceOf(people.claire);
  const a = await voiceOf(people.amina);
  const j = await voiceOf(people.jeanPierre);
  await linked(a, j);
  await linked(a, c);
  await linked(j, c);
  return { house, ...people, c, a, j };
}
const linkOf = (one: Voice, other: Voice): LinkId => {
  const link = one.link(other.person);
  if (!link) throw new Error('they are not linked');
  return link;
};

describe('a signal is passed on only within a link, to its other end', () => {
  test('a link of the caucus is no link of anybody outside it, and its signals reach its members alone', async () => {
    const { claire, amina, jeanPierre, c, a, j } = await threeVoices();
    const former = linkOf(a, j);
    const withClaire = linkOf(c, j);
    const place = await openCaucusWith(claire, amina);
    for (const person of [amina, claire]) await person.does({ type: 'go', to: place, beside: null });
    await a.until('the caucus', () => a.grant()?.channel === place);
    await linked(a, c);
    const secret = linkOf(a, c);

    // He has learned its name by whatever means, and remembers the names that he had.
    for (const link of [secret, former, withClaire, 'guessed-guessed-guess' as LinkId])
      for (const signal of [anOffer, anAnswer, aCandidate(1111)]) j.says(link, signal);
    j.socket.emit('media:renew', { link: secret });
    a.says(former, aCandidate(2222));
    a.says(secret, aCandidate(3333));
    await c.until('her candidate', () => portsOf(c.signals).length > 0);
    await settled(jeanPierre, amina, claire);
    expect(portsOf(c.signals)).toEqual([3333]);
    expect(a.signals).toEqual([]);
    expect(j.signals).toEqual([]);
    expect(linkOf(a, c)).toBe(secret);
  });

  test('what is unknown and what is forbidden are the same silence', async () => {
    const { jeanPierre, c, a, j } = await threeVoices();
    const frames = jeanPierre.frames.length;
    for (const link of [linkOf(a, c), 'guessed-guessed-guess' as LinkId]) {
      j.says(link, anOffer);
      j.socket.emit('media:renew', { link });
    }
    await settled(jeanPierre);
    expect(jeanPierre.frames.length).toBe(frames);
    expect(a.signals).toEqual([]);
  });

  test('one end offers, the other answers; both may say how they are reached', async () => {
    const { amina, jeanPierre, a, j } = await threeVoices();
    const link = linkOf(a, j);
    const offers = a.grant()?.peers.some((peer) => peer.link === link && peer.initiator) ? a : j;
    const answers = offers === a ? j : a;
    answers.says(link, anOffer);
    offers.says(link, anAnswer);
    await settled(amina, jeanPierre);
    expect([...offers.signals, ...answers.signals]).toEqual([]);
    offers.says(link, anOffer);
    await answers.until('the offer', () => answers.signals.length === 1);
    answers.says(link, anAnswer);
    answers.says(link, aCandidate(1));
    await offers.until('the answer', () => offers.signals.length === 2);
    offers.says(link, aCandidate(2));
    await answers.until('how', () => answers.signals.length === 2);
    expect(answers.signals[0]).toEqual({ link, signal: anOffer });
    expect(offers.signals[0]).toEqual({ link, signal: anAnswer });
  });

  test('a link of another room is unknown here', async () => {
    const first = await threeVoices();
    const people = await gather(first.house);
    await openSession(people);
    const stranger = await voiceOf(people.amina);
    const link = linkOf(first.a, first.j);
    stranger.says(link, anOffer);
    stranger.says(link, aCandidate(5));
    stranger.socket.emit('media:renew', { link });
    await settled(people.amina, first.amina, first.jeanPierre);
    expect([...first.a.signals, ...first.j.signals]).toEqual([]);
    expect(linkOf(first.a, first.j)).toBe(link);
  });

  test('a page that does not take part signals to nobody, and neither does the one that was replaced', async () => {
    const { amina, a, j } = await threeVoices();
    const link = linkOf(a, j);
    a.socket.emit('media:leave');
    await j.until('without her', () => j.link(amina) === undefined);
    a.says(link, aCandidate(1));
    await settled(amina);
    expect(j.signals).toEqual([]);
  });

  test('a failed connection gets another name, once for both ends', async () => {
    const { amina, a, c, j } = await threeVoices();
    const [link, others] = [linkOf(a, j), linkOf(a, c)];
    a.socket.emit('media:renew', { link });
    j.socket.emit('media:renew', { link });
    await a.until('another link', () => a.link(j.person) !== link);
    await j.until('another link', () => j.link(a.person) !== link);
    await settled(amina);
    expect(linkOf(a, j)).toBe(linkOf(j, a));
    const names = a.grants.flatMap(({ grant }) => grant.peers.filter(({ seat }) => seat === j.person.seat));
    expect(new Set(names.map((peer) => peer.link)).size).toBe(2);
    expect(linkOf(a, c)).toBe(others);
    expect(a.grant()?.clear).toBe(true);
    a.says(link, aCandidate(1));
    a.says(linkOf(a, j), aCandidate(2));
    await j.until('the newer', () => j.signals.length > 0);
    expect(portsOf(j.signals)).toEqual([2]);
  });
});

describe('whatever is malformed harms its sender alone', () => {
  const bad: readonly (readonly [string, unknown])[] = [
    ['media:signal', null],
    ['media:signal', { link: 5 }],
    ['media:signal', { link: 'x', signal: { kind: 'offer', sdp: 'v=0' }, more: 1 }],
    ['media:cleared', { grant: -1 }],
    ['media:cleared', { grant: 'all' }],
    ['media:publishing', { voice: 'yes' }],
    ['media:renew', {}],
    ['media:activity', { over: 1e9, own: 0, heard: {} }],
    ['media:activity', { over: 1000, own: 0, heard: JSON.parse('{"__proto__":{"x":1}}') }],
    ['media:join', undefined],
  ];

  test('messages of another shape, descriptions and candidates that no browser writes', async () => {
    const { house, jeanPierre, amina, c, a, j } = await threeVoices();
    const link = linkOf(j, a);
    const wild = j.socket as unknown as { emit: (event: string, ...message: unknown[]) => void };
    for (const [event, message] of bad) wild.emit(event, message);
    const texts = ['v=0', 'v=0\r\nm=audio 9 RTP/AVP 0\r\n', 'a=candidate:\u0000', 'secret-marker-of-mine'];
    for (const sdp of texts) for (const kind of ['offer', 'answer'] as const) j.says(link, { kind, sdp });
    for (const candidate of ['candidate:', 'candidate:1 1 udp 1 evil.example 9 typ host', 'x'.repeat(600)])
      j.says(link, { kind: 'candidate', candidate, mid: null, line: null });
    j.says(link, { kind: 'offer', sdp: 'x'.repeat(30_000) } as Signal);
    await settled(jeanPierre, amina);
    expect(a.signals).toEqual([]);
    expect(await j.join({ session: null, publishing: { voice: 1 } } as never)).toMatchObject({
      code: 'malformed',
    });
    expect(house.output()).toContain('a message about voice could not be read');
    expect(house.output()).not.toMatch(/secret-marker|evil\.example/);

    a.says(linkOf(a, c), aCandidate(7));
    await c.until('theirs go on', () => portsOf(c.signals).includes(7));
    j.says(link, aCandidate(8));
    await a.until('and his, once they are good', () => portsOf(a.signals).includes(8));
  });

  test('where all goes through the relay, another way is not passed on', async () => {
    const { amina, a, j } = await threeVoices({
      MEDIANE_TURN_URL: 'turn:turn.example.org',
      MEDIANE_TURN_SECRET: 'sixteen-characters',
    });
    expect(a.grant()?.relay).toMatchObject({
      only: true,
      servers: [{ urls: ['turn:turn.example.org?transport=udp', 'turn:turn.example.org?transport=tcp'] }],
    });
    const relayed = 'candidate:2 1 udp 41885439 198.51.100.4 49170 typ relay raddr 192.0.2.9 rport 60123';
    j.says(linkOf(j, a), aCandidate(9));
    j.says(linkOf(j, a), { kind: 'candidate', candidate: relayed, mid: '0', line: 0 });
    await a.until('the relayed one', () => a.signals.length > 0);
    await settled(amina);
    expect(portsOf(a.signals)).toEqual([49170]);
    expect(JSON.stringify(amina.frames)).not.toContain('192.0.2.9');
  });

  test('a flood of signals is cut short, and the others’ pass meanwhile', async () => {
    const { amina, claire, a, c, j } = await threeVoices();
    for (let port = 1; port <= 1500; port += 1) j.says(linkOf(j, a), aCandidate(port));
    const began = performance.now();
    c.says(linkOf(c, a), aCandidate(60_000));
    await a.until('hers', () => portsOf(a.signals).includes(60_000));
    expect(performance.now() - began).toBeLessThan(2000);
    await settled(amina, claire);
    expect(a.signals.length).toBeGreaterThan(100);
    expect(a.signals.length).toBeLessThan(250);
  });

  test('renewing without end changes a link a few times, and joining without end is refused', async () => {
    const { jeanPierre, claire, c, a, j } = await threeVoices();
    const before = a.grants.length;
    const others = linkOf(a, c);
    for (let time = 0; time < 60; time += 1) {
      j.socket.emit('media:renew', { link: linkOf(j, a) });
      await settled(jeanPierre);
    }
    expect(a.grants.length - before).toBeLessThan(25);
    expect(linkOf(a, c)).toBe(others);
    const answers = [];
    for (let time = 0; time < 30; time += 1) answers.push(await j.join({ session: null, publishing }));
    expect(answers.filter((answer) => !answer.ok && answer.code === 'too-fast').length).toBeGreaterThan(10);
    await settled(claire);
    await linked(a, c);
  });
});

test('two pages of one seat that take each other’s place again and again keep their channel silent no longer than one', async () => {
  const house = await startHouse();
  const { claire, others } = await assemble(house, 3);
  const [hostile, second, third] = others;
  if (!hostile || !second || !third) throw new Error('three');
  const c = await voiceOf(claire);
  const pages = [
    await voiceOf(hostile, { confirms: false }),
    await voiceOf(await otherPage(house, hostile), { confirms: false }),
  ];
  const s = await voiceOf(second);
  const t = await voiceOf(third);
  await linked(c, s);
  await linked(s, t);
  const place = await openCaucusWith(claire, third);
  await third.does({ type: 'go', to: place, beside: null });
  await s.until('the wait', () => s.grant()?.clear === false);
  const began = performance.now();
  let turn = 0;
  const taking = setInterval(() => {
    turn += 1;
    void pages[turn % 2]?.join({ session: null, publishing });
  }, 1_700);
  await s.until('clear', () => s.grant()?.clear === true).finally(() => clearInterval(taking));
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('a flood of long descriptions does not fill the line of whoever they are for', async () => {
  const house = await startHouse();
  const { links } = await house.demo();
  const [first, second, third] = links.map(({ link }) => link ?? '');
  const claire = await personAt(house, first ?? '');
  // As fast as a telephone's line; the room's words come on it too.
  const amina = await personAt(await overNarrowLine(house, 250_000), second ?? '');
  const jeanPierre = await personAt(house, third ?? '');
  await openSession({ claire, amina, jeanPierre });
  const a = await voiceOf(amina);
  const j = await voiceOf(jeanPierre);
  await linked(a, j);
  const long = anOffer.kind === 'offer' ? `${anOffer.sdp}${`a=x:${'y'.repeat(1900)}\r\n`.repeat(4)}` : '';
  for (let time = 0; time < 400; time += 1) j.says(linkOf(j, a), { kind: 'offer', sdp: long });
  await settled(jeanPierre);
  const began = performance.now();
  await settled(amina);
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(a.signals.length).toBeGreaterThan(5);
});
