import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { StorageError } from './errors.ts';

/** Where a sealed value is kept. It opens nowhere else. */
export type Place = readonly (string | number | null)[];

const FORMAT = 1;
const NONCE = 12;
const TAG = 16;

/** A key for AES-256-GCM. */
export const newKey = (): Buffer => randomBytes(32);

/** Format, nonce, tag, then the value under AES-256-GCM, bound to its place. */
export function seal(key: Uint8Array, place: Place, value: Uint8Array | string): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(bytesOf(place));
  const first = typeof value === 'string' ? cipher.update(value, 'utf8') : cipher.update(value);
  const last = cipher.final();
  return whole([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), first, last]);
}

/** What was sealed for this place, or the refusal `unreadable`. */
export function unseal(key: Uint8Array, place: Place, sealed: Uint8Array): Buffer {
  try {
    if (sealed[0] !== FORMAT || sealed.length < 1 + NONCE + TAG) throw new Error('unknown format');
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), {
      authTagLength: TAG,
    });
    decipher.setAAD(bytesOf(place));
    decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
    return whole([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
  } catch {
    throw new StorageError('unreadable', `what is kept as ${String(place[0])} is not what was written there`);
  }
}

/** Bytes that share no memory with anything else, as those of Node's pool do: they go to another thread whole. */
function whole(parts: readonly Uint8Array[]): Buffer {
  const all = Buffer.allocUnsafeSlow(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** JSON keeps two places apart whatever their parts hold. */
const bytesOf = (place: Place) => Buffer.from(JSON.stringify(place));
