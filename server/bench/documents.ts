/**
 * What a keystroke costs before it is committed, in a long document, beside what Yjs alone takes to apply it.
 * `node server/bench/documents.ts [keystrokes]`
 */
import * as Y from 'yjs';
import { PAGE } from '@mediane/shared/documents/layout.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { admit } from '../src/documents/admission.ts';
import { authorsOf } from '../src/documents/authors.ts';
import { createAuthorship } from '../src/documents/authorship.ts';
import { createCompactor } from '../src/documents/compactor.ts';
import { createShadow } from '../src/documents/shadow.ts';

const keystrokes = Number(process.argv[2] ?? 67_000);
const seats = ['a', 'b', 'c'] as SeatId[];

/** Three people type in turn, each in paragraphs of her own making, now and then in the middle of another's. */
function type(): { client: number; bytes: Uint8Array }[] {
  const docs = seats.map((_seat, n) => {
    const doc = new Y.Doc();
    doc.clientID = n + 1;
    return doc;
  });
  const made: { client: number; bytes: Uint8Array }[] = [];
  for (const doc of docs)
    doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin === 'other') return;
      made.push({ client: doc.clientID, bytes });
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, bytes, 'other');
    });
  let text: Y.XmlText | null = null;
  for (let n = 0; n < keystrokes; n += 1) {
    const doc = docs[Math.floor(n / 40) % docs.length]!;
    const body = doc.getXmlFragment(PAGE);
    if (n % 400 === 0) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText('')]);
      body.push([paragraph]);
    }
    const last = n % 40 === 0 ? body.get(Math.floor(Math.random() * body.length)) : null;
    const inside: unknown = last instanceof Y.XmlElement ? last.get(0) : text;
    text = inside instanceof Y.XmlText ? inside : text;
    if (n % 17 === 0 && text && text.length > 3) text.delete(text.length - 2, 1);
    else text?.insert(text.length, 'abcdefghij '.charAt(n % 11));
  }
  return made;
}

const print = (what: string, figure: string) => process.stdout.write(`${what.padEnd(52)} ${figure}\n`);
const ms = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} ms`;
const measured = <T>(act: () => T): [number, T] => {
  const began = performance.now();
  const result = act();
  return [performance.now() - began, result];
};
const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const updates = type();
const shadow = createShadow('page');
const authorship = createAuthorship(null);
const costs: number[] = [];
for (const { client, bytes } of updates) {
  const [cost] = measured(() => {
    const verdict = admit(shadow.known(), bytes, new Set([client]));
    if (!verdict.ok || !verdict.bytes) throw new Error('an honest keystroke was not accepted');
    const refused = shadow.attempt(verdict.bytes, verdict.inserted, (transaction) =>
      authorship.note(transaction, verdict.inserted, seats[client - 1] ?? null),
    );
    if (refused) throw new Error(refused);
  });
  costs.push(cost);
}
const plain = new Y.Doc();
const alone: number[] = updates.map(({ bytes }) => measured(() => Y.applyUpdate(plain, bytes))[0]);
const lastCosts = costs.slice(-5000).sort((a, b) => a - b);
const lastAlone = alone.slice(-5000).sort((a, b) => a - b);

print('updates', String(updates.length));
print(
  'one update at the end of it, ours: median, p99',
  `${ms(at(lastCosts, 0.5))}, ${ms(at(lastCosts, 0.99))}`,
);
print('the same by Yjs alone', `${ms(at(lastAlone, 0.5))}, ${ms(at(lastAlone, 0.99))}`);
print('ratio of medians', (at(lastCosts, 0.5) / at(lastAlone, 0.5)).toFixed(1));
const [encoding, state] = measured(() => Y.encodeStateAsUpdate(shadow.doc()));
print('state for a newcomer', `${ms(encoding)}, ${Math.round(state.length / 1024)} kB`);
print('who wrote what', ms(measured(() => authorsOf(shadow.doc(), 'page', authorship))[0]));
print('a page resends all of it', ms(measured(() => admit(shadow.known(), state, new Set([1])))[0]));
const parts = shadow.beginCompaction();
const compactor = createCompactor();
const began = performance.now();
await compactor.makeOne(parts);
print(`compaction of ${parts.length} parts, in its thread`, ms(performance.now() - began));
await compactor.close();
print('pieces', String(shadow.pieces()));
print('memory in use', `${Math.round(process.memoryUsage().heapUsed / 1024 / 1024)} MB`);
