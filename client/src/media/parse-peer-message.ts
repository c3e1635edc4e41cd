/** What another page may say over the connection itself: its part of the word pair, and whether it takes images. */
import * as z from 'zod/mini';

const hexadecimal = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const PeerMessage = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('commit'), commitment: hexadecimal }),
  z.strictObject({ say: z.literal('reveal'), nonce: hexadecimal }),
  z.strictObject({ say: z.literal('take'), image: z.boolean() }),
]);
export type PeerMessage = Readonly<z.infer<typeof PeerMessage>>;

/** Longer than any honest message. */
const LONGEST = 200;

/** The message in what arrived, or null: whatever else a modified page sends is passed over. */
export function parsePeerMessage(arrived: Uint8Array | string): PeerMessage | null {
  if (arrived.length > LONGEST) return null;
  try {
    const text = typeof arrived === 'string' ? arrived : new TextDecoder().decode(arrived);
    const read = z.safeParse(PeerMessage, JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
