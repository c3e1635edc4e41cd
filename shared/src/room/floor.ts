/**
 * The floor of a channel, the same in the joint session and in a caucus: open conversation, a moderated queue, a round
 * of equal turns, or a talking piece. A turn is offered, begins when its receiver takes it, stops its clock while the
 * channel is silent, and is over at its end even if nobody noticed.
 */
import * as z from 'zod/mini';
import { attendingSeats, attends } from './attendance.ts';
import type { Code } from './codes.ts';
import type { Event, Mode, Role } from './events.ts';
import { channel, identifier } from './parseFields.ts';
import { isChannel, type Channel, type Ms, type SeatId } from './identifiers.ts';
import type { Decisions, Entry, Views } from './kernel.ts';
import { isMediator } from './reading.ts';
import { silence, type ChannelParts } from './separation.ts';

export type Turn =
  | { readonly state: 'offered'; readonly seat: SeatId; readonly length: Ms | null; readonly since: Ms }
  | { readonly state: 'running'; readonly seat: SeatId; readonly since: Ms; readonly until: Ms | null }
  | { readonly state: 'paused'; readonly seat: SeatId; readonly left: Ms | null };

export type FloorParts = {
  readonly floor: {
    readonly mode: Mode;
    readonly hands: readonly { readonly seat: SeatId; readonly at: Ms }[];
    readonly turn: Turn | null;
    /** In a round: who has not had her turn yet. */
    readonly rest: readonly SeatId[];
    readonly muted: readonly SeatId[];
    /** How long each has held the floor here. Everybody here saw those turns; only mediators are shown the sum. */
    readonly heard: { readonly [seat: SeatId]: Ms };
  };
};

export const openFloor: FloorParts = {
  floor: { mode: { kind: 'open' }, hands: [], turn: null, rest: [], muted: [], heard: {} },
};

const minutesLong = z.nullable(z.int().check(z.minimum(1000), z.maximum(3_600_000)));
const onlySeat = { channel, seat: identifier<SeatId>() };

export const floorCommands = [
  z.strictObject({
    type: z.literal('setMode'),
    channel,
    mode: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('open') }),
      z.strictObject({ kind: z.literal('queue'), order: z.enum(['first-come', 'least-heard-first']) }),
      z.strictObject({
        kind: z.literal('round'),
        order: z.array(identifier<SeatId>()).check(z.minLength(1), z.maxLength(200)),
        each: z.int().check(z.minimum(1000), z.maximum(3_600_000)),
      }),
      z.strictObject({ kind: z.literal('piece') }),
    ]),
  }),
  z.strictObject({ type: z.literal('raiseHand'), channel }),
  z.strictObject({ type: z.literal('lowerHand'), channel }),
  z.strictObject({ type: z.literal('giveFloor'), ...onlySeat, length: minutesLong }),
  z.strictObject({ type: z.literal('takeTurn'), channel }),
  z.strictObject({ type: z.literal('yieldTurn'), channel }),
  z.strictObject({ type: z.literal('handOn'), ...onlySeat }),
  z.strictObject({
    type: z.literal('extendTurn'),
    channel,
    by: z.int().check(z.minimum(1000), z.maximum(3_600_000)),
  }),
  /** Names whose turn: two mediators who press at once do not end the next one's too. */
  z.strictObject({ type: z.literal('endTurn'), ...onlySeat }),
  z.strictObject({ type: z.literal('mute'), ...onlySeat }),
  z.strictObject({ type: z.literal('unmute'), ...onlySeat }),
] as const;
export type FloorCommand = z.infer<(typeof floorCommands)[number]>;

type Slice = ChannelParts & FloorParts;
type Needs = Views<Slice>;

