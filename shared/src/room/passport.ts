/**
 * Where a person stands with the room: outside, in the waiting room, admitted, gone. It is kept at her desk, which only
 * she and the mediators read; the reaction below turns it into `entered` and `left` everywhere else, so that the room
 * learns who came and who left, and only the desk why.
 */
import * as z from 'zod/mini';
import { wordless } from './declaring.ts';
import type { FloorParts } from './floor.ts';
import { silence } from './separation.ts';
import { hasConsented, type AgreementParts } from './agreement.ts';
import { attends, type AttendanceParts } from './attendance.ts';
import type { CaucusParts } from './caucus.ts';
import type { Beside, Event, PassportEvent, Role } from './events.ts';
import { beside, identifier } from './parseFields.ts';
import {
  type Compartment,
  channelsOf,
  compartmentsOf,
  desk,
  isCaucus,
  isDesk,
  own,
  side,
  type SeatId,
} from './identifiers.ts';
import { seatAt } from './parseCompartment.ts';
import type { Decision, Decisions, Entry, Views } from './kernel.ts';
import type { LifeParts } from './life.ts';
import { personIn, type PeopleParts } from './people.ts';
import { isMediator, reads, type ReadingParts } from './reading.ts';

export type Standing = 'outside' | 'waiting' | 'admitted' | 'turned-away' | 'removed' | 'withdrawn';
export type PassportParts = { readonly passport: { readonly standing: Standing; readonly beside: Beside } };

export const neverCame: PassportParts = { passport: { standing: 'outside', beside: null } };

const seats = z.array(identifier<SeatId>()).check(z.minLength(1), z.maxLength(300));

export const passportCommands = [
  /** The person is here and says who is beside her; a party waits from now on, a mediator is in the room. */
  z.strictObject({ type: z.literal('arrive'), beside }),
  /** Opening and letting in are one act, so that before it nobody knows who else is there. */
  z.strictObject({ type: z.literal('open'), admit: seats }),
  z.strictObject({ type: z.literal('admit'), seats }),
  z.strictObject({ type: z.literal('turnAway'), seat: identifier<SeatId>() }),
  z.strictObject({ type: z.literal('sendBack'), seat: identifier<SeatId>() }),
  z.strictObject({ type: z.literal('remove'), seat: identifier<SeatId>() }),
  /** For now: the link stays good. */
  z.strictObject({ type: z.literal('leave') }),
  /** For good, without a reason. */
  z.strictObject({ type: z.literal('withdraw') }),
] as const;
export type PassportCommand = z.infer<(typeof passportCommands)[number]>;

type Parts = ReadingParts &
  PeopleParts &
  AttendanceParts &
  LifeParts &
  AgreementParts &
  PassportParts &
  FloorParts &
  CaucusParts;
type Needs = Views<Parts>;

export const passportDecisions: Decisions<PassportCommand, Needs> = {
  arrive: (view, me, { beside }) => {
    const mine = view[desk(me)];
    if (!mine) return 'unknown';
    const arrived: Entry = { in: desk(me), event: { type: 'arrived', beside } };
    if (view.mediators) {
      const elsewhere = channelsOf(view).some((channel) => attends(view[channel], me));
      return elsewhere
        ? 'already-so'
        : [arrived, { in: 'room', event: { type: 'attended', seat: me, beside } }];
    }
    if (mine.passport.standing === 'admitted') return 'already-so';
    return hasConsented(mine, 'party') ? [arrived] : 'no-consent';
  },
  open: (view, me, { admit }) => {
    if (!view.mediators || !view.room) return 'not-allowed';
    if (view.room.life.state !== 'prepared') return 'already-open';
    if (!attends(view.room, me)) return 'elsewhere';
    return letIn(view, admit, [{ in: 'room', event: { type: 'opened' } }]);
  },
  admit: (view, _me, { seats }) => {
    if (!view.mediators || !view.room) return 'not-allowed';
    return view.room.life.state === 'prepared' ? 'not-open' : letIn(view, seats, []);
  },
  turnAway: (view, _me, { seat }) => fromDesk(view, seat, ['waiting'], 'turnedAway'),
  sendBack: (view, _me, { seat }) => fromDesk(view, seat, ['admitted'], 'sentBack'),
  remove: (view, _me, { seat }) =>
    fromDesk(view, seat, ['outside', 'waiting', 'admitted', 'turned-away'], 'removed'),
  leave: (view, me) => {
    if (!view.mediators) return [{ in: desk(me), event: { type: 'wentHome' } }];
    const channel = channelsOf(view).find((one) => attends(view[one], me));
    return channel ? [{ in: channel, event: { type: 'steppedOut', seat: me } }] : 'already-so';
  },
  withdraw: (view, me) =>
    view.mediators?.readers[me]?.role === 'mediator'
      ? 'not-allowed'
      : [{ in: desk(me), event: { type: 'withdrawn' } }],
};

