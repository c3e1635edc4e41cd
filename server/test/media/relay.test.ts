import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { examine } from '../../src/commands/examine.ts';
import { readConfig } from '../../src/config.ts';
import { credentials, RELAY_LIFETIME, relayFor } from '../../src/media/relay.ts';
import { tryRelay } from '../../src/media/tryRelay.ts';
import { temporaryDirectory } from '../storage/openForTest.ts';
import { startCoturn, startDockerRelay, type Coturn } from './coturn.ts';

let coturn: Coturn;
beforeAll(async () => {
  coturn = await startCoturn();
});
afterAll(() => coturn.stop());

const amina = { room: 'room-1' as RoomId, seat: 'seat-amina' as SeatId, channel: 'room' as const };
const granted = (now: number, whose: Parameters<typeof relayFor>[1] = amina) =>
  relayFor({ turn: coturn, relayOnly: true }, whose, now);

describe('the names that a seat is given for the relay', () => {
  test.each(['udp', 'tcp'])('are accepted by coturn over %s', async (transport) => {
    const [server] = granted(Date.now()).servers;
    const { username = '', credential = '' } = server ?? {};
    const url = server?.urls.find((one) => one.endsWith(transport)) ?? '';
    expect(await tryRelay(url, { username, credential }, 3000)).toEqual({
      is: 'relayed',
      address: '127.0.0.1',
    });
  });

  test('are refused by it once their time is over, and where another secret made them', async () => {
    const [late] = granted(Date.now() - RELAY_LIFETIME - 2000).servers;
    const over = { username: late?.username ?? '', credential: late?.credential ?? '' };
    expect(await tryRelay(coturn.url, over, 3000)).toEqual({ is: 'wrong-secret' });
    const foreign = credentials('another-secret-of-theirs', 'x', Date.now() + 60_000);
    expect(await tryRelay(coturn.url, foreign, 3000)).toEqual({ is: 'wrong-secret' });
    const own = credentials(coturn.secret, 'x', Date.now() + 60_000);
    const longer = { ...own, username: own.username.replace(/^\d+/, (until) => String(Number(until) + 60)) };
    expect(await tryRelay(coturn.url, longer, 3000)).toEqual({ is: 'wrong-secret' });
  });

  test('last ten minutes, are each seat’s own in each channel, and name neither', () => {
    const { servers, until, only } = granted(1_000_000);
    expect({ until, only }).toEqual({ until: 1_600_000, only: true });
    const name = servers[0]?.username ?? '';
    expect(name).toMatch(/^1600:[\w-]{22}$/);
    const others = [
      granted(1_000_000, { ...amina, seat: 'seat-claire' as SeatId }),
      granted(1_000_000, { ...amina, channel: 'caucus:one' as `caucus:${never}` }),
      granted(1_000_000, { ...amina, room: 'room-2' as RoomId }),
    ].map((one) => one.servers[0]?.username);
    expect(new Set([name, ...others]).size).toBe(4);
    expect([name, ...others].join()).not.toMatch(/amina|claire|room|caucus/);
  });

  test('are not given outside of any channel, nor without a relay', () => {
    expect(granted(0, { ...amina, channel: null })).toEqual({ servers: [], only: true, until: null });
    expect(relayFor({ turn: null, relayOnly: false }, amina, 0)).toEqual({
      servers: [],
      only: false,
      until: null,
    });
  });
});

test('where there is a relay, everything goes through it unless that is switched off', () => {
  const relay = { MEDIANE_TURN_URL: 'turn:turn.example.org', MEDIANE_TURN_SECRET: 'sixteen-characters' };
  expect(readConfig({}).relayOnly).toBe(false);
  expect(readConfig(relay).relayOnly).toBe(true);
  expect(readConfig({ ...relay, MEDIA_RELAY_ONLY: 'off' }).relayOnly).toBe(false);
});

async function examined(environment: Record<string, string>, language = 'en'): Promise<string[]> {
  const found: string[] = [];
  const config = readConfig({ MEDIANE_DATA: temporaryDirectory(), LANG: language, ...environment });
  for await (const { state, sentence } of examine(config)) found.push(`${state} ${sentence}`);
  return found.filter((line) => /^\w+ (voice|voix)/.test(line));
}
const set = (url: string, secret: string) => ({ MEDIANE_TURN_URL: url, MEDIANE_TURN_SECRET: secret });

