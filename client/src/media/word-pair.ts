/**
 * Two numbers that both ends of a connection can say aloud as words: equal unless somebody stands between them. They come
 * from both ends' certificates and from a random number of each, to which each committed before the other showed hers.
 * Whoever stands between has two connections, and must commit on each before it knows what the words will be: grinding
 * certificates until the words agree is of no use, and one attempt in 65,536 succeeds by chance.
 */
type Ends<Value> = { readonly offers: Value; readonly answers: Value };

/** Which end of a connection: the one that offered, or the one that answered. */
export type End = keyof Ends<unknown>;

/** What an end shows first: binds it to its number, to its role, and so not to be sent back as one's own. */
export const commitment = (end: End, nonce: string): Promise<string> => digest(`commit\n${end}\n${nonce}`);

/** The two numbers, 0 to 255, from what both ends showed. */
export async function wordPair(
  fingerprints: Ends<string>,
  nonces: Ends<string>,
): Promise<readonly [number, number]> {
  const { offers, answers } = fingerprints;
  const hash = await digest(`words\n${offers}\n${answers}\n${nonces.offers}\n${nonces.answers}`);
  return [Number.parseInt(hash.slice(0, 2), 16), Number.parseInt(hash.slice(2, 4), 16)];
}

/** A random number as it is shown: 32 bytes in hexadecimal. */
export function freshNonce(): string {
  return hexadecimal(crypto.getRandomValues(new Uint8Array(32)));
}

/** The one certificate that a session description names; null if it names none, several, or one in a weaker way. */
export function fingerprintOf(description: string): string | null {
  const named = description.matchAll(/^a=fingerprint:(.*)/gim);
  const different = new Set([...named].map(([, one = '']) => one.toLowerCase()));
  const [only] = different;
  return different.size === 1 && only && STRONG.test(only) ? only : null;
}
const STRONG = /^sha-(?:256|384|512) [0-9a-f:]+$/;

async function digest(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`Médiane\n${text}`);
  return hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

const hexadecimal = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
