/** The real relay, Debian's coturn, on free ports of loopback. Installed when it is missing and this account may install it. */
import { execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindingRequest } from '../../src/media/stun.ts';

const PROGRAM = '/usr/bin/turnserver';
const DOCKER = fileURLToPath(new URL('../../../docker/', import.meta.url));
const PATIENCE = 10_000;
const SECRET = 'a-secret-of-the-tests-alone';

export type Coturn = Awaited<ReturnType<typeof startCoturn>>;

/** Starts a relay; `settings` are further options, such as `--external-ip=…`. Whoever starts it stops it. */
export async function startCoturn({
  secret = SECRET,
  settings = [],
}: { readonly secret?: string; readonly settings?: readonly string[] } = {}) {
  const place = await findPlace();
  const options = [
    ...place.options.map((option) => `--${option}`),
    '--use-auth-secret',
    `--static-auth-secret=${secret}`,
    '--realm=mediane.test',
    '--fingerprint',
    '--stale-nonce=600',
    '--allow-loopback-peers',
    '--no-multicast-peers',
    '--no-tls',
    '--no-dtls',
    '--no-cli',
    '--log-file=stdout',
    ...settings,
  ];
  return run(place, secret, PROGRAM, ['-n', ...options], {});
}

/** Starts the relay as docker/ has it, save for its place. */
export async function startDockerRelay(settings: Record<string, string>) {
  const place = await findPlace();
  const conf = join(place.directory, 'relay.conf');
  // The last of two equal options holds; on loopback every peer is on loopback.
  const written = readFileSync(join(DOCKER, 'turnserver.conf'), 'utf8');
  writeFileSync(conf, `${written}\n${place.options.join('\n')}\nallow-loopback-peers\n`);
  return run(place, SECRET, '/bin/sh', [join(DOCKER, 'turnserver.sh')], {
    PATH: process.env['PATH'],
    TMPDIR: place.directory,
    MEDIANE_TURN_CONF: conf,
    MEDIANE_TURN_SECRET: SECRET,
    MEDIANE_TURN_EXTERNAL_IP: '',
    MEDIANE_DOMAIN: 'mediane.test',
    ...settings,
  });
}

type Place = { readonly directory: string; readonly port: number; readonly options: readonly string[] };

/** Free ports of loopback and a folder, as coturn's options without their dashes. */
async function findPlace(): Promise<Place> {
  install();
  const directory = mkdtempSync(join(tmpdir(), 'mediane-coturn-'));
  const port = await freePort();
  const relays = 20_000 + (port % 120) * 100;
  const options = [
    `listening-port=${port}`,
    'listening-ip=127.0.0.1',
    'relay-ip=127.0.0.1',
    `min-port=${relays}`,
    `max-port=${relays + 99}`,
    `userdb=${join(directory, 'users')}`,
    `pidfile=${join(directory, 'pid')}`,
  ];
  return { directory, port, options };
}

async function run(
  { directory, port }: Place,
  secret: string,
  program: string,
  options: readonly string[],
  env: NodeJS.ProcessEnv,
) {
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  const keep = (bytes: Buffer) => {
    output = (output + bytes.toString()).slice(-200_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const exit = once(child, 'exit');

  async function stop(): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 2_000);
      await exit;
      clearTimeout(late);
    }
    rmSync(directory, { recursive: true, force: true });
  }

  if (!(await Promise.race([answers(port), exit.then(() => false)]))) {
    await stop();
    throw new Error(`coturn did not start: ${output}`);
  }
  return {
    /** For MEDIANE_TURN_URL and MEDIANE_TURN_SECRET. */
    url: `turn:127.0.0.1:${port}`,
    secret,
    port,
    /** What it has written last. */
    output: () => output,
    stop,
  };
}

function install(): void {
  if (existsSync(PROGRAM)) return;
  if (process.getuid?.() !== 0)
    throw new Error('These tests need the relay coturn. Install it with: sudo apt-get install coturn');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'coturn'], {
    env,
    stdio: 'ignore',
  });
}

/** A port that is free for UDP and for TCP, below those that the system gives out by itself meanwhile. */
async function freePort(): Promise<number> {
  const port = randomInt(10_000, 20_000);
  return (await isFree(createSocket('udp4').bind(port, '127.0.0.1'))) &&
    (await isFree(createServer().listen(port, '127.0.0.1')))
    ? port
    : freePort();
}

/** Whether it may listen; it is closed again. */
async function isFree(listener: Socket | Server): Promise<boolean> {
  const listens = await once(listener, 'listening').then(
    () => true,
    () => false,
  );
  if (listens) await new Promise<void>((closed) => listener.close(() => closed()));
  return listens;
}

/** Whether somebody answers a STUN request within the patience. */
async function answers(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  const answer = once(socket, 'message').then(() => true);
  const asking = setInterval(() => socket.send(bindingRequest(), port, '127.0.0.1'), 50);
  const waiting = new Promise<boolean>((late) => setTimeout(late, PATIENCE, false).unref());
  socket.on('error', () => {});
  const heard = await Promise.race([answer, waiting]);
  clearInterval(asking);
  socket.close();
  return heard;
}
