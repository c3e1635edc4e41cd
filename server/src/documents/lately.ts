/** What was deleted lately, in memory alone: enough to know a text again when it comes back, then forgotten. */
import type { Id, Range } from './update.ts';
import type { Run } from './textRuns.ts';

const KEPT_CHARACTERS = 20_000;

export type Lately = {
  readonly runs: () => readonly Run[];
  readonly keep: (runs: readonly Run[]) => void;
  /** Does the deleted text at this id begin with these words? */
  readonly reads: (id: Id, words: string) => boolean;
};

export function lately(): Lately {
  const runs: Run[] = [];
  /** Each deleted character by its id, the oldest first. */
  const characters = new Map<string, string>();
  let kept = 0;

  return {
    runs: () => runs,
    keep(removed) {
      for (const run of removed) {
        runs.push(run);
        kept += run.text.length;
        eachCharacter(run, (name, character) => characters.set(name, character));
      }
      while (kept > KEPT_CHARACTERS) {
        const oldest = runs.shift();
        if (!oldest) break;
        kept -= oldest.text.length;
        eachCharacter(oldest, (name) => characters.delete(name));
      }
    },
    reads: ({ client, clock }, words) =>
      words.split('').every((character, n) => characters.get(`${client}:${clock + n}`) === character),
  };
}

function eachCharacter({ text, ids }: Run, see: (name: string, character: string) => void): void {
  let at = 0;
  for (const { client, clock, length } of ids)
    for (let n = 0; n < length; n += 1, at += 1) see(`${client}:${clock + n}`, text.charAt(at));
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
