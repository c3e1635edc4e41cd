/** Does somebody speak? From loudness over time, with hysteresis, so that a breath does not flicker. Pure: time comes in. */
import type { Ms } from '@mediane/shared/room/identifiers.ts';

export type Speech = {
  readonly speaking: boolean;
  /** Since when it has been as loud (or as quiet) as it would take to change, or null. */
  readonly turningSince: Ms | null;
};

export const quiet: Speech = { speaking: false, turningSince: null };

/** Loudness, 0 to 1, from which it is speech, and below which it no longer is. */
const SPEAKS_FROM = 0.04;
const QUIET_BELOW = 0.02;
/** How long it must last to count. */
const BEGINS_AFTER = 120;
const ENDS_AFTER = 600;

/** What is known after one more measure. */
export function heardAt(speech: Speech, level: number, now: Ms): Speech {
  const turning = speech.speaking ? level < QUIET_BELOW : level >= SPEAKS_FROM;
  if (!turning) return speech.turningSince === null ? speech : { ...speech, turningSince: null };
  const since = speech.turningSince ?? now;
  if (now - since < (speech.speaking ? ENDS_AFTER : BEGINS_AFTER)) {
    return { ...speech, turningSince: since };
  }
  return { speaking: !speech.speaking, turningSince: null };
}
