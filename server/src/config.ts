import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Language } from '@mediane/shared/words/language.ts';
import { operatorWords, type OperatorWords } from '@mediane/shared/words/operator.ts';

/** How mail leaves: the server that takes it and the address it comes from. */
export type MailSettings = { readonly url: string; readonly from: string };

/** The relay for voice and image, and the secret that it shares with this server. */
export type TurnSettings = { readonly url: string; readonly secret: string };

/** Every setting, read once and checked. No other file reads the environment. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  /** The address people use, without a trailing slash; null on a machine that serves only itself. */
  readonly publicUrl: string | null;
  /** 32 bytes; null when the key is a file of the data directory. */
  readonly masterKey: Buffer | null;
  readonly mail: MailSettings | null;
  /** Addresses or ranges whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly absenceGraceMs: number;
  readonly demo: boolean;
  readonly keyBackupDays: number;
  readonly turn: TurnSettings | null;
  /** So that people in conflict do not learn one another's address: on by itself where there is a relay. */
  readonly relayOnly: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** The language in which the server speaks to whoever runs it. */
  readonly operatorLanguage: Language;
};

/** Settings that cannot be used; the message has one line for each, saying what to change. */
export class UnusableSettings extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'UnusableSettings';
    this.sentences = sentences;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks every setting, or throws all that is wrong at once. */
export function readConfig(environment: Environment = process.env): Config {
  const operatorLanguage = languageOf(environment);
  const words = operatorWords(operatorLanguage).settings;
  const given = withoutEmpty(environment);
  const parsed = settings(words).safeParse(given);
  if (!parsed.success)
    throw new UnusableSettings([...new Set(parsed.error.issues.map((issue) => issue.message))]);
  const read = parsed.data;
  const wrong = contradictions(read, words);
  if (wrong.length > 0) throw new UnusableSettings(wrong);
  return {
    port: read.PORT,
    host: read.HOST,
    dataDirectory: resolve(read.MEDIANE_DATA),
    publicUrl: read.MEDIANE_URL ?? null,
    masterKey: read.MEDIANE_MASTER_KEY ?? null,
    mail:
      read.SMTP_URL && read.MEDIANE_MAIL_FROM ? { url: read.SMTP_URL, from: read.MEDIANE_MAIL_FROM } : null,
    trustedProxies: read.MEDIANE_TRUSTED_PROXY,
    absenceGraceMs: read.MEDIANE_ABSENCE_GRACE * 1000,
    demo:
      read.MEDIANE_DEMO ??
      (isLoopback(read.HOST) && (read.MEDIANE_URL === undefined || isLoopbackUrl(read.MEDIANE_URL))),
    keyBackupDays: read.MEDIANE_KEY_BACKUP_DAYS,
    turn:
      read.MEDIANE_TURN_URL && read.MEDIANE_TURN_SECRET
        ? { url: read.MEDIANE_TURN_URL, secret: read.MEDIANE_TURN_SECRET }
        : null,
    relayOnly: read.MEDIA_RELAY_ONLY ?? read.MEDIANE_TURN_URL !== undefined,
    logLevel: read.LOG_LEVEL,
    operatorLanguage,
  };
}

/** Our own settings for a server that a command starts on this machine for a moment, on any free port. */
export const momentarySettings = (): Record<string, string | undefined> => ({
  ...process.env,
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'silent',
});

/** Where people reach the server: the public address, else the one it listens on. */
export function addressOf(
  config: Pick<Config, 'publicUrl' | 'host' | 'port'>,
  listening: number = config.port,
): string {
  // A passkey cannot belong to a bare address, and cookies of "localhost" and "127.0.0.1" are strangers: one name for both.
  return config.publicUrl ?? `http://${isLoopback(config.host) ? 'localhost' : config.host}:${listening}`;
}

