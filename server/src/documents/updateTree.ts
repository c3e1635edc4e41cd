/**
 * Many updates kept as few: every 64 of one level are merged into one of the next. Merging tens of thousands in one call
 * takes minutes, and as a tree half a second in all.
 */
import * as Y from 'yjs';

const BRANCHES = 64;

export type UpdateTree = {
  readonly push: (update: Uint8Array) => void;
  /** All updates in their order, as at most 63 for each level. */
  readonly parts: () => Uint8Array[];
};

export function updateTree(): UpdateTree {
  const levels: Uint8Array[][] = [];

  function push(update: Uint8Array, level: number): void {
    const there = (levels[level] ??= []);
    there.push(update);
    if (there.length < BRANCHES) return;
    levels[level] = [];
    push(Y.mergeUpdates(there), level + 1);
  }

  return { push: (update) => push(update, 0), parts: () => levels.toReversed().flat() };
}
