/**
 * Who is played here now, and why one is not played to the others: from the room's state, which every page has, with the
 * server's clock. Pure. What the others send, or say that they send, has no part in it.
 */
import type { Grant } from '@mediane/shared/protocol/media.ts';
import { attends } from '@mediane/shared/room/attendance.ts';
import { floorRefusal } from '@mediane/shared/room/floor.ts';
import { channelsOf, type Ms, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slice, View } from '@mediane/shared/room/index.ts';
import { isPlayed } from '@mediane/shared/room/media.ts';
import { isMediator } from '@mediane/shared/room/reading.ts';
import { silence } from '@mediane/shared/room/separation.ts';
import type { Unheard } from './state.ts';

export type Hearing = {
  /** The seats that are played here. */
  readonly played: ReadonlySet<SeatId>;
  /** Whether images pass, theirs here and one's own to them. */
  readonly imagesPass: boolean;
  /** Whether one's own voice goes out. */
  readonly heard: boolean;
  readonly unheard: Unheard | null;
  /** Whose screen may be shown where one is, if anybody's; perhaps one's own. */
  readonly screenOf: SeatId | null;
  /** Who is lowered while one of `above` speaks: in open conversation the others, under the mediators. */
  readonly below: ReadonlySet<SeatId>;
  readonly above: ReadonlySet<SeatId>;
  /** When this must be computed again though no event comes: a turn ends by the clock. */
  readonly until: Ms | null;
};

const nobody: ReadonlySet<SeatId> = new Set();
const silent = (unheard: Unheard, screenOf: SeatId | null = null): Hearing => ({
  played: nobody,
  imagesPass: false,
  heard: false,
  unheard,
  screenOf,
  below: nobody,
  above: nobody,
  until: null,
});

/** From what the page knows of the room, and the newest word of the server on its connections. */
export function hearing(view: View, me: SeatId, grant: Grant | null, now: Ms): Hearing {
  const here = channelsOf(view).find((channel) => attends(view[channel], me));
  const slice = here && view[here];
  if (!slice) return silent('not-open');
  const { permitted } = slice.screen;
  const screenOf = permitted && attends(slice, permitted) ? permitted : null;
  const between = silence(slice);
  if (between !== null) return silent(between, screenOf);
  if (!grant || grant.channel !== here)
    return silent(grant?.channel ? 'not-clear' : floorOf(slice, me, now), screenOf);
  if (!grant.clear) return silent('not-clear', screenOf);
  const others = grant.peers.map(({ seat }) => seat);
  const played = new Set(others.filter((seat) => isPlayed(slice, seat, now)));
  const ranks = slice.floor.mode.kind === 'open' ? [...played] : [];
  const mediates = (seat: SeatId) => isMediator(slice.readers[seat]?.role ?? 'party');
  const { turn } = slice.floor;
  const refused = floorRefusal(slice, me, now) !== null;
  return {
    played,
    imagesPass: true,
    heard: !refused,
    unheard: refused || others.length === 0 ? floorOf(slice, me, now) : null,
    screenOf,
    below: new Set(ranks.filter((seat) => !mediates(seat))),
    above: new Set(ranks.filter(mediates)),
    until: turn?.state === 'running' && turn.until !== null && turn.until > now ? turn.until : null,
  };
}

/** The floor's reason, or that nobody else is there. */
function floorOf(slice: Slice, me: SeatId, now: Ms): Unheard {
  const code = floorRefusal(slice, me, now);
  return code === 'not-your-turn' || code === 'muted' || code === 'only-if-invited' ? code : 'alone';
}
