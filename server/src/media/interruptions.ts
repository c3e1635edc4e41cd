/**
 * Who speaks into another's turn. Such a person is muted and heard by nobody, so only her own page can tell. A word of
 * assent is none; one who goes on speaking interrupts once, until she has been silent for a while.
 */
import type { ActivityMessage } from '@mediane/shared/protocol/media.ts';
import { attends } from '@mediane/shared/room/attendance.ts';
import { holdsFloor } from '@mediane/shared/room/floor.ts';
import type { Ms, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slice } from '@mediane/shared/room/index.ts';
import { isMediator } from '@mediane/shared/room/reading.ts';

const ENOUGH: Ms = 1_200;
const WITHIN: Ms = 4_000;
const SILENCE: Ms = 3_000;
/** Below this share of the time it is a breath or a chair. */
const NOISE = 0.1;

type Watched = {
  readonly said: readonly { readonly at: Ms; readonly ms: Ms }[];
  /** When she was last heard by her own page. */
  readonly spoke: Ms;
  readonly counted: boolean;
};

const silentSoFar: Watched = { said: [], spoke: -Infinity, counted: false };

/** Watches one channel. */
export function createInterruptions() {
  const watched = new Map<SeatId, Watched>();
  return {
    /** Has this person just interrupted, by this report of hers? */
    hears(seat: SeatId, { own, over }: ActivityMessage, slice: Slice, now: Ms): boolean {
      const before = watched.get(seat) ?? silentSoFar;
      // A page where nobody speaks reports nothing: silence is the time between two reports of speech.
      if (own < over * NOISE) return false;
      const recent = before.said.filter(({ at }) => at > now - WITHIN);
      const spokeInto = isAnothersTurn(slice, seat, now - over, now);
      const said = spokeInto ? [...recent, { at: now, ms: Math.min(own, over) }] : recent;
      const counted = before.counted && now - over - before.spoke < SILENCE;
      const interrupts = !counted && said.reduce((sum, { ms }) => sum + ms, 0) >= ENOUGH;
      watched.set(seat, { said: interrupts ? [] : said, spoke: now, counted: counted || interrupts });
      return interrupts;
    },
  };
}

/** Was it another's turn all the while, in a mode in which only one speaks? Whoever ends her own turn a moment late interrupts nobody. */
function isAnothersTurn(slice: Slice, seat: SeatId, from: Ms, to: Ms): boolean {
  const { mode, turn } = slice.floor;
  if (mode.kind === 'open' || turn?.state !== 'running' || turn.seat === seat) return false;
  const role = slice.readers[seat]?.role;
  if (!attends(slice, seat) || role === undefined || isMediator(role)) return false;
  return turn.since <= from && holdsFloor(slice, turn.seat, to);
}
