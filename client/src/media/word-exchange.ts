/** How two pages come to their word pair: each commits, each reveals once it has the other's commitment, both compute. */
import { commitment, freshNonce, wordPair, type End } from './word-pair.ts';

export type WordMessage =
  | { readonly say: 'commit'; readonly commitment: string }
  | { readonly say: 'reveal'; readonly nonce: string };

export type WordExchange = {
  /** The connection stands, and these are the certificates of its ends. */
  readonly begin: (fingerprints: { readonly mine: string; readonly theirs: string }) => Promise<void>;
  /** What the other end said; whatever is late, repeated or false leaves both without words. */
  readonly hear: (message: WordMessage) => Promise<void>;
};

/** One exchange over one connection. `send` tells the other end, `done` is called once at most. */
export function wordExchange(
  end: End,
  send: (message: WordMessage) => void,
  done: (words: readonly [number, number]) => void,
): WordExchange {
  const nonce = freshNonce();
  const other: End = end === 'offers' ? 'answers' : 'offers';
  let fingerprints: { readonly mine: string; readonly theirs: string } | null = null;
  let committed: string | null = null;
  let revealed: string | null = null;
  let shown = false;
  let broken = false;

  async function goOn(): Promise<void> {
    if (broken || !fingerprints || committed === null) return;
    if (!shown) {
      shown = true;
      send({ say: 'reveal', nonce });
    }
    if (revealed === null) return;
    const { mine, theirs } = fingerprints;
    const theirNonce = revealed;
    // Of before it knew our number: whatever is said while this is computed comes too late.
    const bound = committed;
    if ((await commitment(other, theirNonce)) !== bound) broken = true;
    const both = <Value>(own: Value, others: Value) =>
      end === 'offers' ? { offers: own, answers: others } : { offers: others, answers: own };
    const pair = await wordPair(both(mine, theirs), both(nonce, theirNonce));
    if (!broken) done(pair);
  }

  return {
    async begin(known) {
      if (fingerprints) return;
      const mine = await commitment(end, nonce);
      fingerprints = known;
      send({ say: 'commit', commitment: mine });
      await goOn();
    },
    async hear(message) {
      if (broken) return;
      if (message.say === 'commit') {
        if (committed !== null) broken = true;
        committed = message.commitment;
        return goOn();
      }
      // Before its commitment, or before it can know ours, nobody has anything to reveal.
      if (revealed !== null || committed === null || !shown) broken = true;
      revealed = message.nonce;
      return goOn();
    },
  };
}
