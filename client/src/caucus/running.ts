/** The caucuses that concern this seat: those it may enter or visit, and those it is only told about. */
import { attends } from '@mediane/shared/room/attendance.ts';
import {
  caucus,
  channelsOf,
  desk,
  isCaucus,
  type CaucusId,
  type Ms,
  type SeatId,
} from '@mediane/shared/room/identifiers.ts';
import type { Slice, View } from '@mediane/shared/room/index.ts';
import { caucusAt } from '@mediane/shared/room/parseCompartment.ts';
import { isMediator, reads } from '@mediane/shared/room/reading.ts';
import type { Cast } from '../panels/cast.ts';

export type OpenCaucus = {
  readonly id: CaucusId;
  readonly place: `caucus:${CaucusId}`;
  readonly slice: Slice;
  readonly caucus: NonNullable<Slice['caucus']>;
};

/** The open caucuses that this seat reads, oldest first. */
export function openCaucuses(view: View, me: SeatId): OpenCaucus[] {
  return channelsOf(view)
    .filter(isCaucus)
    .flatMap((place): OpenCaucus[] => {
      const slice = view[place];
      if (!slice?.caucus || slice.caucus.closed || !reads(slice, me)) return [];
      return [{ id: caucusAt(place), place, slice, caucus: slice.caucus }];
    })
    .toSorted((a, b) => a.caucus.opened - b.caucus.opened);
}

/** Caucuses that others hold and this seat is told about. */
export const announcedElsewhere = (view: View): NonNullable<View['room']>['announced'] =>
  (view.room?.announced ?? []).filter((one) => one.until === null && view[caucus(one.caucus)] === undefined);

/** A caucus that waits for this seat: it is a member and is not inside. */
export const invitations = (view: View, me: SeatId): OpenCaucus[] =>
  openCaucuses(view, me).filter((one) => one.caucus.members.includes(me) && !attends(one.slice, me));

/** Those of a caucus whom it is named after: its members who are no mediators, as this seat sees them. */
export const namedMembers = (members: readonly SeatId[], cast: Cast, me: SeatId): SeatId[] =>
  members.filter((seat) => seat !== me && !isMediator(cast.get(seat)?.role ?? 'party'));

/** Whole minutes since a moment, and how many a plan is exceeded by. */
export const minutesSince = (since: Ms, now: Ms): number => Math.max(0, Math.floor((now - since) / 60_000));

export type SideTime = {
  readonly side: number;
  readonly name: string;
  readonly length: Ms;
  readonly share: number;
};

/**
 * The time that mediators have spent in caucus with each side, as far as this mediator reads them; a caucus of several
 * sides counts for each of them.
 */
export function caucusTimes(view: View, cast: Cast, now: Ms): SideTime[] {
  const lengths = new Map<number, { name: string; length: Ms }>();
  for (const { side, sideName, seat, role } of cast.values()) {
    if (side !== null && role === 'party' && !lengths.has(side))
      lengths.set(side, { name: sideName ?? cast.get(seat)?.short ?? '', length: 0 });
  }
  for (const place of channelsOf(view).filter(isCaucus)) {
    const slice = view[place];
    if (!slice?.caucus) continue;
    const end = slice.caucus.closed ? slice.life.since : now;
    const sides = new Set(slice.caucus.members.flatMap((seat) => cast.get(seat)?.side ?? []));
    for (const side of sides) {
      const known = lengths.get(side);
      if (known) known.length += Math.max(0, end - slice.caucus.opened);
    }
  }
  const longest = Math.max(1, ...[...lengths.values()].map(({ length }) => length));
  return [...lengths].map(([side, { name, length }]) => ({ side, name, length, share: length / longest }));
}

/** What a person declared of who is beside her when she last entered somewhere. */
export const besideNow = (view: View, me: SeatId): string | null =>
  channelsOf(view)
    .map((channel) => view[channel]?.attending[me])
    .find((one) => one !== undefined)?.beside ??
  view[desk(me)]?.passport.beside ??
  null;
