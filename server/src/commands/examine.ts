import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { Language } from '@mediane/shared/words/language.ts';
import { operatorWords, type OperatorWords } from '@mediane/shared/words/operator.ts';
import { isLoopback, type Config } from '../config.ts';
import { PRODUCT } from '../http/health.ts';
import { createMailer } from '../mail/mailer.ts';
import { reachOf } from '../media/reach.ts';
import { credentials, relayAddresses } from '../media/relay.ts';
import { tryRelay, type Trial } from '../media/tryRelay.ts';

/** How one thing stands: fine, worth a look, to be mended, or not in use. */
export type Finding = { readonly state: 'good' | 'look' | 'mend' | 'unused'; readonly sentence: string };
type Words = OperatorWords['doctor'];

const PATIENCE = 5_000;
const CLOCK_TOLERANCE = 5;
const LITTLE_SPACE = 512 * 1024 * 1024;
const SOON = 14;

/** Looks at storage, the public address, the clock, TLS, mail and the relay, one after the other. */
export async function* examine(config: Config): AsyncGenerator<Finding> {
  const words = operatorWords(config.operatorLanguage).doctor;
  yield* storage(config.dataDirectory, words, config.operatorLanguage);
  if (config.publicUrl === null) yield { state: 'unused', sentence: words.addressUnset };
  else {
    yield* outside(config.publicUrl, words);
    yield await tls(config.publicUrl, words);
  }
  yield await mail(config, words);
  yield* relay(config, words);
}

function* storage(directory: string, words: Words, language: Language): Generator<Finding> {
  if (!existsSync(directory)) {
    yield { state: 'look', sentence: words.dataMissing(directory) };
    return;
  }
  if (!canWrite(directory)) {
    yield { state: 'mend', sentence: words.dataUnwritable(directory) };
    return;
  }
  const { bavail, bsize } = statfsSync(directory);
  const bytes = bavail * bsize;
  const free = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'gigabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1e9);
  yield bytes < LITTLE_SPACE
    ? { state: 'mend', sentence: words.dataFull(directory, free) }
    : { state: 'good', sentence: words.dataWritable(directory, free) };
  const mode = statSync(directory).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    yield { state: 'mend', sentence: words.dataOpen(directory, mode.toString(8)) };
}

function canWrite(directory: string): boolean {
  try {
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    // A read-only mount or a full disk shows only when something is written.
    const trial = mkdtempSync(join(directory, '.doctor-'));
    writeFileSync(join(trial, 'trial'), 'x'.repeat(4096));
    rmSync(trial, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** The address as seen from here by its public name, and our clock beside the time that it gives. */
async function* outside(url: string, words: Words): AsyncGenerator<Finding> {
  const asked = Date.now();
  const response = await fetch(`${url}/healthz`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null);
  if (!response) {
    yield { state: 'mend', sentence: words.addressSilent(url) };
    yield { state: 'look', sentence: words.clockUnknown };
    return;
  }
  const between = (asked + Date.now()) / 2;
  const body: unknown = await response.json().catch(() => null);
  const isOurs = typeof body === 'object' && body !== null && 'product' in body && body.product === PRODUCT;
  yield isOurs
    ? { state: 'good', sentence: words.address(url) }
    : { state: 'mend', sentence: words.addressForeign(url) };
  const theirs = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) yield { state: 'look', sentence: words.clockUnknown };
  else {
    // The header counts whole seconds.
    const apart = Math.round(Math.abs(theirs + 500 - between) / 1000);
    yield apart <= CLOCK_TOLERANCE
      ? { state: 'good', sentence: words.clock(CLOCK_TOLERANCE) }
      : { state: 'mend', sentence: words.clockWrong(apart) };
  }
}

/** Whether browsers will accept the certificate, and for how long. */
async function tls(url: string, words: Words): Promise<Finding> {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'https:') return { state: 'unused', sentence: words.tlsUnused };
  const host = hostname.replace(/^\[|\]$/g, '');
  const { promise, resolve } = Promise.withResolvers<Finding>();
  const socket = connect(
    {
      host,
      port: Number(port || 443),
      // A bare address is no name to ask for a certificate by.
      ...(isIP(host) === 0 && { servername: host }),
      rejectUnauthorized: true,
      timeout: PATIENCE,
    },
    () => {
      const days = Math.floor((Date.parse(socket.getPeerCertificate().valid_to) - Date.now()) / 86_400_000);
      resolve(
        days < SOON
          ? { state: 'look', sentence: words.tlsSoon(days) }
          : { state: 'good', sentence: words.tls(days) },
      );
    },
  );
  socket.once('timeout', () => resolve({ state: 'mend', sentence: words.tlsInvalid('ETIMEDOUT') }));
  socket.once('error', (error) => resolve({ state: 'mend', sentence: words.tlsInvalid(nameOf(error)) }));
  return promise.finally(() => socket.destroy());
}

async function mail({ mail: settings }: Config, words: Words): Promise<Finding> {
  if (!settings) return { state: 'unused', sentence: words.mailUnset };
  const server = new URL(settings.url).host;
  const mailer = createMailer(settings);
  try {
    await mailer.check();
    return { state: 'good', sentence: words.mail(server) };
  } catch (error) {
    return { state: 'mend', sentence: words.mailRefused(server, nameOf(error)) };
  } finally {
    mailer.close();
  }
}

/** Each way to the relay, as a browser would take it. */
async function* relay(config: Config, words: Words): AsyncGenerator<Finding> {
  const { turn, publicUrl } = config;
  if (!turn) {
    yield { state: 'unused', sentence: words.relayUnset };
    return;
  }
  const credential = credentials(turn.secret, 'doctor', Date.now() + 60_000);
  const isForAll = publicUrl !== null && !isLoopback(new URL(publicUrl).hostname);
  for (const url of relayAddresses(turn.url)) {
    const trial = await tryRelay(url, credential, PATIENCE);
    yield relayFinding(url, trial, isForAll, words);
  }
}

function relayFinding(url: string, trial: Trial, isForAll: boolean, words: Words): Finding {
  switch (trial.is) {
    case 'untried':
      return { state: 'look', sentence: words.relayUntried(url) };
    case 'silent':
      return { state: 'mend', sentence: words.relaySilent(url, trial.reason) };
    case 'open':
      return { state: 'mend', sentence: words.relayOpen(url) };
    case 'wrong-secret':
      return { state: 'mend', sentence: words.relaySecret(url) };
    case 'refused':
      return { state: 'mend', sentence: words.relayRefused(url, trial.code) };
    case 'unmet':
      return { state: 'mend', sentence: words.relayUnmet(url, trial.address) };
    case 'relayed': {
      const reach = isForAll ? reachOf(trial.address) : 'everywhere';
      if (reach === 'machine') return { state: 'mend', sentence: words.relayLoopback(url, trial.address) };
      if (reach === 'network') return { state: 'mend', sentence: words.relayPrivate(url, trial.address) };
      return { state: 'good', sentence: words.relay(url, trial.address) };
    }
  }
}

/** The short name of a fault, such as ECONNREFUSED or CERT_HAS_EXPIRED. Longer texts might repeat a password. */
const nameOf = (error: unknown): string =>
  error instanceof Error
    ? 'code' in error && typeof error.code === 'string'
      ? error.code
      : error.name
    : 'error';
