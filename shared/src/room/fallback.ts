/** What everybody in the room does when the line fails for good: numbers to call, and from where one goes on. */
import * as z from 'zod/mini';
import type { Event } from './events.ts';
import type { Decisions, Views } from './kernel.ts';
import { words } from './parseFields.ts';
import type { ReadingParts } from './reading.ts';

export type FallbackParts = {
  readonly fallback: { readonly phone: string; readonly resume: string | null } | null;
};

export const noFallback: FallbackParts = { fallback: null };

export const fallbackCommands = [
  z.strictObject({
    type: z.literal('setFallback'),
    /** One number or several, as people read them; null takes the card away. */
    phone: z.nullable(words(200)),
    resume: z.nullable(words(500)),
  }),
] as const;
export type FallbackCommand = z.infer<(typeof fallbackCommands)[number]>;

export const fallbackDecisions: Decisions<FallbackCommand, Views<ReadingParts & FallbackParts>> = {
  setFallback: (view, _me, { phone, resume }) => {
    if (!view.mediators) return 'not-allowed';
    const before = view.room?.fallback ?? null;
    if ((before?.phone ?? null) === phone && (before?.resume ?? null) === resume) return 'already-so';
    return [{ in: 'room', event: { type: 'fallbackSet', phone, resume } }];
  },
};

export function evolveFallback(parts: FallbackParts, event: Event): FallbackParts {
  if (event.type !== 'fallbackSet') return parts;
  return { fallback: event.phone === null ? null : { phone: event.phone, resume: event.resume } };
}