/** Whether a host name or address means this machine alone. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

function settings(words: OperatorWords['settings']) {
  const whole = (lowest: number, highest: number, sentence: string) =>
    z
      .string()
      .regex(/^\d{1,9}$/, sentence)
      .transform(Number)
      .refine((value) => value >= lowest && value <= highest, sentence);
  const yesOrNo = (name: string) =>
    z
      .enum(['on', 'off', 'true', 'false', '1', '0'], words.yesOrNo(name))
      .transform((value) => ['on', 'true', '1'].includes(value));
  return z.object({
    PORT: whole(0, 65535, words.port).default(8080),
    HOST: z
      .string()
      .regex(/^[A-Za-z0-9.:_-]+$/, words.host)
      .default('127.0.0.1'),
    MEDIANE_DATA: z
      .string()
      .refine((path) => !path.includes('\0'), words.data)
      .default('./data'),
    MEDIANE_URL: z
      .string()
      .refine(isPublicAddress, words.url)
      .transform((url) => new URL(url).origin)
      .optional(),
    MEDIANE_MASTER_KEY: z
      .string()
      .refine((text) => keyFrom(text) !== null, words.masterKey)
      .transform((text) => keyFrom(text) ?? Buffer.alloc(0))
      .optional(),
    SMTP_URL: z
      .string()
      .refine((url) => hasScheme(url, ['smtp:', 'smtps:']) && new URL(url).hostname !== '', words.smtp)
      .optional(),
    MEDIANE_MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, words.mailFrom)
      .optional(),
    MEDIANE_TRUSTED_PROXY: z
      .string()
      .default('')
      .transform(listOf)
      .refine((list) => list.every(isAddressOrRange), words.trustedProxy),
    MEDIANE_ABSENCE_GRACE: whole(1, 600, words.absenceGrace).default(20),
    MEDIANE_DEMO: yesOrNo('MEDIANE_DEMO').optional(),
    MEDIANE_KEY_BACKUP_DAYS: whole(0, 365, words.keyBackupDays).default(30),
    MEDIANE_TURN_URL: z.string().refine(isRelayAddress, words.turnUrl).optional(),
    MEDIANE_TURN_SECRET: z.string().min(16, words.turnSecret).optional(),
    MEDIA_RELAY_ONLY: yesOrNo('MEDIA_RELAY_ONLY').optional(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], words.logLevel).default('info'),
    DATABASE_URL: z.undefined(words.databaseUrl).optional(),
  });
}

/** What each setting allows alone but not beside the others. */
function contradictions(
  read: z.infer<ReturnType<typeof settings>>,
  words: OperatorWords['settings'],
): string[] {
  const wrong: string[] = [];
  if (!isLoopback(read.HOST) && read.MEDIANE_URL === undefined) wrong.push(words.urlNeeded);
  if ((read.SMTP_URL === undefined) !== (read.MEDIANE_MAIL_FROM === undefined))
    wrong.push(words.mailTogether);
  if ((read.MEDIANE_TURN_URL === undefined) !== (read.MEDIANE_TURN_SECRET === undefined))
    wrong.push(words.turnTogether);
  if (read.MEDIA_RELAY_ONLY === true && read.MEDIANE_TURN_URL === undefined) wrong.push(words.relayNeedsTurn);
  return wrong;
}

const withoutEmpty = (environment: Environment) =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );

function languageOf(environment: Environment): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Without TLS a browser gives neither microphone nor safe cookies, so plain http is for one's own machine. */
function isPublicAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const bare =
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '' &&
    url.password === '';
  return bare && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
}

const isLoopbackUrl = (text: string) => isLoopback(new URL(text).hostname);
const hasScheme = (text: string, schemes: readonly string[]) =>
  URL.canParse(text) && schemes.includes(new URL(text).protocol);
/** A host or an address, IPv6 in brackets, and perhaps a port: what browsers take as a relay's. */
function isRelayAddress(text: string): boolean {
  const [, six, host = '', port] =
    /^turns?:(?:\[([^\]]*)\]|([A-Za-z0-9][A-Za-z0-9._-]*))(?::(\d{1,5}))?(?:\?transport=(?:udp|tcp))?$/.exec(
      text,
    ) ?? [];
  const isPlace = six === undefined ? host !== '' : isIP(six) === 6;
  return isPlace && (port === undefined || (Number(port) > 0 && Number(port) <= 65535));
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function keyFrom(text: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null;
  const key = Buffer.from(text, 'base64');
  return key.length === 32 ? key : null;
}
