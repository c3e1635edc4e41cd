/**
 * Which of the text that an update brings is text that was taken away: when a paragraph is split, joined or moved, an
 * editor deletes text and writes it anew, and so does an undo. It must be whole stretches: letter by letter, somebody
 * could spell anything out of another's words.
 */
import type { Run } from './textRuns.ts';

export type Carried = {
  readonly to: { readonly run: Run; readonly from: number };
  readonly source: { readonly run: Run; readonly from: number };
  readonly length: number;
};

/** In one update, text that goes and text that comes belong together sooner. */
const SHORTEST_AT_ONCE = 4;
const SHORTEST_LATER = 12;
/** The effort spent on one pair of texts that only partly agree. */
const LARGEST_COMPARISON = 1_000_000;

export function carriedOver(
  brought: readonly Run[],
  removed: readonly Run[],
  earlier: readonly Run[],
): Carried[] {
  return brought.flatMap((run) => search(run, 0, run.text.length, removed, earlier));
}

function search(
  run: Run,
  from: number,
  to: number,
  removed: readonly Run[],
  earlier: readonly Run[],
): Carried[] {
  if (to <= from) return [];
  const text = run.text.slice(from, to);
  const isAll = text.length === run.text.length;
  const found =
    best(run, text, isAll, removed, SHORTEST_AT_ONCE) ?? best(run, text, isAll, earlier, SHORTEST_LATER);
  if (!found) return [];
  const start = from + found.at;
  return [
    ...search(run, from, start, removed, earlier),
    { to: { run, from: start }, source: { run: found.source, from: found.in }, length: found.length },
    ...search(run, start + found.length, to, removed, earlier),
  ];
}

type Found = { readonly source: Run; readonly at: number; readonly in: number; readonly length: number };

function best(
  run: Run,
  text: string,
  isAll: boolean,
  sources: readonly Run[],
  shortest: number,
): Found | null {
  let found: Found | null = null;
  for (const source of sources) {
    const shared = longestShared(text, source.text);
    const isSame = isAll && shared.length === text.length && shared.length === source.text.length;
    // A short text goes with its paragraph, or not at all.
    const counts =
      shared.length >= shortest ||
      (isSame && run.whole && source.whole) ||
      (isSame && shortest === SHORTEST_AT_ONCE && (run.whole || source.whole));
    if (counts && shared.length > (found?.length ?? 0)) found = { source, ...shared };
  }
  return found;
}

type Shared = { readonly at: number; readonly in: number; readonly length: number };

/** The longest stretch that both texts hold. */
function longestShared(a: string, b: string): Shared {
  const inB = b.indexOf(a);
  if (inB >= 0) return { at: 0, in: inB, length: a.length };
  const inA = a.indexOf(b);
  if (inA >= 0) return { at: inA, in: 0, length: b.length };
  return a.length * b.length <= LARGEST_COMPARISON ? compareAll(a, b) : compareEnds(a, b);
}

function compareAll(a: string, b: string): Shared {
  let before = new Uint32Array(b.length + 1);
  let shared: Shared = { at: 0, in: 0, length: 0 };
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Uint32Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1) {
      if (a.charCodeAt(i - 1) !== b.charCodeAt(j - 1)) continue;
      const length = (before[j - 1] ?? 0) + 1;
      row[j] = length;
      if (length > shared.length) shared = { at: i - length, in: j - length, length };
    }
    before = row;
  }
  return shared;
}

function compareEnds(a: string, b: string): Shared {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
  return start >= end
    ? { at: 0, in: 0, length: start }
    : { at: a.length - end, in: b.length - end, length: end };
}
