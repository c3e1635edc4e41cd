/** Requests to the house: what was answered, read by its schema, or what went wrong. */
import * as z from 'zod/mini';
import { Refused } from '@mediane/shared/protocol/api.ts';

/** `offline`: no answer came; `unreadable`: one came that this page does not understand. Their sentences are the page's. */
export type Trouble = Refused | { code: 'offline' | 'unreadable' };

export type Answer<Value> = { ok: true; value: Value } | { ok: false; trouble: Trouble };

/** Asks the server and reads the answer by its schema. The page's language goes along: refusals come back in it. */
export async function ask<Schema extends z.ZodMiniType>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  schema: Schema,
  body?: unknown,
): Promise<Answer<z.output<Schema>>> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers: {
        'accept-language': document.documentElement.lang,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    return { ok: false, trouble: { code: 'offline' } };
  }
  const received: unknown =
    response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) {
    const refused = z.safeParse(Refused, received);
    // What stands before the server (a proxy) answers in its own way when the server is away.
    return {
      ok: false,
      trouble: refused.success ? refused.data : { code: response.status >= 502 ? 'offline' : 'unreadable' },
    };
  }
  const parsed = z.safeParse(schema, received);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, trouble: { code: 'unreadable' } };
}