describe('npm run doctor', () => {
  test('asks the relay for an address over UDP and TCP, and is content on one’s own machine', async () => {
    expect(await examined(set(coturn.url, coturn.secret))).toEqual([
      `good voice: ${coturn.url}?transport=udp relays voice and image by 127.0.0.1.`,
      `good voice: ${coturn.url}?transport=tcp relays voice and image by 127.0.0.1.`,
    ]);
  });

  test('says what to change when the secret is another, in both languages, and repeats none', async () => {
    const wrong = set(`${coturn.url}?transport=udp`, 'not-the-secret-of-coturn');
    expect(await examined(wrong)).toEqual([
      expect.stringMatching(/^mend .* refuses our passwords; .*static-auth-secret/),
    ]);
    const french = await examined(wrong, 'fr_FR.UTF-8');
    expect(french).toEqual([
      expect.stringMatching(/^mend .* refuse nos mots de passe\s;.*static-auth-secret/),
    ]);
    expect(french.join()).not.toContain('not-the-secret');
  });

  test('says so when nobody answers', async () => {
    const closed = await startCoturn();
    await closed.stop();
    for (const way of ['udp', 'tcp'])
      expect(await examined(set(`${closed.url}?transport=${way}`, closed.secret))).toEqual([
        expect.stringMatching(/^mend .* does not answer \(ECONNREFUSED\)/),
      ]);
    expect(await examined(set('turn:nowhere.invalid?transport=udp', closed.secret))).toEqual([
      expect.stringMatching(/^mend .* does not answer \((ENOTFOUND|EAI_AGAIN)\)/),
    ]);
  });

  test.each([
    [[], /^mend .*relays by 127\.0\.0\.1, an address that exists only on its own machine; .*external-ip/],
    [
      ['--external-ip=10.0.0.5/127.0.0.1'],
      /^mend .*10\.0\.0\.5, an address that only its own network reaches/,
    ],
    [
      ['--denied-peer-ip=127.0.0.0-127.255.255.255'],
      /^mend .* refuses to lead there, .*allowed-peer-ip=127\.0\.0\.1/,
    ],
    [['--external-ip=203.0.113.7/127.0.0.1'], /^good .*relays voice and image by 203\.0\.113\.7/],
  ])('for a server that others reach, looks at where the relay stands: %s', async (settings, sentence) => {
    const relay = await startCoturn({ settings });
    onTestFinished(relay.stop);
    // Nobody answers there, which is said apart.
    const url = { MEDIANE_URL: 'https://mediation.invalid' };
    const found = await examined({ ...set(`${relay.url}?transport=udp`, relay.secret), ...url });
    expect(found).toEqual([expect.stringMatching(sentence)]);
  });

  test('without a relay says how far voice goes', async () => {
    expect(await examined({})).toEqual([expect.stringMatching(/^unused voice: .* within one network/)]);
  });
});

describe('the relay of docker/', () => {
  test('takes our names, leads two people behind it to one another, and into no private network', async () => {
    const relay = await startDockerRelay({ MEDIANE_TURN_EXTERNAL_IP: '203.0.113.7/127.0.0.1' });
    onTestFinished(relay.stop);
    const { username, credential } = credentials(relay.secret, 'x', Date.now() + 60_000);
    for (const way of ['udp', 'tcp'])
      expect(await tryRelay(`${relay.url}?transport=${way}`, { username, credential }, 3000)).toEqual({
        is: 'relayed',
        address: '203.0.113.7',
      });
    const inside = await startDockerRelay({});
    onTestFinished(inside.stop);
    expect(await tryRelay(inside.url, { username, credential }, 3000)).toEqual({
      is: 'unmet',
      address: '127.0.0.1',
    });
  });

  test('does not start without a secret', async () => {
    await expect(startDockerRelay({ MEDIANE_TURN_SECRET: '' })).rejects.toThrow(
      'MEDIANE_TURN_SECRET is empty',
    );
  });
});
