/** Events and snapshots as they come back from the journal, which authenticates them; older shapes are brought to today's here. */
import { VERSION, type Event } from '@mediane/shared/room/events.ts';
import type { Slice } from '@mediane/shared/room/index.ts';

/** The shape of a kept slice; a snapshot of another shape is passed over and its lines are folded again. */
export const SLICE_VERSION = 3;

/** An event of any release as one of today's. Throws for one of a later release than this. */
export function parseEvent(v: number, event: unknown): Event {
  if (v > VERSION) throw new Error(`An event of version ${v} was written by a later release.`);
  return event as Event;
}

/** A snapshot's slice, or null when its shape is not today's. */
export const parseSlice = (v: number, slice: unknown): Slice | null =>
  v === SLICE_VERSION ? (slice as Slice) : null;

/** Gives a maker of random names the brand that its caller asks for. */
export const nameAs =
  (newId: () => string) =>
  <Id extends string>(): Id =>
    newId() as Id;
