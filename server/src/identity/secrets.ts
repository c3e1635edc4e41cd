import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh secret of 256 bits, in characters that survive a URL, a cookie and a header. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A fresh name for a row: 120 bits, nobody's secret, yet not to be guessed. */
export const newId = (): string => randomBytes(15).toString('base64url');

/** What is stored of a secret. A plain hash suffices, since 256 random bits cannot be tried one by one. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Whether two hashes are the same, in a time that does not tell how much of them is. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
