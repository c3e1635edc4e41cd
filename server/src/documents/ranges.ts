/** Ranges of ids, and values attached to them. */
import type { Id, Range } from './update.ts';

/** Sorted, without overlaps, neighbours made one. */
export function merged(ranges: readonly Range[]): Range[] {
  const result: { client: number; clock: number; length: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.client - b.client || a.clock - b.clock)) {
    const last = result.at(-1);
    if (last && last.client === range.client && range.clock <= last.clock + last.length) {
      last.length = Math.max(last.length, range.clock + range.length - last.clock);
    } else result.push({ ...range });
  }
  return result;
}

type Valued<Value> = { readonly clock: number; length: number; readonly value: Value };

/** Values by id, each set once; kept as ranges. */
export type RangeMap<Value> = {
  readonly set: (range: Range, value: Value) => void;
  /** The value at an id and for how many ids from there on it is the same; undefined where none was set. */
  readonly at: (id: Id) => { readonly value: Value | undefined; readonly length: number };
  /** Forgets the range that begins at this id. */
  readonly remove: (id: Id) => void;
  readonly entries: () => [client: number, clock: number, length: number, value: Value][];
};

export function rangeMap<Value>(): RangeMap<Value> {
  const byClient = new Map<number, Valued<Value>[]>();

  /** The index of the first range that starts after the clock. */
  function after(ranges: readonly Valued<Value>[], clock: number): number {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.clock ?? 0) > clock) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  return {
    set({ client, clock, length }, value) {
      const ranges = byClient.get(client) ?? [];
      byClient.set(client, ranges);
      const at = after(ranges, clock);
      const before = ranges[at - 1];
      if (before && before.value === value && before.clock + before.length === clock) before.length += length;
      else ranges.splice(at, 0, { clock, length, value });
    },
    at({ client, clock }) {
      const ranges = byClient.get(client) ?? [];
      const next = after(ranges, clock);
      const found = ranges[next - 1];
      if (found && clock < found.clock + found.length)
        return { value: found.value, length: found.clock + found.length - clock };
      return { value: undefined, length: (ranges[next]?.clock ?? Infinity) - clock };
    },
    remove({ client, clock }) {
      const ranges = byClient.get(client) ?? [];
      const at = after(ranges, clock) - 1;
      if (ranges[at]?.clock === clock) ranges.splice(at, 1);
    },
    entries: () =>
      [...byClient].flatMap(([client, ranges]) =>
        ranges.map(({ clock, length, value }): [number, number, number, Value] => [
          client,
          clock,
          length,
          value,
        ]),
      ),
  };
}