export const floorDecisions: Decisions<FloorCommand, Needs> = {
  setMode: (view, me, { channel, mode }) =>
    conducting(view, me, channel, (slice) => {
      if (mode.kind === 'round') {
        const order = new Set(mode.order);
        if (order.size < mode.order.length || mode.order.some((seat) => !attends(slice, seat)))
          return 'elsewhere';
      }
      return [{ in: channel, event: { type: 'modeSet', mode } }];
    }),
  raiseHand: (view, me, { channel }) =>
    taking(view, me, channel, (slice) => {
      if (onlyIfInvited(slice, me)) return 'only-if-invited';
      if (slice.floor.hands.some((hand) => hand.seat === me)) return 'already-so';
      return [{ in: channel, event: { type: 'handRaised', seat: me } }];
    }),
  lowerHand: (view, me, { channel }) =>
    taking(view, me, channel, (slice) =>
      slice.floor.hands.some((hand) => hand.seat === me)
        ? [{ in: channel, event: { type: 'handLowered', seat: me } }]
        : 'already-so',
    ),
  giveFloor: (view, me, { channel, seat, length }, { now }) =>
    conducting(view, me, channel, (slice) => {
      const { mode, hands } = slice.floor;
      if (mode.kind === 'open') return 'not-in-this-mode';
      if (!attends(slice, seat)) return 'elsewhere';
      if (liveTurn(slice, now)) return 'turn-running';
      const raised = hands.some((hand) => hand.seat === seat);
      if (mode.kind === 'queue' && !raised && !onlyIfInvited(slice, seat)) return 'no-hand-raised';
      const given: Event = { type: 'floorGiven', seat, length: withInterpreter(slice, seat, length) };
      return [{ in: channel, event: given }];
    }),
  takeTurn: (view, me, { channel }) =>
    taking(view, me, channel, (slice) => {
      const silent = silence(slice);
      if (silent) return silent;
      const { turn } = slice.floor;
      return turn?.state === 'offered' && turn.seat === me
        ? [{ in: channel, event: { type: 'turnTaken', seat: me } }]
        : 'no-turn';
    }),
  yieldTurn: (view, me, { channel }, { now }) =>
    taking(view, me, channel, (slice) => {
      const { turn } = slice.floor;
      if (turn?.seat !== me) return 'no-turn';
      if (turn.state !== 'offered') return stopTurn(channel, slice, now, 'yielded');
      return [{ in: channel, event: { type: 'turnEnded', seat: me, how: 'passed' } }];
    }),
  handOn: (view, me, { channel, seat }, { now }) =>
    taking(view, me, channel, (slice) => {
      if (slice.floor.mode.kind !== 'piece') return 'not-in-this-mode';
      if (!holdsFloor(slice, me, now)) return 'no-turn';
      if (seat === me || !attends(slice, seat)) return 'elsewhere';
      if (onlyIfInvited(slice, seat)) return 'only-if-invited';
      return [
        ...stopTurn(channel, slice, now, 'yielded'),
        { in: channel, event: { type: 'floorGiven', seat, length: null } },
      ];
    }),
  extendTurn: (view, me, { channel, by }, { now }) =>
    conducting(view, me, channel, (slice) => {
      const turn = liveTurn(slice, now);
      const timed =
        turn && (turn.state === 'offered' ? turn.length : turn.state === 'running' ? turn.until : turn.left);
      return timed ? [{ in: channel, event: { type: 'turnExtended', by } }] : 'no-turn';
    }),
  endTurn: (view, me, { channel, seat }, { now }) =>
    conducting(view, me, channel, (slice) =>
      slice.floor.turn?.seat === seat ? stopTurn(channel, slice, now) : 'no-turn',
    ),
  mute: (view, me, { channel, seat }) =>
    conducting(view, me, channel, (slice) => {
      if (!attends(slice, seat)) return 'elsewhere';
      if (slice.floor.muted.includes(seat)) return 'already-so';
      return [{ in: channel, event: { type: 'muted', seat } }];
    }),
  unmute: (view, me, { channel, seat }) =>
    conducting(view, me, channel, (slice) =>
      slice.floor.muted.includes(seat) ? [{ in: channel, event: { type: 'unmuted', seat } }] : 'already-so',
    ),
};

/** Who has the floor at this moment: an expired turn is over even before its timer has said so. */
export function holdsFloor(slice: FloorParts, seat: SeatId, now: Ms): boolean {
  const { turn } = slice.floor;
  return turn?.state === 'running' && turn.seat === seat && (turn.until === null || now < turn.until);
}

