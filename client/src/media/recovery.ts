/**
 * What to do about a line that is not connected: first ask the same connection for another way (an ICE restart), then ask
 * the server for another attempt. Pure: the time comes in, the act comes out.
 */
import type { Ms } from '@mediane/shared/room/identifiers.ts';

export type Recovery =
  | { readonly is: 'connected' }
  | {
      readonly is: 'trying';
      /** When the same connection is asked for another way; null during the very first attempt, and for one that is over. */
      readonly restartAt: Ms | null;
      /** When another attempt is asked for. */
      readonly renewAt: Ms;
      /** How many attempts were asked for since it was last connected. */
      readonly renewed: number;
    };

export type RecoveryAct = 'restart' | 'renew' | null;

/** How often the same connection is asked for another way: each time with a fresh offer, since any one may be lost. */
const RESTARTS_EVERY = 4_000;
const FIRST_WITHIN = 8_000;
const AGAIN_WITHIN = 12_000;
const LONGEST_WAIT = 30_000;

/** A link was just opened: the first of its kind, or a further attempt. */
export const opened = (before: Recovery | null, now: Ms): Recovery => {
  const renewed = before?.is === 'trying' ? before.renewed : 0;
  // A further attempt may have begun while nothing passed at all: it must find the way that opens meanwhile.
  const restartAt = before === null ? null : now + RESTARTS_EVERY;
  return { is: 'trying', restartAt, renewAt: now + patience(FIRST_WITHIN, renewed), renewed };
};

export const connected: Recovery = { is: 'connected' };

/** The connection says that nothing passes; it may find another way. */
export const lost = (before: Recovery, now: Ms): Recovery =>
  before.is === 'trying' ? before : { is: 'trying', restartAt: now, renewAt: now + AGAIN_WITHIN, renewed: 0 };

/** The connection is over: only another attempt helps. The first is asked for at once, the next ones ever later. */
export function failed(before: Recovery, now: Ms): Recovery {
  const renewed = before.is === 'trying' ? before.renewed : 0;
  const soonest = now + (renewed === 0 ? 0 : patience(1_000, renewed));
  const renewAt = before.is === 'trying' && renewed > 0 ? Math.max(before.renewAt, soonest) : soonest;
  return { is: 'trying', restartAt: null, renewAt, renewed };
}

/** The page's own line came back, or its network changed: what is not connected starts again at once. */
export const kicked = (before: Recovery, now: Ms): Recovery =>
  before.is === 'connected'
    ? before
    : {
        ...before,
        restartAt: before.restartAt === null ? null : now,
        renewAt: Math.min(before.renewAt, now + RESTARTS_EVERY),
      };

/** What is due now, and what is known after it was done. */
export function due(before: Recovery, now: Ms): { readonly act: RecoveryAct; readonly recovery: Recovery } {
  if (before.is === 'connected') return { act: null, recovery: before };
  if (now >= before.renewAt) {
    const renewed = before.renewed + 1;
    const renewAt = now + patience(AGAIN_WITHIN, renewed - 1);
    return { act: 'renew', recovery: { ...before, renewed, renewAt } };
  }
  if (before.restartAt !== null && now >= before.restartAt) {
    return { act: 'restart', recovery: { ...before, restartAt: now + RESTARTS_EVERY } };
  }
  return { act: null, recovery: before };
}

const patience = (first: Ms, renewed: number): Ms => Math.min(LONGEST_WAIT, first * 1.5 ** renewed);
