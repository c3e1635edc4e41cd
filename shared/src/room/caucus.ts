/**
 * Caucuses: their members are fixed when they open, and everybody inside sees who may read. Opening one moves nobody:
 * each goes by her own act, saying who is beside her. Adding somebody is opening another.
 */
import * as z from 'zod/mini';
import { attends, type AttendanceParts } from './attendance.ts';
import { isUnwell, type CallParts } from './calls.ts';
import type { Beside, Event, Listing } from './events.ts';
import { beside, channel, identifier } from './parseFields.ts';
import { caucus, channelsOf, desk, isCaucus, type CaucusId, type Ms, type SeatId } from './identifiers.ts';
import { caucusAt } from './parseCompartment.ts';
import type { Decisions, Entry, Views } from './kernel.ts';
import { heardBeside, wordless } from './declaring.ts';
import type { FloorParts } from './floor.ts';
import type { LifeParts } from './life.ts';
import type { PeopleParts } from './people.ts';
import { isMediator, readersOf, reads, sidesAmong, type ReadingParts } from './reading.ts';

/** In the caucus. */
export type CaucusParts = {
  readonly caucus: {
    readonly by: SeatId;
    readonly members: readonly SeatId[];
    readonly visitors: readonly SeatId[];
    readonly opened: Ms;
    readonly minutes: number | null;
    readonly listing: Listing;
    readonly privateWord: boolean;
    readonly distressEntry: boolean;
    readonly knocking: readonly SeatId[];
    readonly letIn: readonly SeatId[];
    /** Members who were removed from it: readmission to the room does not bring them back. */
    readonly removed: readonly SeatId[];
    readonly closed: boolean;
  } | null;
};
export const noCaucus: CaucusParts = { caucus: null };

/** In the room: what those outside were told. */
export type AnnouncementParts = {
  readonly announced: readonly {
    readonly caucus: CaucusId;
    readonly members: readonly SeatId[];
    readonly minutes: number | null;
    readonly since: Ms;
    readonly until: Ms | null;
  }[];
  /** One for each such caucus: a mediator who has two is free when both are over. */
  readonly occupied: readonly {
    readonly caucus: CaucusId;
    readonly seat: SeatId;
    readonly minutes: number | null;
    readonly since: Ms;
  }[];
};
export const nothingAnnounced: AnnouncementParts = { announced: [], occupied: [] };

const who = z.array(identifier<SeatId>()).check(z.maxLength(100));
const oneCaucus = { caucus: identifier<CaucusId>() };
export const caucusCommands = [
  z.strictObject({
    type: z.literal('openCaucus'),
    members: who,
    visitors: who,
    minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(240))),
    listing: z.enum(['known', 'occupied', 'unlisted']),
    privateWord: z.boolean(),
    /** The second, distinct act without which people of two sides are not brought together. */
    mixing: z.boolean(),
  }),
  z.strictObject({ type: z.literal('go'), to: channel, beside }),
  z.strictObject({ type: z.literal('knock'), ...oneCaucus }),
  z.strictObject({ type: z.literal('letIn'), ...oneCaucus, seat: identifier<SeatId>() }),
  z.strictObject({ type: z.literal('removeFromCaucus'), ...oneCaucus, seat: identifier<SeatId>() }),
  z.strictObject({ type: z.literal('closeCaucus'), ...oneCaucus }),
] as const;
export type CaucusCommand = z.infer<(typeof caucusCommands)[number]>;

type Parts = ReadingParts &
  PeopleParts &
  AttendanceParts &
  LifeParts &
  CallParts &
  CaucusParts &
  AnnouncementParts &
  FloorParts & {
    /** At her desk: who is beside her, in her own words. */
    readonly passport: { readonly beside: Beside };
  };
type Needs = Views<Parts>;

