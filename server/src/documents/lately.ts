/** Text that was deleted, in memory alone: enough to know it again when it comes back, then forgotten. */
import { rangeMap } from './ranges.ts';
import type { Run } from './textRuns.ts';
import type { Id, Range } from './update.ts';

/** What is kept from one update to the next. */
export const KEPT_CHARACTERS = 50_000;

export type Lately = {
  /** What has not come back, the oldest first. */
  readonly runs: () => readonly Run[];
  readonly keep: (runs: readonly Run[]) => void;
  /** Takes the deleted text at this id if it begins with these words. */
  readonly takeBack: (id: Id, words: string) => boolean;
  /** These letters have come back; each does so once. */
  readonly spend: (letters: Range) => void;
};

/** Where a range of ids stands in a run. */
type Place = { readonly run: Run; readonly at: number; readonly clock: number };

export function lately(most: number): Lately {
  const runs: Run[] = [];
  const places = rangeMap<Place>();
  let kept = 0;

  function add(run: Run): void {
    kept += run.text.length;
    let at = 0;
    for (const range of run.ids) {
      places.set(range, { run, at, clock: range.clock });
      at += range.length;
    }
  }

  function drop({ text, ids }: Run): void {
    kept -= text.length;
    for (const id of ids) places.remove(id);
  }

  function cut(run: Run, from: number, length: number): void {
    const index = runs.indexOf(run);
    if (index < 0) return;
    const rest = [part(run, 0, from), part(run, from + length, run.text.length)].filter(
      ({ text }) => text !== '',
    );
    drop(run);
    runs.splice(index, 1, ...rest);
    for (const one of rest) add(one);
  }

  /** Goes through the places of these ids, up to the first for which `see` says no. */
  function each(
    { client, clock, length }: Range,
    see: (place: Place | undefined, at: number, many: number) => boolean,
  ) {
    for (let at = clock; at < clock + length;) {
      const { value, length: run } = places.at({ client, clock: at });
      const many = Math.min(run, clock + length - at);
      if (!see(value, at, many)) return false;
      at += many;
    }
    return true;
  }

  function spend(letters: Range): void {
    each(letters, (place, at, many) => {
      if (place) cut(place.run, place.at + at - place.clock, many);
      return true;
    });
  }

  return {
    runs: () => runs,
    keep(removed) {
      // Of a great deletion no more is looked at than can be kept.
      let room = most;
      for (const run of removed) {
        if (run.text.length > room) continue;
        room -= run.text.length;
        runs.push(run);
        add(run);
      }
      while (kept > most) {
        const oldest = runs.shift();
        if (!oldest) break;
        drop(oldest);
      }
    },
    takeBack({ client, clock }, words) {
      const letters = { client, clock, length: words.length };
      const isThere = each(letters, (place, at, many) => {
        const expected = words.slice(at - clock, at - clock + many);
        return place?.run.text.startsWith(expected, place.at + at - place.clock) ?? false;
      });
      if (isThere) spend(letters);
      return isThere;
    },
    spend,
  };
}

const part = (run: Run, from: number, end: number): Run => ({
  text: run.text.slice(from, end),
  ids: idsWithin(run.ids, from, end - from),
  whole: false,
});

/** The ids of a part of a run. */
export function idsWithin(ids: readonly Range[], from: number, length: number): Range[] {
  const within: Range[] = [];
  let at = 0;
  for (const range of ids) {
    const start = Math.max(from, at);
    const end = Math.min(from + length, at + range.length);
    if (end > start)
      within.push({ client: range.client, clock: range.clock + start - at, length: end - start });
    at += range.length;
  }
  return within;
}