export function evolvePassport(parts: PassportParts, event: Event): PassportParts {
  const { passport } = parts;
  switch (event.type) {
    case 'arrived':
      return {
        passport: {
          standing: passport.standing === 'admitted' ? 'admitted' : 'waiting',
          beside: event.beside,
        },
      };
    case 'admitted':
      return { passport: { ...passport, standing: 'admitted' } };
    case 'turnedAway':
      return { passport: { ...passport, standing: 'turned-away' } };
    case 'sentBack':
      return { passport: { ...passport, standing: 'waiting' } };
    case 'wentHome':
      return { passport: { standing: 'outside', beside: null } };
    case 'removed':
    case 'withdrawn':
      return { passport: { standing: event.type, beside: null } };
    default:
      return parts;
  }
}

/**
 * Lets through: that she came, with whom beside her, or that she left; never why. Who comes back reads again what she
 * had read, in the caucuses of which she is still a member too.
 */
export function reactToPassport(state: Needs, { in: place, event }: Entry): Entry[] {
  if (!isDesk(place)) return [];
  const seat = seatAt(place);
  const role = state[place]?.readers[seat]?.role;
  if (!role) return [];
  switch (event.type) {
    case 'admitted': {
      const sideOf = personIn(state[place] ?? { people: null }, seat)?.side ?? null;
      const entered: Event = { type: 'entered', seat, role, side: sideOf };
      const places: Compartment[] = ['room'];
      if (sideOf && speaksForSide(role)) places.push(side(sideOf));
      places.push(...compartmentsOf(state).filter((one) => isCaucus(one) && remainsMember(state[one], seat)));
      const entries = places
        .filter((one) => !reads(state[one], seat))
        .map((one): Entry => ({ in: one, event: entered }));
      return [
        ...entries,
        { in: 'room', event: { type: 'attended', seat, beside: besideOnEntering(state, place) } },
      ];
    }
    case 'consentDeclined': {
      // Nobody mediates without her consent: whoever no longer agrees is no longer there.
      const { standing } = state[place]?.passport ?? neverCame.passport;
      const isThere = !isMediator(role) && (standing === 'admitted' || standing === 'waiting');
      return isThere ? [{ in: place, event: { type: 'wentHome' } }] : [];
    }
    case 'sentBack':
    case 'removed':
    case 'wentHome':
    case 'withdrawn':
      return compartmentsOf(state)
        .filter((one) => one !== place && one !== own(seat) && reads(state[one], seat))
        .map((one) => ({ in: one, event: { type: 'left', seat } }));
    default:
      return [];
  }
}

const remainsMember = (slice: CaucusParts | undefined, seat: SeatId): boolean =>
  slice?.caucus != null && slice.caucus.members.includes(seat) && !slice.caucus.removed.includes(seat);

/** Lets the waiting in, all or nobody. */
function letIn(view: Needs, seats: readonly SeatId[], first: readonly Entry[]): Decision {
  const entries = [...first];
  for (const seat of new Set(seats)) {
    const theirs = view[desk(seat)];
    const role = theirs?.readers[seat]?.role;
    if (!theirs || !role) return 'unknown';
    if (role === 'technician') return 'stays-outside';
    // A mediator is never outside: letting her in would put her in the joint session while she is in a caucus.
    if (isMediator(role)) return 'not-waiting';
    if (theirs.passport.standing !== 'waiting') return 'not-waiting';
    if (!hasConsented(theirs, role)) return 'no-consent';
    entries.push({ in: desk(seat), event: { type: 'admitted' } });
  }
  return entries;
}

type Act = 'turnedAway' | 'sentBack' | 'removed';

/** A mediator's act on somebody's passport. Nobody does this to a mediator. */
function fromDesk(view: Needs, seat: SeatId, standings: readonly Standing[], type: Act): Decision {
  const theirs = view[desk(seat)];
  const reader = theirs?.readers[seat];
  if (!theirs || !reader) return view.mediators ? 'unknown' : 'not-allowed';
  if (!view.mediators || isMediator(reader.role)) return 'not-allowed';
  if (!standings.includes(theirs.passport.standing)) return 'already-so';
  const event: PassportEvent = { type };
  return [{ in: desk(seat), event }];
}

/** A side's own compartment is read by those who sit on it, not by an observer or expert who is counted with it. */
const speaksForSide = (role: Role): boolean =>
  role === 'party' || role === 'counsel' || role === 'companion' || role === 'interpreter';

/** She declared it at her desk, before she read the room: the words pass only where everybody may be heard now. */
function besideOnEntering({ room, ...state }: Needs, place: `desk:${SeatId}`): Beside {
  const beside = state[place]?.passport.beside ?? null;
  const heard = room && silence(room) === null && room.floor.mode.kind === 'open';
  return heard ? beside : wordless(beside);
}
