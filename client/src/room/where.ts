/**
 * Where the person of this page is and who reads and hears what is written there: facts of the state alone, out of
 * which the frame makes its sentence. Nothing here knows the page's layout.
 */
import { attends } from '@mediane/shared/room/attendance.ts';
import type { Outcome } from '@mediane/shared/room/events.ts';
import {
  channelsOf,
  compartmentsOf,
  desk,
  isCaucus,
  isDesk,
  type Channel,
  type Ms,
  type SeatId,
} from '@mediane/shared/room/identifiers.ts';
import type { Slice, View } from '@mediane/shared/room/index.ts';
import { seatAt } from '@mediane/shared/room/parseCompartment.ts';
import { isMediator, readersOf } from '@mediane/shared/room/reading.ts';
import { silence } from '@mediane/shared/room/separation.ts';

/** The others who read a channel, and those of them who are not in it now. */
type Company = { readonly others: readonly SeatId[]; readonly away: readonly SeatId[] };

export type Where =
  /** Only mediators are here: nobody else has been let in. `waiting` counts those at the door. */
  | ({ readonly is: 'before'; readonly waiting: number } & Company)
  | ({ readonly is: 'joint' } & Company)
  | ({
      readonly is: 'caucus';
      readonly channel: Channel;
      /** Those among the others who read, and come in only after knocking. */
      readonly visitors: readonly SeatId[];
    } & Company)
  /** Two sides and no mediator: nothing passes. `cut` when her line is lost, else she is elsewhere. */
  | {
      readonly is: 'separated';
      readonly channel: Channel;
      readonly missing: readonly SeatId[];
      readonly cut: boolean;
    }
  | { readonly is: 'break'; readonly until: Ms | null; readonly mediates: boolean }
  | { readonly is: 'closed'; readonly outcome: Outcome | null }
  /** In no channel: outside of a session that goes on. */
  | { readonly is: 'nowhere' };

/** Computes it from a seat's view. */
export function whereIn(view: View, me: SeatId): Where {
  if (view[desk(me)]?.life.state === 'closed' || view.room?.life.state === 'closed')
    return { is: 'closed', outcome: view.room?.life.outcome ?? null };
  const channel = channelsOf(view).find((one) => attends(view[one], me));
  const slice = channel && view[channel];
  if (!channel || !slice) return { is: 'nowhere' };
  const company = companyIn(slice, me);
  switch (silence(slice)) {
    case 'not-open':
      return { is: 'before', waiting: waitingAtTheDoor(view), ...company };
    case 'on-break': {
      const { since, minutes } = slice.life;
      const until = minutes === null ? null : since + minutes * 60_000;
      return { is: 'break', until, mediates: isMediator(slice.readers[me]?.role ?? 'party') };
    }
    case 'mediator-absent':
      return { is: 'separated', channel, ...missingMediators(slice) };
    case 'closed':
    case null:
      return isCaucus(channel)
        ? {
            is: 'caucus',
            channel,
            visitors: slice.caucus?.visitors.filter((seat) => seat !== me) ?? [],
            ...company,
          }
        : { is: 'joint', ...company };
  }
}

/** Names the place, so that the frame can tell one from the next. */
export function placeOf(where: Where): string {
  switch (where.is) {
    case 'caucus':
    case 'separated':
      return `${where.is} ${where.channel}`;
    default:
      return where.is;
  }
}

function companyIn(slice: Slice, me: SeatId): Company {
  const others = readersOf(slice).filter((seat) => seat !== me);
  return {
    others,
    away: others.filter((seat) => !attends(slice, seat) || slice.attending[seat]?.lost === true),
  };
}

/** The mediators whose absence separates this channel. */
function missingMediators(slice: Slice): { missing: SeatId[]; cut: boolean } {
  const missing = readersOf(slice).filter((seat) => {
    const role = slice.readers[seat]?.role;
    return role !== undefined && isMediator(role);
  });
  const lost = missing.filter((seat) => slice.attending[seat]?.lost);
  return lost.length > 0 ? { missing: lost, cut: true } : { missing, cut: false };
}

/** How many wait to be let in. Mediators who have come are kept as waiting at their own desks, which says nothing: they are in the room. */
export const waitingAtTheDoor = (view: View): number =>
  compartmentsOf(view).filter((place) => {
    const slice = isDesk(place) ? view[place] : undefined;
    const role = slice && isDesk(place) ? slice.readers[seatAt(place)]?.role : undefined;
    return role !== undefined && !isMediator(role) && slice?.passport.standing === 'waiting';
  }).length;
