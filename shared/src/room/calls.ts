/** A person's discreet calls to the mediators, from any channel: every mediator sees them, and nobody else. */
import * as z from 'zod/mini';
import type { CallKind, Event } from './events.ts';
import { identifier } from './parseFields.ts';
import { desk, type MatterId, type Ms, type SeatId } from './identifiers.ts';
import type { Decisions, Views } from './kernel.ts';

export type CallParts = {
  readonly calls: readonly {
    readonly call: MatterId;
    readonly kind: CallKind;
    readonly at: Ms;
    readonly answered: boolean;
  }[];
};

export const noCalls: CallParts = { calls: [] };

export const callCommands = [
  z.strictObject({ type: z.literal('call'), kind: z.enum(['break', 'word', 'unwell', 'help']) }),
  z.strictObject({ type: z.literal('answerCall'), seat: identifier<SeatId>(), call: identifier<MatterId>() }),
] as const;
export type CallCommand = z.infer<(typeof callCommands)[number]>;

type Needs = Views<CallParts>;

export const callDecisions: Decisions<CallCommand, Needs> = {
  call: (view, me, { kind }, { id }) => {
    const waiting = view[desk(me)]?.calls.some((one) => one.kind === kind && !one.answered);
    return waiting ? 'already-so' : [{ in: desk(me), event: { type: 'called', call: id<MatterId>(), kind } }];
  },
  answerCall: (view, _me, { seat, call }) => {
    if (!view.mediators) return 'not-allowed';
    const found = view[desk(seat)]?.calls.find((one) => one.call === call);
    if (!found) return 'unknown';
    return found.answered ? 'already-answered' : [{ in: desk(seat), event: { type: 'callAnswered', call } }];
  },
};

export function evolveCalls({ calls }: CallParts, event: Event, at: Ms): CallParts {
  switch (event.type) {
    case 'called':
      return { calls: [...calls, { call: event.call, kind: event.kind, at, answered: false }] };
    case 'callAnswered':
      return { calls: calls.map((one) => (one.call === event.call ? { ...one, answered: true } : one)) };
    default:
      return { calls };
  }
}

/** Has whoever sits at this desk said that she is unwell, and not been answered yet? */
export const isUnwell = (slice: CallParts | undefined): boolean =>
  slice?.calls.some((one) => one.kind === 'unwell' && !one.answered) ?? false;
