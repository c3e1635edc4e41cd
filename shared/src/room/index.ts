/**
 * A room, whole: `decide` turns a command into entries from what its actor sees, `react` carries the few things that
 * cross from one compartment to another, `commit` puts them in order, `deliver` and `receive` take them to a page.
 * Nothing here reads a clock or draws a random number.
 */
import { agreementDecisions } from './agreement.ts';
import { attends } from './attendance.ts';
import { callDecisions } from './calls.ts';
import { caucusDecisions, reactToCaucusEnding } from './caucus.ts';
import type { Command } from './command.ts';
import { deviceDecisions } from './devices.ts';
import { disclosureDecisions, reactToDisclosure } from './disclosure.ts';
import { draftDecisions } from './documents.ts';
import { fallbackDecisions } from './fallback.ts';
import { expire, floorDecisions, reactToFreeFloor } from './floor.ts';
import { groundRuleDecisions } from './groundRules.ts';
import {
  channelsOf,
  compartmentsOf,
  desk,
  type Channel,
  type Compartment,
  type MatterId,
  type Ms,
  type SeatId,
} from './identifiers.ts';
import type { Context, Decision, Entry, Line } from './kernel.ts';
import { lifeDecisions, reactToClosing } from './life.ts';
import { messageDecisions } from './messages.ts';
import { passportDecisions, reactToPassport } from './passport.ts';
import { reads } from './reading.ts';
import { screenDecisions } from './screens.ts';
import { noticeSpoken, type Spoken } from './speaking.ts';
import { emptySlice, evolve, see, type Slice, type Slices, type View } from './slice.ts';

export { documents } from './documents.ts';
export { evolve, see, textsOf, type Slice, type Slices, type View } from './slice.ts';
export { reads } from './reading.ts';

export type { Command } from './command.ts';

type CommandOf = { [C in Command as C['type']]: C };
type Table = {
  readonly [T in keyof CommandOf]: (
    view: View,
    me: SeatId,
    command: CommandOf[T],
    context: Context,
  ) => Decision;
};

const decisions: Table = {
  ...passportDecisions,
  ...agreementDecisions,
  ...lifeDecisions,
  ...messageDecisions,
  ...floorDecisions,
  ...caucusDecisions,
  ...disclosureDecisions,
  ...callDecisions,
  ...groundRuleDecisions,
  ...draftDecisions,
  ...deviceDecisions,
  ...screenDecisions,
  ...fallbackDecisions,
};

/** What may still be done in a closed room: going is never blocked. */
const afterClosing: readonly Command['type'][] = ['leave', 'withdraw', 'resume', 'answerDevice'];

/**
 * What a command would write, or why not. It sees only its actor's view and writes only where its actor reads, so the
 * page asks the same function whether a button may be pressed.
 */
export function decide(view: View, me: SeatId, command: Command, context: Context): Decision {
  const mine = view[desk(me)];
  if (!mine) return 'unknown';
  const { standing } = mine.passport;
  if (standing === 'removed' || standing === 'withdrawn') return standing;
  if (mine.life.state === 'closed' && !afterClosing.includes(command.type)) return 'closed';
  return decideAs(command.type, view, me, command, context);
}

function decideAs<T extends keyof CommandOf>(
  type: T,
  view: View,
  me: SeatId,
  command: CommandOf[T],
  context: Context,
): Decision {
  return decisions[type](view, me, command, context);
}

/** All crossings between compartments, in one list. Each sees the state after the entry it reacts to. */
export function react(state: Slices, entry: Entry): Entry[] {
  return [
    ...reactToPassport(state, entry),
    ...reactToClosing(state, entry),
    // Before a caucus ends: its end takes the floor back, and nobody is offered one where nobody is.
    ...reactToFreeFloor(state, entry),
    ...reactToCaucusEnding(state, entry),
    ...reactToDisclosure(state, entry),
  ];
}

/** A fact of the house itself, which no person commands. */
export type Fact =
  | { readonly type: 'lost' | 'back'; readonly seat: SeatId }
  | { readonly type: 'turnDue'; readonly channel: Channel }
  | ({ readonly type: 'spoken' } & Spoken)
  | { readonly type: 'deviceAsked'; readonly seat: SeatId; readonly request: MatterId };

/** What a fact changes, if anything. */
export function notice(state: Slices, fact: Fact, now: Ms): Entry[] {
  switch (fact.type) {
    case 'lost':
    case 'back': {
      if (!reads(state.mediators, fact.seat)) return [];
      const channel = channelsOf(state).find((one) => attends(state[one], fact.seat));
      const known = channel && state[channel]?.attending[fact.seat]?.lost;
      return channel && known !== (fact.type === 'lost') ? [{ in: channel, event: fact }] : [];
    }
    case 'turnDue': {
      const slice = state[fact.channel];
      return slice ? expire(fact.channel, slice, now) : [];
    }
    case 'spoken':
      return noticeSpoken(state, fact);
    case 'deviceAsked': {
      const { seat, request } = fact;
      return state[desk(seat)] ? [{ in: desk(seat), event: { type: 'deviceAsked', request } }] : [];
    }
  }
}

export type Committed = {
  readonly line: Line;
  readonly entry: Entry;
  readonly before: Slices;
  readonly after: Slices;
};

/** Numbers entries and all that they set off, in order. A command's lines are committed together or not at all. */
export function commit(
  room: Slices,
  entries: readonly Entry[],
  at: Ms,
): { room: Slices; committed: Committed[] } {
  const committed: Committed[] = [];
  const waiting = [...entries];
  let state = room;
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    const before = state;
    const line: Line = { in: entry.in, seq: (before[entry.in]?.seq ?? 0) + 1, at, event: entry.event };
    state = { ...before, [line.in]: evolve(before[line.in], line) };
    committed.push({ line, entry, before, after: state });
    waiting.unshift(...react(state, entry));
  }
  return { room: state, committed };
}

/** What reaches a page: the next line of a compartment, or its present where there was none or it was interrupted. */
export type Delivery = Line | { readonly in: Compartment; readonly present: Slice };

/** What one line brings to one seat: nothing, the line, or the present of a compartment that she has just entered. */
export function deliver(
  { line, before, after }: Pick<Committed, 'line' | 'before' | 'after'>,
  seat: SeatId,
): Delivery | null {
  const slice = after[line.in];
  if (!reads(before[line.in], seat)) {
    return slice && reads(slice, seat) ? { in: line.in, present: see(slice, seat) } : null;
  }
  const from = before[line.in]?.readers[seat]?.from ?? 0;
  return { ...line, seq: line.seq - from };
}

/** A page's view after a delivery. A compartment that its seat no longer reads is gone from it. */
export function receive(mine: View, delivery: Delivery, me: SeatId): View {
  const slice = 'present' in delivery ? delivery.present : evolve(mine[delivery.in], delivery);
  if (reads(slice, me)) return { ...mine, [delivery.in]: slice };
  const { [delivery.in]: _gone, ...rest } = mine;
  return rest;
}

/** What a seat may see of a room: the slices that it reads. */
export function view(all: Slices, seat: SeatId): View {
  const mine: Partial<Record<Compartment, Slice>> = {};
  for (const place of compartmentsOf(all)) {
    const slice = all[place] ?? emptySlice;
    if (reads(slice, seat)) mine[place] = see(slice, seat);
  }
  return mine;
}