/** Why this seat may not be heard in this channel now, or null when it may. Mediators may always. */
export function floorRefusal(slice: Slice, seat: SeatId, now: Ms): Code | null {
  const role = slice.readers[seat]?.role;
  if (!role) return 'unknown';
  if (slice.floor.muted.includes(seat)) return 'muted';
  if (isMediator(role) || holdsFloor(slice, seat, now)) return null;
  if (slice.floor.mode.kind !== 'open') return 'not-your-turn';
  return onlyIfInvited(slice, seat) ? 'only-if-invited' : null;
}

/** The raised hands in the order in which they will be called. */
export function speakingQueue({ floor }: FloorParts): SeatId[] {
  const heard = (seat: SeatId) => floor.heard[seat] ?? 0;
  const leastHeard = floor.mode.kind === 'queue' && floor.mode.order === 'least-heard-first';
  const hands = leastHeard ? floor.hands.toSorted((a, b) => heard(a.seat) - heard(b.seat)) : floor.hands;
  return hands.map((hand) => hand.seat);
}

export function evolveFloor(parts: FloorParts, event: Event, at: Ms): FloorParts {
  const { floor } = parts;
  switch (event.type) {
    /* A new mode and a floor given end the turn before them by themselves: an end of its own would, in a round, give the floor to the next. */
    case 'modeSet': {
      const rest = event.mode.kind === 'round' ? event.mode.order : [];
      return { floor: { ...floor, mode: event.mode, rest, heard: withHeard(floor, at), turn: null } };
    }
    case 'handRaised':
      return { floor: { ...floor, hands: [...floor.hands, { seat: event.seat, at }] } };
    case 'handLowered':
      return { floor: { ...floor, hands: lowered(floor, event.seat) } };
    case 'floorGiven': {
      const turn: Turn = { state: 'offered', seat: event.seat, length: event.length, since: at };
      const rest = floor.rest.filter((seat) => seat !== event.seat);
      const heard = withHeard(floor, at);
      return { floor: { ...floor, hands: lowered(floor, event.seat), rest, heard, turn } };
    }
    case 'turnTaken': {
      const length = floor.turn?.state === 'offered' ? floor.turn.length : null;
      const until = length === null ? null : at + length;
      return { floor: { ...floor, turn: { state: 'running', seat: event.seat, since: at, until } } };
    }
    case 'turnExtended':
      return { floor: { ...floor, turn: floor.turn && extended(floor.turn, event.by) } };
    case 'turnEnded':
      return { floor: { ...floor, turn: null, heard: withHeard(floor, at) } };
    case 'muted':
      return { floor: { ...floor, muted: [...new Set([...floor.muted, event.seat])] } };
    case 'unmuted':
      return { floor: { ...floor, muted: floor.muted.filter((seat) => seat !== event.seat) } };
    case 'caucusClosed':
      return { floor: { ...floor, hands: [], rest: [], heard: withHeard(floor, at), turn: null } };
    case 'steppedOut':
    case 'left': {
      const mine = floor.turn?.seat === event.seat;
      const rest = floor.rest.filter((seat) => seat !== event.seat);
      const heard = mine ? withHeard(floor, at) : floor.heard;
      return {
        floor: { ...floor, hands: lowered(floor, event.seat), rest, heard, turn: mine ? null : floor.turn },
      };
    }
    default:
      return parts;
  }
}

/** Stops a running clock when the channel falls silent, and lets it run on when words may pass again. */
export function keepClock(parts: FloorParts, silent: boolean, at: Ms): FloorParts {
  const { floor } = parts;
  const { turn } = floor;
  if (silent && turn?.state === 'running') {
    const left = turn.until === null ? null : Math.max(0, turn.until - at);
    return {
      floor: { ...floor, heard: withHeard(floor, at), turn: { state: 'paused', seat: turn.seat, left } },
    };
  }
  if (!silent && turn?.state === 'paused') {
    const until = turn.left === null ? null : at + turn.left;
    return { floor: { ...floor, turn: { state: 'running', seat: turn.seat, since: at, until } } };
  }
  return parts;
}

