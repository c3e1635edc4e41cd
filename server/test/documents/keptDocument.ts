/** A document as the server keeps it, without sockets and disk: admission, shadow and authorship in their order. */
import * as Y from 'yjs';
import type { Layout } from '@mediane/shared/documents/layout.ts';
import type { Refusal } from '@mediane/shared/documents/wire.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { admit } from '../../src/documents/admission.ts';
import { authorsOf } from '../../src/documents/authors.ts';
import { createAuthorship } from '../../src/documents/authorship.ts';
import { createShadow, type Shadow } from '../../src/documents/shadow.ts';

export const seat = (name: string): SeatId => name as SeatId;

/** What came of an update: why it was refused, or what was stored of it, null when all was known. */
export type Outcome = { readonly refused: Refusal } | { readonly stored: Uint8Array | null };

export type KeptDocument = ReturnType<typeof keptDocument>;

export function keptDocument(layout: Layout = 'page', shadow: Shadow = createShadow(layout)) {
  const authorship = createAuthorship(null);
  const journal: Uint8Array[] = [];

  return {
    shadow,
    authorship,
    /** All that was stored, in order. */
    journal: (): readonly Uint8Array[] => journal,
    receive(bytes: Uint8Array, writer: SeatId, ...allowed: readonly number[]): Outcome {
      const verdict = admit(shadow.known(), bytes, new Set(allowed));
      if (!verdict.ok) return { refused: verdict.code };
      if (!verdict.bytes) return { stored: null };
      const refused = shadow.attempt(verdict.bytes, verdict.inserted, (transaction) =>
        authorship.note(transaction, verdict.inserted, writer),
      );
      if (refused) return { refused };
      journal.push(verdict.bytes);
      return { stored: verdict.bytes };
    },
    /** The text with its authors in reading order, as `A:some words` a run, one list a clause. */
    authors(): Record<string, string[]> {
      const doc = shadow.doc();
      return Object.fromEntries(
        Object.entries(authorsOf(doc, layout, authorship)).map(([clause, ranges]) => [
          clause,
          joined(
            ranges.map(([client, clock, length, author]) => [
              author ?? 'house',
              charactersAt(doc, client, clock, length),
            ]),
          ),
        ]),
      );
    },
  };
}

function charactersAt(doc: Y.Doc, client: number, clock: number, length: number): string {
  let text = '';
  for (const struct of doc.store.clients.get(client) ?? []) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
    const from = Math.max(clock, struct.id.clock);
    const to = Math.min(clock + length, struct.id.clock + struct.length);
    if (to > from) text += struct.content.str.slice(from - struct.id.clock, to - struct.id.clock);
  }
  return text;
}

function joined(runs: readonly (readonly [author: string, text: string])[]): string[] {
  const result: [string, string][] = [];
  for (const [author, text] of runs) {
    const last = result.at(-1);
    if (last?.[0] === author) last[1] += text;
    else result.push([author, text]);
  }
  return result.map(([author, text]) => `${author}:${text}`);
}
