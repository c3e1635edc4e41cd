import * as z from 'zod/mini';
import type { Channel, Compartment } from './identifiers.ts';

/** Words that a person wrote: trimmed, not empty, at most `most` UTF-16 units, without control characters. */
export const words = (most: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(most),
    z.refine((text) => !/[^\P{Cc}\t\n\r]/u.test(text)),
  );

/** An identifier as it comes from outside; the brand is claimed, never trusted: whatever it names is looked up in the actor's view. */
export const identifier = <Id extends string>() =>
  z.pipe(
    z.string().check(z.regex(/^[\w-]{1,64}$/)),
    z.transform((text) => text as Id),
  );

export const beside = z.nullable(words(200));

const place = (accepts: RegExp) => z.string().check(z.maxLength(80), z.regex(accepts));

/** A compartment's name as it comes from outside. */
export const compartment = z.pipe(
  place(/^(room|mediators|(side|caucus|desk|own):[\w-]{1,64})$/),
  z.transform((text) => text as Compartment),
);

/** A channel's name as it comes from outside. */
export const channel = z.pipe(
  place(/^(room|caucus:[\w-]{1,64})$/),
  z.transform((text) => text as Channel),
);