export const caucusDecisions: Decisions<CaucusCommand, Needs> = {
  openCaucus: (view, me, command, { id }) => {
    const { room } = view;
    if (!view.mediators || !room) return 'not-allowed';
    if (room.life.state === 'prepared') return 'not-open';
    const invited = command.members.filter((seat) => seat !== me);
    if (invited.some((seat) => !reads(room, seat))) return 'unknown';
    const sides = sidesAmong(room.readers, invited).size;
    if (sides === 0) return 'needs-a-party';
    if (sides > 1 && !command.mixing) return 'mixes-sides';
    const members = [...new Set([me, ...invited])];
    const visitors = [...new Set(command.visitors)].filter((seat) => !members.includes(seat));
    if (visitors.some((seat) => !reads(view.mediators, seat))) return 'not-allowed';
    const { minutes, privateWord } = command;
    const listing: Listing = privateWord ? 'unlisted' : command.listing;
    const key = id<CaucusId>();
    const place = caucus(key);
    const entries: Entry[] = [];
    for (const seat of [...members, ...visitors]) {
      const reader = room.readers[seat];
      if (!reader) return 'unknown';
      entries.push({ in: place, event: { type: 'entered', seat, role: reader.role, side: reader.side } });
    }
    const distressEntry = view.mediators.people?.distressEntry ?? false;
    const opened: Event = {
      type: 'caucusOpened',
      caucus: key,
      by: me,
      members,
      visitors,
      minutes,
      listing,
      privateWord,
      distressEntry,
    };
    entries.splice(1, 0, { in: place, event: opened });
    if (listing === 'known')
      entries.push({ in: 'room', event: { type: 'caucusAnnounced', caucus: key, members, minutes } });
    if (listing === 'occupied')
      entries.push({ in: 'room', event: { type: 'mediatorOccupied', caucus: key, seat: me, minutes } });
    return entries;
  },
  /** Also says again, where one is, who is beside one: at a re-entry, or when somebody has come in. */
  go: (view, me, { to, beside }, { now }) => {
    const target = view[to];
    if (!target) return 'unknown';
    const heard = heardBeside(target, me, beside, now);
    const declared: Entry = { in: desk(me), event: { type: 'arrived', beside } };
    // Coming back to the page where one is: who is beside one may have changed.
    if (attends(target, me))
      return view[desk(me)]?.passport.beside === beside && target.attending[me]?.beside === heard
        ? 'already-so'
        : [declared, { in: to, event: { type: 'attended', seat: me, beside: heard } }];
    if (isCaucus(to)) {
      if (!target.caucus || target.caucus.closed) return 'closed';
      if (!mayEnter(view, target.caucus, me)) return 'knock-first';
    }
    const entries: Entry[] = [];
    for (const from of channelsOf(view)) {
      if (attends(view[from], me)) entries.push({ in: from, event: { type: 'steppedOut', seat: me } });
    }
    entries.push(declared, { in: to, event: { type: 'attended', seat: me, beside: heard } });
    if (target.caucus?.visitors.includes(me)) entries.push({ in: to, event: { type: 'muted', seat: me } });
    return entries;
  },
  knock: (view, me, { caucus: key }) => {
    const slice = view[caucus(key)];
    if (!slice?.caucus) return 'unknown';
    if (slice.caucus.closed) return 'closed';
    if (!slice.caucus.visitors.includes(me) || mayEnter(view, slice.caucus, me)) return 'already-so';
    if (slice.caucus.knocking.includes(me)) return 'already-so';
    return [{ in: caucus(key), event: { type: 'knocked', seat: me } }];
  },
  letIn: (view, me, { caucus: key, seat }) => {
    const slice = view[caucus(key)];
    if (!slice?.caucus) return 'unknown';
    if (!attends(slice, me) || slice.caucus.visitors.includes(me)) return 'not-allowed';
    if (!slice.caucus.knocking.includes(seat)) return 'already-so';
    return [{ in: caucus(key), event: { type: 'letIn', seat } }];
  },
  removeFromCaucus: (view, me, { caucus: key, seat }) => {
    const slice = view[caucus(key)];
    const reader = slice?.readers[seat];
    if (!slice?.caucus || !reads(slice, seat) || !reader) return 'unknown';
    if (!conducts(slice, me) || isMediator(reader.role)) return 'not-allowed';
    if (slice.caucus.closed) return 'closed';
    return [
      { in: caucus(key), event: { type: 'memberRemoved', seat } },
      { in: caucus(key), event: { type: 'left', seat } },
      ...backInRoom(view, slice, [seat]),
    ];
  },
  closeCaucus: (view, me, { caucus: key }) => {
    const slice = view[caucus(key)];
    if (!slice?.caucus) return 'unknown';
    if (!conducts(slice, me)) return 'not-allowed';
    return slice.caucus.closed ? 'closed' : closing(view, caucus(key));
  },
};

