import { describe, expect, test } from 'vitest';
import { addressOf, readConfig, UnusableSettings } from './config.ts';

const refusedWith = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof UnusableSettings) return error.sentences;
    throw error;
  }
  return [];
};

test('nothing has to be set on one’s own machine', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    publicUrl: null,
    masterKey: null,
    mail: null,
    absenceGraceMs: 20_000,
    demo: true,
    keyBackupDays: 30,
    logLevel: 'info',
  });
  expect(addressOf(config)).toBe('http://localhost:8080');
});

test('an empty setting counts as left out', () => {
  expect(readConfig({ PORT: '', MEDIANE_URL: '  ', SMTP_URL: '' }).port).toBe(8080);
});

describe('a setting that cannot be used is refused with a sentence that names it', () => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['MEDIANE_URL', 'mediation.example.org'],
    ['MEDIANE_URL', 'http://mediation.example.org'],
    ['MEDIANE_URL', 'https://mediation.example.org/room'],
    ['MEDIANE_URL', 'https://user:secret@mediation.example.org'],
    ['MEDIANE_MASTER_KEY', 'short'],
    ['SMTP_URL', 'http://mail.example'],
    ['MEDIANE_TRUSTED_PROXY', 'proxy'],
    ['MEDIANE_TRUSTED_PROXY', '10.0.0.0/64'],
    ['MEDIANE_ABSENCE_GRACE', '0'],
    ['MEDIANE_DEMO', 'maybe'],
    ['MEDIANE_KEY_BACKUP_DAYS', '1e3'],
    ['SMTP_URL', 'smtp://'],
    ['MEDIANE_TURN_URL', 'stun:a.example'],
    ['MEDIANE_TURN_URL', 'turn://a.example'],
    ['MEDIANE_TURN_URL', 'turn:a.example:0'],
    ['MEDIANE_TURN_URL', 'turn:a.example:70000'],
    ['MEDIANE_TURN_URL', 'turn:a.example:port'],
    ['MEDIANE_TURN_URL', 'turn:::'],
    ['MEDIANE_TURN_URL', 'turn:2001:db8::1'],
    ['MEDIANE_TURN_URL', 'turn:[a.example]'],
    ['MEDIA_RELAY_ONLY', 'maybe'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'postgres://x'],
  ])('%s=%s', (name, value) => {
    for (const LANG of ['fr_FR.UTF-8', 'en_GB.UTF-8']) {
      const sentences = refusedWith({ [name]: value, LANG });
      expect(sentences[0]).toMatch(new RegExp(`^${name} `));
    }
  });

  test('and all of them at once', () => {
    expect(refusedWith({ PORT: 'x', LOG_LEVEL: 'y', MEDIANE_DEMO: 'z' })).toHaveLength(3);
  });

  test('no sentence repeats a secret', () => {
    expect(
      refusedWith({
        MEDIANE_MASTER_KEY: 'my-secret',
        SMTP_URL: 'ftp://user:my-secret@x',
        MEDIANE_TURN_SECRET: 'my-secret',
      }).join(),
    ).not.toContain('my-secret');
  });
});

test('other machines are let in only under a public address', () => {
  expect(refusedWith({ HOST: '0.0.0.0' })[0]).toContain('MEDIANE_URL');
  const open = readConfig({ HOST: '0.0.0.0', MEDIANE_URL: 'https://mediation.example.org/' });
  expect(open).toMatchObject({ publicUrl: 'https://mediation.example.org', demo: false });
  expect(readConfig({ HOST: '0.0.0.0', MEDIANE_URL: 'https://m.example', MEDIANE_DEMO: 'on' }).demo).toBe(
    true,
  );
});

test('settings that need each other are refused alone', () => {
  expect(refusedWith({ SMTP_URL: 'smtp://mail.example' })[0]).toContain('MEDIANE_MAIL_FROM');
  expect(refusedWith({ MEDIANE_TURN_URL: 'turn:turn.example:3478' })[0]).toContain('MEDIANE_TURN_SECRET');
  expect(refusedWith({ MEDIA_RELAY_ONLY: 'on' })[0]).toContain('MEDIANE_TURN_URL');
});

test.each(['turn:a.example', 'turns:192.0.2.7:5349?transport=tcp', 'turn:[2001:db8::1]:3478'])(
  'a relay may be at %s',
  (url) => {
    const { turn } = readConfig({ MEDIANE_TURN_URL: url, MEDIANE_TURN_SECRET: 'x'.repeat(16) });
    expect(turn?.url).toBe(url);
  },
);

test('a master key is taken in hexadecimal and in base64', () => {
  const key = Buffer.alloc(32, 7);
  for (const text of [key.toString('hex'), key.toString('base64'), key.toString('base64url')])
    expect(readConfig({ MEDIANE_MASTER_KEY: text }).masterKey).toEqual(key);
});