/** After these the floor may be free, or words pass again. */
const mayFree: readonly Event['type'][] = [
  'modeSet',
  'turnEnded',
  'steppedOut',
  'left',
  'attended',
  'back',
  'breakEnded',
  'resumed',
];

/** In a round, whoever is next is offered the floor as soon as it is free and words pass. */
export function reactToFreeFloor(state: Needs, { in: channel, event }: Entry): Entry[] {
  if (!isChannel(channel)) return [];
  if (!mayFree.includes(event.type)) return [];
  const slice = state[channel];
  if (slice?.floor.mode.kind !== 'round' || slice.floor.turn || silence(slice)) return [];
  const seat = slice.floor.rest.find((one) => attends(slice, one));
  if (!seat) return [];
  const length = withInterpreter(slice, seat, slice.floor.mode.each);
  return [{ in: channel, event: { type: 'floorGiven', seat, length } }];
}

/** The end of a turn whose time is up: what the server's timer commits. */
export const expire = (channel: Channel, slice: Slice, now: Ms): Entry[] =>
  isOver(slice, now) ? stopTurn(channel, slice, now) : [];

const isOver = ({ floor: { turn } }: FloorParts, now: Ms): boolean =>
  turn?.state === 'running' && turn.until !== null && now >= turn.until;

const liveTurn = (slice: FloorParts, now: Ms): Turn | null => (isOver(slice, now) ? null : slice.floor.turn);

function stopTurn(channel: Channel, slice: Slice, now: Ms, how: 'yielded' | 'ended' = 'ended'): Entry[] {
  const { turn } = slice.floor;
  if (!turn) return [];
  return [
    { in: channel, event: { type: 'turnEnded', seat: turn.seat, how: isOver(slice, now) ? 'expired' : how } },
  ];
}

/** A mediator's act on the floor of the channel in which she is. */
function conducting(
  view: Needs,
  me: SeatId,
  channel: Channel,
  act: (slice: Slice) => readonly Entry[] | Code,
) {
  return taking(view, me, channel, (slice) => {
    const role = slice.readers[me]?.role;
    return role && isMediator(role) ? act(slice) : 'not-allowed';
  });
}

/** Anybody's act in the channel in which she is. */
function taking(view: Needs, me: SeatId, channel: Channel, act: (slice: Slice) => readonly Entry[] | Code) {
  const slice = view[channel];
  if (!slice) return 'unknown';
  return attends(slice, me) ? act(slice) : 'elsewhere';
}

const invitedOnly: readonly Role[] = ['companion', 'expert', 'observer', 'technician'];

function onlyIfInvited(slice: Slice, seat: SeatId): boolean {
  const role = slice.readers[seat]?.role;
  return role !== undefined && invitedOnly.includes(role);
}

/** Interpreted turns last twice as long. */
function withInterpreter(slice: Slice, seat: SeatId, length: Ms | null): Ms | null {
  const side = slice.readers[seat]?.side ?? null;
  const interpreted = attendingSeats(slice).some((other) => {
    const reader = slice.readers[other];
    return other !== seat && reader?.role === 'interpreter' && (reader.side === null || reader.side === side);
  });
  return length !== null && interpreted ? length * 2 : length;
}

const lowered = (floor: FloorParts['floor'], seat: SeatId) =>
  floor.hands.filter((hand) => hand.seat !== seat);

function extended(turn: Turn, by: Ms): Turn {
  switch (turn.state) {
    case 'offered':
      return { ...turn, length: turn.length === null ? null : turn.length + by };
    case 'running':
      return { ...turn, until: turn.until === null ? null : turn.until + by };
    case 'paused':
      return { ...turn, left: turn.left === null ? null : turn.left + by };
  }
}

/** Adds the running turn's time so far, never past its end. */
function withHeard({ heard, turn }: FloorParts['floor'], at: Ms): FloorParts['floor']['heard'] {
  if (turn?.state !== 'running') return heard;
  const end = turn.until === null ? at : Math.min(at, turn.until);
  return { ...heard, [turn.seat]: (heard[turn.seat] ?? 0) + Math.max(0, end - turn.since) };
}
