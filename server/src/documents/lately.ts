/** What was deleted lately, in memory alone: enough to know a text again when it comes back, then forgotten. */
import { rangeMap } from './ranges.ts';
import type { Run } from './textRuns.ts';
import type { Id, Range } from './update.ts';

const KEPT_CHARACTERS = 50_000;

export type Lately = {
  readonly runs: () => readonly Run[];
  readonly keep: (runs: readonly Run[]) => void;
  /** Does the deleted text at this id begin with these words? Each deleted letter can be brought back once. */
  readonly takeBack: (id: Id, words: string) => boolean;
};

export function lately(): Lately {
  const runs: Run[] = [];
  const places = rangeMap<{ readonly text: string; readonly clock: number }>();
  const taken = new Set<string>();
  let kept = 0;

  function forget(): void {
    const oldest = runs.shift();
    if (!oldest) return;
    kept -= oldest.text.length;
    for (const { client, clock, length } of oldest.ids) {
      places.remove({ client, clock });
      for (let n = 0; n < length; n += 1) taken.delete(`${client}:${clock + n}`);
    }
  }

  function letterAt({ client, clock }: Id): string | null {
    const { value } = places.at({ client, clock });
    return value && !taken.has(`${client}:${clock}`) ? value.text.charAt(clock - value.clock) : null;
  }

  return {
    runs: () => runs,
    keep(removed) {
      // Of a great deletion no more is looked at than would be kept.
      let room = KEPT_CHARACTERS;
      for (const run of removed) {
        if (run.text.length > room) break;
        room -= run.text.length;
        runs.push(run);
        kept += run.text.length;
        let at = 0;
        for (const range of run.ids) {
          places.set(range, { text: run.text.slice(at, at + range.length), clock: range.clock });
          at += range.length;
        }
      }
      while (kept > KEPT_CHARACTERS) forget();
    },
    takeBack({ client, clock }, words) {
      if (words.length > KEPT_CHARACTERS) return false;
      for (let n = 0; n < words.length; n += 1)
        if (letterAt({ client, clock: clock + n }) !== words.charAt(n)) return false;
      for (let n = 0; n < words.length; n += 1) taken.add(`${client}:${clock + n}`);
      return true;
    },
  };
}

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
