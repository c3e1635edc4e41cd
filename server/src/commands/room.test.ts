import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Begun } from '@mediane/shared/protocol/api.ts';
import { momentarySettings, readConfig } from '../config.ts';
import { Browser } from '../../test/http/browser.ts';
import { hedgeAndTerrace, tokenIn } from '../../test/http/house.ts';
import { temporaryDirectory } from '../../test/storage/openForTest.ts';
import { askServer } from './askServer.ts';
import { readDoor } from './door.ts';
import { makeRoomByCommand } from './makeRoomByCommand.ts';

const program = new URL('../../test/commands/server.ts', import.meta.url);
let directory: string;
let running: ChildProcess | null = null;
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => stop('SIGTERM'));

async function stop(signal: 'SIGTERM' | 'SIGKILL') {
  if (!running) return;
  const ended = new Promise((resolve) => running?.once('close', resolve));
  running.kill(signal);
  await ended;
  running = null;
}

async function start() {
  const former = readDoor(directory)?.key;
  running = spawn(process.execPath, [program.pathname], {
    env: { ...momentarySettings(), MEDIANE_DATA: directory },
    stdio: 'ignore',
  });
  for (let waited = 0; waited < 15_000; waited += 50) {
    const door = readDoor(directory);
    if (door && door.key !== former) return door;
    await wait(50);
  }
  throw new Error('the server did not open its door');
}

async function make(plan: unknown, environment: Record<string, string> = {}) {
  const path = join(directory, 'plan.json');
  writeFileSync(path, typeof plan === 'string' ? plan : JSON.stringify(plan));
  const said: string[] = [];
  const config = readConfig({ MEDIANE_DATA: directory, LANG: 'en', PORT: '8123', ...environment });
  const refused = await makeRoomByCommand({ config, path, say: (line) => void said.push(line), program });
  return { refused, said };
}

const led = { ...hedgeAndTerrace, mediator: { name: 'Claire Morel' } };

describe('npm run room', () => {
  test('makes a room while no server runs, and the links open once it does', async () => {
    const { refused, said } = await make(led);
    expect(refused).toBeNull();
    expect(said[1]).toMatch(/^ {2}Claire Morel: http:\/\/localhost:8123\/m#[\w-]{43}$/);
    expect(said[2]).toMatch(/^ {2}Amina Benali \(A\): http/);
    expect(said).toHaveLength(4);
    expect(existsSync(join(directory, 'running.json'))).toBe(false);
    const door = await start();
    const browser = new Browser(door.address.replace('127.0.0.1', 'localhost'));
    expect((await browser.post('/api/seats/enter', { token: tokenIn(said[2]!) })).body['state']).toBe(
      'entered',
    );
  });

  test('makes a room in the server that runs', async () => {
    const door = await start();
    const { refused, said } = await make(led);
    expect(refused).toBeNull();
    const browser = new Browser(door.address.replace('127.0.0.1', 'localhost'));
    expect((await browser.post('/api/seats/enter', { token: tokenIn(said[3]!) })).body['state']).toBe(
      'entered',
    );
  });

  test('works after the server was killed and left its door behind', async () => {
    await start();
    await stop('SIGKILL');
    expect((await make(led)).refused).toBeNull();
  });

  test('uses the public address for the links', async () => {
    const { said } = await make(led, { MEDIANE_URL: 'https://mediation.example.org' });
    expect(said[1]).toContain('https://mediation.example.org/m#');
  });

  test('the key of the running server is for this account alone', async () => {
    await start();
    expect(statSync(join(directory, 'running.json')).mode & 0o077).toBe(0);
  });
});

describe('a file that is not accepted', () => {
  test.each([
    ['is cut short', '{"kind": ', /is not JSON/],
    [
      'misspells a role',
      { ...led, sides: [led.sides[0], { name: 'B', people: [{ name: 'J', role: 'partie' }] }] },
      /sides\[1\]\.people\[0\]\.role: must be party, counsel/,
    ],
    ['names what does not exist', { ...led, mediateur: 'x' }, /“mediateur”: no such name here/],
    ['leaves out the title', { ...led, title: undefined }, /title: must be a text/],
    [
      'has a date without an offset',
      { ...led, begins: '2027-01-14T14:00:00' },
      /begins: must be a date with its time and offset/,
    ],
    ['has one side', { ...led, sides: [led.sides[0]] }, /sides: must have at least 2/],
  ])('%s: a sentence names the field and nothing is made', async (_what, plan, sentence) => {
    const { refused, said } = await make(plan);
    expect(refused).toMatch(sentence);
    expect(said).toEqual([]);
  });

  test('is said in French to a French operator', async () => {
    expect((await make({ ...led, kind: 'familiale' }, { LANG: 'fr_FR' })).refused).toContain(
      'kind\u00a0: doit être interpersonal, collective ou territorial.',
    );
  });

  test('that names no mediator, where no account exists, is refused by the server', async () => {
    await start();
    expect((await make(hedgeAndTerrace)).refused).toContain('mediator: must be filled in.');
  });
});

test('a link for a forgotten password is made by a command alone, for an account that exists', async () => {
  const door = await start();
  const ask = (email: string) =>
    askServer({
      config: readConfig({ MEDIANE_DATA: directory }),
      program,
      path: '/api/password/link',
      body: { email },
      answer: Begun,
    });
  expect(await ask('nobody@mediation.example')).toHaveProperty('refused');
  const stranger = await new Browser(door.address.replace('127.0.0.1', 'localhost')).post(
    '/api/password/link',
    { email: 'nobody@mediation.example' },
  );
  expect(stranger.body['code']).toBe('not-found');
});

test('the example in the documentation is accepted', async () => {
  const example = readFileSync(new URL('../../../docs/plan.example.json', import.meta.url), 'utf8');
  await start();
  expect((await make(example)).refused).toBeNull();
});
