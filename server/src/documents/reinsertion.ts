/**
 * Which of the text that an update brings is text that was taken away: when a paragraph is split, joined or moved, an
 * editor deletes text and writes it anew, and so does an undo. It must be whole stretches, each once, and within one
 * text in the order in which they stood: then it says nothing that deleting some of the words would not have left.
 * Letter by letter and in any order, somebody could spell anything out of another's words.
 */
import type { Run } from './textRuns.ts';

export type Carried = {
  readonly to: { readonly run: Run; readonly from: number };
  readonly source: { readonly run: Run; readonly from: number };
  readonly length: number;
};

/** A part of a text that was taken away and has not come back yet. */
type Source = { readonly run: Run; readonly from: number; readonly end: number; readonly isLater: boolean };

/** In one update, text that goes and text that comes belong together sooner. */
const SHORTEST_AT_ONCE = 4;
const SHORTEST_LATER = 12;
/** The effort spent on one pair of texts that only partly agree. */
const LARGEST_COMPARISON = 1_000_000;

/** `removed` went in this very update, `earlier` before it. */
export function carriedOver(
  brought: readonly Run[],
  removed: readonly Run[],
  earlier: readonly Run[],
): Carried[] {
  const sourceOf = (isLater: boolean) => (run: Run) => ({ run, from: 0, end: run.text.length, isLater });
  let sources: readonly Source[] = [...earlier.map(sourceOf(true)), ...removed.map(sourceOf(false))];
  const carried: Carried[] = [];
  const take = (found: readonly Carried[]) => {
    carried.push(...found);
    for (const { source, length } of found) sources = without(sources, source.run, source.from, length);
    return found.length > 0;
  };
  // What comes back as it went is not to be had in pieces by another.
  const inPieces = brought.filter((run) => !take(asItWent(run, sources)));
  for (const run of inPieces) take(search(run, 0, run.text.length, sources));
  return carried;
}

function asItWent(run: Run, sources: readonly Source[]): Carried[] {
  const source = sources.findLast(
    (one) =>
      one.from === 0 && one.end === one.run.text.length && one.run.text === run.text && isEnough(run, one),
  );
  return source
    ? [{ to: { run, from: 0 }, source: { run: source.run, from: 0 }, length: run.text.length }]
    : [];
}

/** A short text goes with its paragraph, or not at all. */
function isEnough(run: Run, { run: { whole }, isLater }: Source): boolean {
  if (run.text.length >= shortestOf(isLater)) return true;
  return isLater ? run.whole && whole : run.whole || whole;
}

const shortestOf = (isLater: boolean): number => (isLater ? SHORTEST_LATER : SHORTEST_AT_ONCE);

/** The longest stretch first; what stands before it is sought only among what stood before it. */
function search(run: Run, from: number, to: number, sources: readonly Source[]): Carried[] {
  const text = run.text.slice(from, to);
  const found = best(text, sources, false) ?? best(text, sources, true);
  if (!found) return [];
  const { index, source, at, length } = found;
  const start = from + at;
  const stood = source.from + found.in;
  return [
    ...search(run, from, start, [...sources.slice(0, index), { ...source, end: stood }]),
    { to: { run, from: start }, source: { run: source.run, from: stood }, length },
    ...search(run, start + length, to, [{ ...source, from: stood + length }, ...sources.slice(index + 1)]),
  ];
}

type Found = Shared & { readonly index: number; readonly source: Source };

function best(text: string, sources: readonly Source[], isLater: boolean): Found | null {
  let found: Found | null = null;
  for (const [index, source] of sources.entries()) {
    if (source.isLater !== isLater) continue;
    const least = Math.max(shortestOf(isLater), (found?.length ?? 0) + 1);
    if (text.length < least || source.end - source.from < least) continue;
    const shared = longestShared(text, source.run.text.slice(source.from, source.end));
    if (shared.length >= least) found = { ...shared, index, source };
  }
  return found;
}

/** What is left of the sources when a stretch of one has come back. */
const without = (sources: readonly Source[], run: Run, from: number, length: number): Source[] =>
  sources.flatMap((source) => {
    if (source.run !== run || from >= source.end || from + length <= source.from) return [source];
    const parts = [
      { ...source, end: from },
      { ...source, from: from + length },
    ];
    return parts.filter((part) => part.end > part.from);
  });

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
