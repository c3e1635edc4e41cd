import type { DatabaseSync } from 'node:sqlite';
import { performance } from 'node:perf_hooks';
import { codeOf, StorageError } from '../errors.ts';
import type { Reply } from './answering.ts';
import type { Keyring } from './keyring.ts';

/** Commits begin at least this far apart: under load many writes share one fsync, and a lone write does not wait. */
const APART_MS = 4;

type Waiting = { readonly work: () => unknown; readonly reply: Reply };
export type WriterState = 'writing' | 'full' | 'failed';

/** Gathers writes into transactions, and answers each only once the transaction that holds it is on disk. */
export function openGroupCommit(content: DatabaseSync, keys: Keyring) {
  const mark = content.prepare('savepoint one');
  const keep = content.prepare('release one');
  const undo = content.prepare('rollback to one');
  let waiting: Waiting[] = [];
  let began = -Infinity;
  let planned = false;
  let state: WriterState = 'writing';

  /** One write's refusal leaves the others of the group as they are; a full or failing disk refuses the whole group. */
  function attempt({ work }: Waiting): { readonly value: unknown } | { readonly refused: unknown } {
    mark.run();
    try {
      const value = work();
      keep.run();
      return { value };
    } catch (refused) {
      const code = codeOf(refused);
      if (code === 'full' || code === 'failed' || !content.isTransaction) throw refused;
      undo.run();
      keep.run();
      return { refused };
    }
  }

  function flush(): void {
    planned = false;
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    began = performance.now();
    try {
      content.exec('begin immediate');
      const results = group.map(attempt);
      // A key is on disk before the first row that needs it.
      keys.commit();
      content.exec('commit');
      state = 'writing';
      for (const [at, result] of results.entries()) {
        const reply = group[at]?.reply;
        if ('value' in result) reply?.done(result.value);
        else reply?.refused(result.refused);
      }
    } catch (error) {
      giveUp(error);
      for (const { reply } of group) reply.refused(error);
    }
  }

  /** After a failed fsync nobody knows what the disk holds, so only a full disk is tried again. */
  function giveUp(error: unknown): void {
    state = codeOf(error) === 'full' ? 'full' : codeOf(error) === 'in-use' ? state : 'failed';
    try {
      if (content.isTransaction) content.exec('rollback');
      keys.rollback();
    } catch {
      state = 'failed';
    }
  }

  return {
    state: (): WriterState => state,
    add(work: () => unknown, reply: Reply): void {
      if (state === 'failed') return reply.refused(new StorageError('failed'));
      waiting.push({ work, reply });
      if (planned) return;
      planned = true;
      const wait = began + APART_MS - performance.now();
      if (wait > 0) setTimeout(flush, wait);
      else setImmediate(flush);
    },
    flush,
  };
}
