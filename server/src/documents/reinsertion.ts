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

/** A stretch is known again when it has so many letters; in one update, sooner. */
const SHORTEST_AT_ONCE = 4;
const SHORTEST_LATER = 12;
/** The effort, in pairs of letters, spent on one update, and on one pair of texts that only partly agree. */
const LARGEST_EFFORT = 4_000_000;
const LARGEST_COMPARISON = 1_000_000;
type Effort = { left: number };

/** `removed` went in this very update, `earlier` before it. What is not found for want of effort is the writer's. */
export function carriedOver(
  brought: readonly Run[],
  removed: readonly Run[],
  earlier: readonly Run[],
): Carried[] {
  if (brought.length === 0) return [];
  const sourceOf = (isLater: boolean) => (run: Run) => ({ run, from: 0, end: run.text.length, isLater });
  const all = [
    ...earlier.filter(({ text, whole }) => whole || text.length >= SHORTEST_LATER).map(sourceOf(true)),
    ...removed.map(sourceOf(false)),
  ];
  const carried: Carried[] = [];

  // What comes back as it went is not to be had in pieces by another.
  const byText = Map.groupBy(all, ({ run }) => run.text);
  const backWhole = new Set<Source>();
  const inPieces = brought.filter((run) => {
    const source = takeWhole(run, byText.get(run.text));
    if (!source) return true;
    backWhole.add(source);
    carried.push({ to: { run, from: 0 }, source: { run: source.run, from: 0 }, length: run.text.length });
    return false;
  });

  const effort = { left: LARGEST_EFFORT };
  let sources: readonly Source[] = all.filter((source) => !backWhole.has(source));
  for (const run of inPieces) {
    const found = search(run, 0, run.text.length, sources, effort);
    carried.push(...found);
    for (const { source, length } of found) sources = without(sources, source.run, source.from, length);
  }
  return carried;
}

/** Takes one of the sources that read the same; a text of a few letters goes with its paragraph, or not at all. */
function takeWhole(run: Run, same: Source[] | undefined): Source | null {
  const last = same?.at(-1);
  if (!last) return null;
  const isLong = run.text.length >= shortestOf(last.isLater);
  const isParagraph = last.isLater ? run.whole && last.run.whole : run.whole || last.run.whole;
  return isLong || isParagraph ? (same?.pop() ?? null) : null;
}

const shortestOf = (isLater: boolean): number => (isLater ? SHORTEST_LATER : SHORTEST_AT_ONCE);

/** The longest stretch first; what stands before it is sought only among what stood before it. */
function search(run: Run, from: number, to: number, sources: readonly Source[], effort: Effort): Carried[] {
  const text = run.text.slice(from, to);
  const found = best(text, sources, false, effort) ?? best(text, sources, true, effort);
  if (!found) return [];
  const { index, source, at, length } = found;
  const start = from + at;
  const stood = source.from + found.in;
  const before = [...sources.slice(0, index), { ...source, end: stood }];
  const after = [{ ...source, from: stood + length }, ...sources.slice(index + 1)];
  return [
    ...search(run, from, start, before, effort),
    { to: { run, from: start }, source: { run: source.run, from: stood }, length },
    ...search(run, start + length, to, after, effort),
  ];
}

type Found = Shared & { readonly index: number; readonly source: Source };

/** Looks at what went last first, for as long as there is effort left. */
function best(text: string, sources: readonly Source[], isLater: boolean, effort: Effort): Found | null {
  let found: Found | null = null;
  if (text.length < shortestOf(isLater)) return null;
  for (let index = sources.length - 1; index >= 0 && effort.left > 0; index -= 1) {
    effort.left -= 1;
    const source = sources[index];
    const least = Math.max(shortestOf(isLater), (found?.length ?? 0) + 1);
    if (source?.isLater !== isLater || text.length < least || source.end - source.from < least) continue;
    const shared = longestShared(text, source.run.text.slice(source.from, source.end), effort);
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

/** The longest stretch that both texts hold; of two long ones only what they begin or end with. */
function longestShared(a: string, b: string, effort: Effort): Shared {
  const pairs = a.length * b.length;
  if (pairs > LARGEST_COMPARISON || pairs > effort.left) {
    effort.left -= a.length + b.length;
    return compareEnds(a, b);
  }
  effort.left -= pairs;
  const inB = b.indexOf(a);
  if (inB >= 0) return { at: 0, in: inB, length: a.length };
  const inA = a.indexOf(b);
  if (inA >= 0) return { at: inA, in: 0, length: b.length };
  return compareAll(a, b);
}

function compareAll(a: string, b: string): Shared {
  const letters = Uint16Array.from({ length: b.length }, (_, index) => b.charCodeAt(index));
  /** How long a stretch ends at each letter of `b` and the letter of `a` that was looked at last. */
  const row = new Uint32Array(b.length + 1);
  let shared: Shared = { at: 0, in: 0, length: 0 };
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    for (let j = b.length; j > 0; j -= 1) {
      const length = letters[j - 1] === letter ? (row[j - 1] ?? 0) + 1 : 0;
      row[j] = length;
      if (length > shared.length) shared = { at: i - length, in: j - length, length };
    }
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
