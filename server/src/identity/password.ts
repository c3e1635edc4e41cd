import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's second choice for argon2id: 19 MiB and two passes, so that a few at once do not starve a small machine. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SHAPE = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,4}),p=(\d{1,3})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** The password as it is stored: argon2id with its costs and salt, in the usual one-line form. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive('argon2id', { ...COST, message: normal(password), nonce: salt, tagLength: 32 });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Whether this is the password. With nothing stored it takes as long and says no, so that time does not tell who has an account. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = SHAPE.exec(stored ?? NOBODYS) ?? [];
  if (memory === undefined) return false;
  const expected = Buffer.from(tag, 'base64');
  const found = await derive('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    message: normal(password),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: expected.length,
  });
  return timingSafeEqual(found, expected) && stored !== null;
}

/** A word that everybody's list of guesses begins with, or one sign repeated. */
export function isEasyToGuess(password: string, known: readonly string[]): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const letters = plain.replace(/[^\p{L}]/gu, '');
  const repeated = new Set(plain).size < 5;
  const personal = known.some(
    (word) => word.length > 3 && letters === word.toLowerCase().replace(/[^\p{L}]/gu, ''),
  );
  const common =
    /^(motdepasse|password|passwort|azerty(uiop)?|qwerty(uiop)?|mediane?|mediation|médiation|médiane|admin(istrateur|istrator)?|bonjour|soleil|welcome|letmein|iloveyou|jetaime)*$/u.test(
      letters,
    );
  return repeated || personal || (common && letters.length > 0) || /^\d+$/.test(plain);
}

/** Two keyboards may compose the same accent differently. */
const normal = (password: string) => Buffer.from(password.normalize('NFKC'), 'utf8');
const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
const NOBODYS = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(Buffer.alloc(16, 1))}$${unpadded(Buffer.alloc(32, 1))}`;
