/**
 * Who wrote which character. First the seat to which the character's client id is bound; but what comes back after having
 * been taken away, in a split, a move or an undo, stays its author's. What is deleted is noted as its deleter's.
 */
import * as Y from 'yjs';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { KEPT_CHARACTERS, idsWithin, lately, type Lately } from './lately.ts';
import type { Kept } from './parseAttribution.ts';
import { rangeMap } from './ranges.ts';
import { carriedOver } from './reinsertion.ts';
import { rangesOf, textRuns, type Run } from './textRuns.ts';
import type { Id, Range } from './update.ts';

/** The house writes too: a prepared clause, an accepted wording. */
export type Author = SeatId | null;
export type Authorship = ReturnType<typeof createAuthorship>;

export function createAuthorship(kept: Kept | null) {
  const bound = new Map<number, Author>(kept?.bound);
  const moved = rangeMap<Author>();
  const deleted = rangeMap<Author>();
  for (const [client, clock, length, seat] of kept?.moved ?? []) moved.set({ client, clock, length }, seat);
  for (const [client, clock, length, seat] of kept?.deleted ?? [])
    deleted.set({ client, clock, length }, seat);
  const gone = lately(KEPT_CHARACTERS);

  function authorAt(id: Id): { readonly author: Author; readonly length: number } {
    const { value, length } = moved.at(id);
    return { author: value === undefined ? (bound.get(id.client) ?? null) : value, length };
  }

  /** Gives new text the authors of the text that it repeats. */
  function carry(to: readonly Range[], source: readonly Range[], writer: Author): void {
    const ids = source.flatMap((range) => [...authorsWithin(range)]);
    let at = 0;
    for (const { range, author } of ids) {
      if (author !== writer) for (const part of idsWithin(to, at, range.length)) moved.set(part, author);
      at += range.length;
    }
  }

  function* authorsWithin({ client, clock, length }: Range): Generator<{ range: Range; author: Author }> {
    for (let at = clock; at < clock + length;) {
      const found = authorAt({ client, clock: at });
      const run = Math.min(found.length, clock + length - at);
      yield { range: { client, clock: at, length: run }, author: found.author };
      at += run;
    }
  }

  return {
    authorsWithin,
    /** Whose this client id is; undefined when it has written nothing. */
    boundTo: (client: number): Author | undefined => bound.get(client),
    deletedBy: (id: Id): Author | undefined => deleted.at(id).value,
    /** Takes an accepted update into account, while what it deletes can still be read. */
    note(transaction: Y.Transaction, inserted: readonly Range[], writer: Author): void {
      for (const { client } of inserted) if (!bound.has(client)) bound.set(client, writer);
      for (const range of rangesOf(transaction.deleteSet)) deleted.set(range, writer);
      if (isPlainTyping(transaction, inserted)) return;
      const { removed, brought } = textRuns(transaction, inserted);
      if (brought.length === 0) return gone.keep(removed);
      const now = lately(Infinity);
      now.keep(removed);
      const rest = brought.flatMap((run) => carryRestored(transaction.doc, run, now, writer));
      for (const { to, source, length } of carriedOver(rest, now.runs(), gone.runs())) {
        const letters = idsWithin(source.run.ids, source.from, length);
        carry(idsWithin(to.run.ids, to.from, length), letters, writer);
        for (const { spend } of [now, gone]) letters.forEach(spend);
      }
      gone.keep(now.runs());
    },
    kept: (): Kept => ({ bound: [...bound], moved: moved.entries(), deleted: deleted.entries() }),
  };

  /**
   * An undo puts each piece back in front of what is left of the old one, which tells them apart from new words. Gives
   * what did not come back in this way.
   */
  function carryRestored(doc: Y.Doc, run: Run, now: Lately, writer: Author): Run[] {
    const rest: { text: string; ids: Range[]; whole: boolean }[] = [];
    let at = 0;
    let isRest = false;
    for (const range of run.ids) {
      const words = run.text.slice(at, (at += range.length));
      const item = Y.getItem(doc.store, Y.createID(range.client, range.clock));
      const old = item instanceof Y.Item ? item.rightOrigin : null;
      if (old && (now.takeBack(old, words) || gone.takeBack(old, words))) {
        carry([range], [{ client: old.client, clock: old.clock, length: range.length }], writer);
        isRest = false;
        continue;
      }
      const last = isRest ? rest.at(-1) : undefined;
      if (last) {
        last.text += words;
        last.ids.push(range);
      } else rest.push({ text: words, ids: [range], whole: run.whole && words.length === run.text.length });
      isRest = true;
    }
    if (rest.length === 1 && rest[0]?.text.length === run.text.length) rest[0].whole = run.whole;
    return rest;
  }
}

/** A few new letters and nothing else: by far the most frequent update, and nobody's but the writer's. */
function isPlainTyping({ doc, deleteSet }: Y.Transaction, inserted: readonly Range[]): boolean {
  if (deleteSet.clients.size > 0) return false;
  const [range, more] = inserted;
  if (!range || more || range.length > 3) return false;
  const item = Y.getItem(doc.store, Y.createID(range.client, range.clock));
  if (!(item instanceof Y.Item) || !item.rightOrigin) return true;
  return !Y.getItem(doc.store, item.rightOrigin).deleted;
}
