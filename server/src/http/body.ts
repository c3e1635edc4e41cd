import express, { type Request } from 'express';
import { z } from 'zod';
import type { $ZodType, output } from 'zod/v4/core';
import { problemsIn } from './problems.ts';
import { Refusal } from './refusal.ts';

/** A plan with many people, notes and an agreement of one's own fits; nothing of a room travels this way. */
const LARGEST_BODY = 256 * 1024;
const POLLUTING = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads JSON bodies. A key that could change every object's nature is refused before anything looks at it. */
export const readJson = () => [
  (request: Request, _response: express.Response, next: express.NextFunction) => {
    const carriesBody =
      request.headers['transfer-encoding'] !== undefined ||
      (request.headers['content-length'] ?? '0') !== '0';
    if (carriesBody && !request.is('application/json')) throw new Refusal('wrong-type');
    next();
  },
  express.json({
    limit: LARGEST_BODY,
    strict: true,
    inflate: false,
    reviver(key, value: unknown) {
      if (POLLUTING.has(key)) throw new SyntaxError('a forbidden key');
      return value;
    },
  }),
];

/** The body in the shape that the route needs, or the refusal that says which fields need another look. */
export function bodyOf<Schema extends $ZodType>(request: Request, schema: Schema): output<Schema> {
  const body: unknown = request.body ?? {};
  const parsed = z.safeParse(schema, body);
  if (!parsed.success) throw new Refusal('invalid', { problems: problemsIn(parsed.error.issues) });
  return parsed.data;
}

/** A name from the address, such as a room's. What is not even shaped like one is simply unknown. */
export function nameOf<Schema extends $ZodType>(value: unknown, schema: Schema): output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) throw new Refusal('unknown');
  return parsed.data;
}