export function evolveCaucus(parts: CaucusParts, event: Event, at: Ms): CaucusParts {
  if (event.type === 'caucusOpened') {
    const { type: _type, caucus: _key, ...opened } = event;
    return { caucus: { ...opened, opened: at, knocking: [], letIn: [], removed: [], closed: false } };
  }
  const { caucus: one } = parts;
  if (!one) return parts;
  switch (event.type) {
    case 'knocked':
      return { caucus: { ...one, knocking: [...one.knocking, event.seat] } };
    case 'letIn':
      return {
        caucus: {
          ...one,
          knocking: one.knocking.filter((seat) => seat !== event.seat),
          letIn: [...one.letIn, event.seat],
        },
      };
    case 'steppedOut':
    case 'left':
      return {
        caucus: {
          ...one,
          knocking: one.knocking.filter((seat) => seat !== event.seat),
          letIn: one.letIn.filter((seat) => seat !== event.seat),
        },
      };
    case 'memberRemoved':
      return { caucus: { ...one, removed: [...one.removed, event.seat] } };
    case 'caucusClosed':
      return { caucus: { ...one, closed: true, knocking: [] } };
    default:
      return parts;
  }
}

export function evolveAnnouncements(parts: AnnouncementParts, event: Event, at: Ms): AnnouncementParts {
  const { announced, occupied } = parts;
  switch (event.type) {
    case 'caucusAnnounced': {
      const { caucus: key, members, minutes } = event;
      return {
        occupied,
        announced: [...announced, { caucus: key, members, minutes, since: at, until: null }],
      };
    }
    case 'caucusOver':
      return {
        occupied,
        announced: announced.map((one) => (one.caucus === event.caucus ? { ...one, until: at } : one)),
      };
    case 'mediatorOccupied': {
      const { caucus: key, seat, minutes } = event;
      return { announced, occupied: [...occupied, { caucus: key, seat, minutes, since: at }] };
    }
    case 'mediatorFree':
      return { announced, occupied: occupied.filter((one) => one.caucus !== event.caucus) };
    default:
      return parts;
  }
}

/**
 * A caucus in which no mediator is left closes, so that none is left that nobody can close; the closing of the room
 * closes all. Lets through to the room: that an announced caucus is over, and who is back.
 */
export function reactToCaucusEnding(state: Needs, { in: place, event }: Entry): Entry[] {
  if (place === 'room' && event.type === 'closed') {
    return channelsOf(state).flatMap((one) =>
      isCaucus(one) && state[one]?.caucus?.closed === false ? closing(state, one) : [],
    );
  }
  if (!isCaucus(place) || event.type !== 'left') return [];
  const slice = state[place];
  if (!slice?.caucus || slice.caucus.closed) return [];
  const kept = readersOf(slice).some((seat) => conducts(slice, seat));
  return kept ? [] : closing(state, place);
}

/** May this seat come in now? A visitor knocks first, save when somebody inside is unwell and the room allows it. */
function mayEnter(view: Needs, one: NonNullable<CaucusParts['caucus']>, seat: SeatId): boolean {
  if (!one.visitors.includes(seat) || one.letIn.includes(seat)) return true;
  return one.distressEntry && one.members.some((member) => isUnwell(view[desk(member)]));
}

/** May this seat close the caucus and remove people from it? */
function conducts(slice: Parts, seat: SeatId): boolean {
  const reader = slice.readers[seat];
  return reader !== undefined && isMediator(reader.role);
}

/** The end of a caucus: what is in it stays readable by those who were there; they are in the joint session again. */
function closing(view: Needs, place: `caucus:${CaucusId}`): Entry[] {
  const slice = view[place];
  if (!slice?.caucus) return [];
  const key = caucusAt(place);
  const entries: Entry[] = [{ in: place, event: { type: 'caucusClosed' } }];
  const announced = view.room?.announced.some((one) => one.caucus === key && one.until === null);
  if (announced) entries.push({ in: 'room', event: { type: 'caucusOver', caucus: key } });
  const { by } = slice.caucus;
  if (slice.caucus.listing === 'occupied')
    entries.push({ in: 'room', event: { type: 'mediatorFree', caucus: key, seat: by } });
  return [...entries, ...backInRoom(view, slice, readersOf(slice))];
}

/** Whoever was lost in the caucus is lost in the room: her name there alone must not join the sides. */
function backInRoom(view: Needs, slice: Parts, seats: readonly SeatId[]): Entry[] {
  return seats.flatMap((seat): Entry[] => {
    const there = slice.attending[seat];
    if (!there || !reads(view.room, seat)) return [];
    const attended: Entry = { in: 'room', event: { type: 'attended', seat, beside: wordless(there.beside) } };
    return there.lost ? [attended, { in: 'room', event: { type: 'lost', seat } }] : [attended];
  });
}
