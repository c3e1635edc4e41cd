/**
 * How long a person may keep her channel waiting for the word that her page has closed what it must. What she has used of
 * it comes back slowly: neither walking to and fro nor changing pages keeps a channel silent for longer.
 */
import type { Ms, SeatId } from '@mediane/shared/room/identifiers.ts';

/** After so many times as long as she was waited for, she may be waited for again. */
const COMES_BACK = 20;

export function createPatience(ms: Ms, now: () => Ms, over: () => void) {
  const waiting = new Map<SeatId, { readonly since: Ms; readonly timer: ReturnType<typeof setTimeout> }>();
  const used = new Map<SeatId, { readonly ms: Ms; readonly at: Ms }>();
  const out = new Set<SeatId>();

  function usedBy(seat: SeatId): Ms {
    const before = used.get(seat);
    return before ? Math.max(0, before.ms - (now() - before.at) / COMES_BACK) : 0;
  }

  function wait(seat: SeatId): void {
    const left = ms - usedBy(seat);
    if (left <= 0) return void out.add(seat);
    const end = () => {
      forget(seat);
      out.add(seat);
      over();
    };
    waiting.set(seat, { since: now(), timer: setTimeout(end, left) });
  }

  function forget(seat: SeatId): void {
    out.delete(seat);
    const wait = waiting.get(seat);
    if (!wait) return;
    clearTimeout(wait.timer);
    waiting.delete(seat);
    used.set(seat, { ms: Math.min(ms, usedBy(seat) + now() - wait.since), at: now() });
  }

  return {
    look(seat: SeatId, isWaitedFor: boolean): void {
      if (!isWaitedFor) forget(seat);
      else if (!waiting.has(seat) && !out.has(seat)) wait(seat);
    },
    isOver: (seat: SeatId): boolean => out.has(seat),
    forget,
    stop: () => waiting.forEach(({ timer }) => clearTimeout(timer)),
  };
}
