/** Who wrote which part of a text, so that an editor can show it. */
import * as Y from 'yjs';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { AuthoredRange } from '@mediane/shared/documents/wire.ts';

/** `length` characters of a text from `index` on; null is the house, undefined a text newer than the answer. */
export type AuthoredRun = {
  readonly index: number;
  readonly length: number;
  readonly seat: SeatId | null | undefined;
};

/** The runs of one shared text, by the server's answer for its clause. */
export function authoredRuns(text: Y.Text, ranges: readonly AuthoredRange[]): AuthoredRun[] {
  const runs: AuthoredRun[] = [];
  let index = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const end = item.id.clock + item.length;
    for (let clock = item.id.clock; clock < end;) {
      const { seat, until } = authorAt(ranges, item.id.client, clock);
      const length = Math.min(until, end) - clock;
      const last = runs.at(-1);
      if (last && last.seat === seat) runs[runs.length - 1] = { ...last, length: last.length + length };
      else runs.push({ index, length, seat });
      index += length;
      clock += length;
    }
  }
  return runs;
}

function authorAt(ranges: readonly AuthoredRange[], client: number, clock: number) {
  let until = Infinity;
  for (const [of, from, length, seat] of ranges) {
    if (of !== client) continue;
    if (clock >= from && clock < from + length) return { seat, until: from + length };
    if (from > clock) until = Math.min(until, from);
  }
  return { seat: undefined, until };
}
