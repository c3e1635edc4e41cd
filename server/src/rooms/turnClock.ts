/** Wakes the room when a turn's time is up. The turn is over then even if this is late. */
import { channelsOf, type Ms } from '@mediane/shared/room/identifiers.ts';
import type { Fact, Slices } from '@mediane/shared/room/index.ts';

type Needs = { readonly slices: () => Slices; readonly now: () => Ms; readonly tell: (fact: Fact) => void };

/** The longest that a timer may wait. */
const LONGEST = 2 ** 31 - 1;

export function keepTurns({ slices, now, tell }: Needs) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    /** Sets the timer for the next turn that ends. */
    look(): void {
      clearTimeout(timer);
      const all = slices();
      const due = channelsOf(all).flatMap((channel) => {
        const turn = all[channel]?.floor.turn;
        return turn?.state === 'running' && turn.until !== null ? [{ channel, until: turn.until }] : [];
      });
      const next = due.toSorted((one, other) => one.until - other.until)[0];
      if (!next) return;
      const wait = Math.min(LONGEST, Math.max(0, next.until - now()));
      timer = setTimeout(() => tell({ type: 'turnDue', channel: next.channel }), wait);
    },
    stop: () => clearTimeout(timer),
  };
}
