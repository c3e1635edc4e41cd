/** The life of a room, or of a caucus: prepared, open, on a break, closed with its outcome. Only a suspended room opens again. */
import * as z from 'zod/mini';
import type { Event, Outcome, Phase } from './events.ts';
import { compartmentsOf, isDesk, type Ms, type SeatId } from './identifiers.ts';
import type { Decision, Decisions, Entry, Views } from './kernel.ts';
import type { ReadingParts } from './reading.ts';

export type LifeParts = {
  readonly life: {
    readonly state: 'prepared' | 'open' | 'break' | 'closed';
    readonly since: Ms;
    readonly phase: Phase;
    /** Of a break: how long the mediator announced. */
    readonly minutes: number | null;
    readonly outcome: Outcome | null;
  };
};

export const prepared: LifeParts = {
  life: { state: 'prepared', since: 0, phase: 'what', minutes: null, outcome: null },
};

export const lifeCommands = [
  z.strictObject({ type: z.literal('setPhase'), phase: z.enum(['what', 'why', 'how', 'choice']) }),
  z.strictObject({
    type: z.literal('startBreak'),
    minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(240))),
  }),
  z.strictObject({ type: z.literal('endBreak') }),
  z.strictObject({ type: z.literal('close'), outcome: z.enum(['full', 'partial', 'none', 'suspended']) }),
  z.strictObject({ type: z.literal('resume') }),
] as const;
export type LifeCommand = z.infer<(typeof lifeCommands)[number]>;

type Needs = Views<ReadingParts & LifeParts>;

export const lifeDecisions: Decisions<LifeCommand, Needs> = {
  setPhase: (view, _me, { phase }) => {
    if (!view.mediators) return 'not-allowed';
    if (view.room?.life.phase === phase) return 'already-so';
    return inRoom({ type: 'phaseSet', phase });
  },
  startBreak: (view, _me, { minutes }) => {
    if (!view.mediators) return 'not-allowed';
    if (view.room?.life.state !== 'open')
      return view.room?.life.state === 'break' ? 'already-so' : 'not-open';
    return inRoom({ type: 'breakStarted', minutes });
  },
  endBreak: (view) => {
    if (!view.mediators) return 'not-allowed';
    return view.room?.life.state === 'break' ? inRoom({ type: 'breakEnded' }) : 'already-so';
  },
  close: (view, me, { outcome }) => (leads(view, me) ? inRoom({ type: 'closed', outcome }) : 'not-allowed'),
  resume: (view, me) => {
    if (!leads(view, me)) return 'not-allowed';
    return view.room?.life.outcome === 'suspended' ? inRoom({ type: 'resumed' }) : 'already-open';
  },
};

export function evolveLife(parts: LifeParts, event: Event, at: Ms): LifeParts {
  const { life } = parts;
  switch (event.type) {
    case 'opened':
    case 'breakEnded':
    case 'resumed':
    case 'caucusOpened':
      return { life: { ...life, state: 'open', since: at, minutes: null, outcome: null } };
    case 'breakStarted':
      return { life: { ...life, state: 'break', since: at, minutes: event.minutes } };
    case 'phaseSet':
      return { life: { ...life, phase: event.phase } };
    case 'closed':
      return { life: { ...life, state: 'closed', since: at, minutes: null, outcome: event.outcome } };
    case 'caucusClosed':
      return { life: { ...life, state: 'closed', since: at } };
    default:
      return parts;
  }
}

/** Each desk learns that the room is closed, or open again, and not with which outcome. */
export function reactToClosing(state: Views<ReadingParts>, { in: compartment, event }: Entry): Entry[] {
  if (compartment !== 'room' || (event.type !== 'closed' && event.type !== 'resumed')) return [];
  const told: Event = event.type === 'closed' ? { type: 'closed', outcome: null } : event;
  return compartmentsOf(state)
    .filter(isDesk)
    .map((desk) => ({ in: desk, event: told }));
}

/** The mediator who answers for the case; a co-mediator may do all but close it. */
export const leads = (view: Views<ReadingParts>, me: SeatId): boolean =>
  view.mediators?.readers[me]?.role === 'mediator';

const inRoom = (event: Event): Decision => [{ in: 'room', event }];
