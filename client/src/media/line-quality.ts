/** How a line is, in three words and in figures, with hysteresis so that the words do not flicker. Pure. */
import type { Ms } from '@mediane/shared/room/identifiers.ts';

/** What was measured on one line over about a second. */
export type LineFigures = {
  /** Share of packets lost on the way here, 0 to 1. */
  readonly loss: number;
  /** Milliseconds, null before the first. */
  readonly roundTrip: number | null;
  /** Bits a second that may be sent, as the browser estimates; null where it does not say. */
  readonly outgoing: number | null;
};

/** Whether a line is weak, and since when it has been otherwise than that says. */
export type Weakness = { readonly weak: boolean; readonly otherwiseSince: Ms | null };
export const strong: Weakness = { weak: false, otherwiseSince: null };

const WEAK_AFTER = 4_000;
const STRONG_AFTER = 12_000;

const isPoor = ({ loss, roundTrip, outgoing }: LineFigures) =>
  loss > 0.08 || (roundTrip ?? 0) > 700 || (outgoing ?? Infinity) < 120_000;
const isFine = ({ loss, roundTrip, outgoing }: LineFigures) =>
  loss < 0.03 && (roundTrip ?? 0) < 450 && (outgoing ?? Infinity) > 200_000;

/** What is known of a line after one more measure. */
export function measured(before: Weakness, figures: LineFigures, now: Ms): Weakness {
  const otherwise = before.weak ? isFine(figures) : isPoor(figures);
  if (!otherwise) return { ...before, otherwiseSince: null };
  const since = before.otherwiseSince ?? now;
  const long = now - since >= (before.weak ? STRONG_AFTER : WEAK_AFTER);
  return long ? { weak: !before.weak, otherwiseSince: null } : { ...before, otherwiseSince: since };
}
