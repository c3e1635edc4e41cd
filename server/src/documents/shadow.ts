/**
 * The document in memory, one step ahead of the disk: an update is tried here before it is committed. When it turns out
 * unsound the shadow is made again from what was accepted.
 */
import * as Y from 'yjs';
import { CLAUSES, LARGEST_DOCUMENT, PAGE, type Layout } from '@mediane/shared/documents/layout.ts';
import type { Refusal } from '@mediane/shared/documents/wire.ts';
import { isSound } from './guard.ts';
import { knownIn, type Known } from './known.ts';
import type { Range } from './update.ts';
import { updateTree, type UpdateTree } from './updateTree.ts';

/** Yjs takes quadratically long to delete tens of thousands of paragraphs at once; a long agreement has a few thousand. */
const MOST_PIECES = 40_000;
/** A document that seems full is measured again after so many bytes more, or so long: looking takes a while. */
const MEASURE_AFTER = { bytes: LARGEST_DOCUMENT / 8, ms: 5000 };

export type Shadow = ReturnType<typeof createShadow>;

export function createShadow(layout: Layout) {
  /** What is compacted, or being compacted. */
  let older: Uint8Array[] = [];
  let newer: UpdateTree = updateTree();
  let doc = emptyDoc(layout);
  let size = 0;
  let version = 0;
  /** When its true size was last looked up, and what that was. */
  let measured = { at: -Infinity, size: 0 };

  /** Applies an update; `look` sees the document just after, with what it forgets still there. */
  function apply(bytes: Uint8Array, look: (transaction: Y.Transaction) => void): void {
    doc.on('beforeObserverCalls', look);
    try {
      Y.applyUpdate(doc, bytes);
    } finally {
      doc.off('beforeObserverCalls', look);
    }
  }

  function keep(bytes: Uint8Array): void {
    version += 1;
    size += bytes.length;
    newer.push(bytes);
  }

  function restore(): void {
    doc.destroy();
    doc = emptyDoc(layout);
    for (const part of [...older, ...newer.parts()]) Y.applyUpdate(doc, part);
    version += 1;
  }

  /** The sum of updates says too much, as it counts what was deleted; the true size is looked up now and then. */
  function isFull(bytes: Uint8Array): boolean {
    if (size + bytes.length <= LARGEST_DOCUMENT) return false;
    const now = performance.now();
    const grown = size - measured.size;
    if (grown < MEASURE_AFTER.bytes && now - measured.at < MEASURE_AFTER.ms) return true;
    size = Y.encodeStateAsUpdate(doc).length;
    measured = { at: now, size };
    return size + bytes.length > LARGEST_DOCUMENT;
  }

  /** Items, runs of text and gaps: what Yjs walks through. */
  const pieces = () => [...doc.store.clients.values()].reduce((sum, { length }) => sum + length, 0);

  return {
    doc: () => doc,
    pieces,
    /** Changes whenever the document may have changed. */
    version: () => version,
    known: (): Known => knownIn(doc, layout),
    /** Tries an admitted remainder. An unsound one leaves no trace. */
    attempt(
      bytes: Uint8Array,
      inserted: readonly Range[],
      look: (transaction: Y.Transaction) => void,
    ): Refusal | null {
      if (inserted.length > 0 && (isFull(bytes) || pieces() > MOST_PIECES)) return 'too-large';
      let sound = false;
      try {
        apply(bytes, (transaction) => {
          sound = isSound(transaction, layout, inserted);
          if (sound) look(transaction);
        });
      } catch {
        sound = false;
      }
      if (!sound) {
        restore();
        return 'structure';
      }
      keep(bytes);
      return null;
    },
    /** Applies what was accepted before. */
    replay(bytes: Uint8Array, look: (transaction: Y.Transaction) => void): void {
      apply(bytes, look);
      keep(bytes);
    },
    begin(state: Uint8Array): void {
      Y.applyUpdate(doc, state);
      older = [state];
      size = state.length;
      version += 1;
    },
    /** All that was accepted so far, to be made one elsewhere; `compacted` puts the one in its place. */
    beginCompaction(): readonly Uint8Array[] {
      older = [...older, ...newer.parts()];
      newer = updateTree();
      return older;
    },
    compacted(state: Uint8Array): void {
      older = [state];
    },
    destroy: () => doc.destroy(),
  };
}

function emptyDoc(layout: Layout): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  // Never issued to a page, so that none can be taken for the shadow itself.
  doc.clientID = 0;
  if (layout === 'clauses') doc.getMap(CLAUSES);
  else doc.getXmlFragment(PAGE);
  withoutTidying(doc);
  return doc;
}

/** Yjs removes redundant marks by itself after a remote change; the shadow changes nothing that no person changed. */
function withoutTidying(doc: Y.Doc): void {
  doc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false;
  });
}
