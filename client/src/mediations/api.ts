import * as z from 'zod/mini';
import {
  Begun,
  Entered,
  LinkAgain,
  Links,
  Me,
  Passkeys,
  Refused,
  RoomMade,
  Rooms,
  Sessions,
} from '@mediane/shared/protocol/api.ts';
import type { PlanInput } from '@mediane/shared/protocol/plan.ts';

/** `offline`: no answer came; `unreadable`: one came that this page does not understand. Their sentences are the page's. */
export type Trouble = Refused | { code: 'offline' | 'unreadable' };

export type Answer<Value> = { ok: true; value: Value } | { ok: false; trouble: Trouble };

const Nothing = z.undefined();
const Anything = z.unknown();

/** Asks the server and reads the answer by its schema. The page's language goes along: refusals come back in it. */
async function ask<Schema extends z.ZodMiniType>(
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

const room = (id: string) => `/rooms/${encodeURIComponent(id)}`;

/** Every request of the mediator's pages, by what it is for. */
export const api = {
  demo: (language: 'fr' | 'en') => ask('POST', '/demo', RoomMade, { language }),
  me: () => ask('GET', '/me', Me),
  begin: (person: { token: string; name: string; email: string; password: string; language: 'fr' | 'en' }) =>
    ask('POST', '/begin', Me, person),
  signIn: (email: string, password: string) => ask('POST', '/sign-in', Me, { email, password }),
  signOut: () => ask('POST', '/sign-out', Nothing),
  changePassword: (current: string | undefined, next: string) =>
    ask('POST', '/password', Nothing, { ...(current !== undefined && { current }), next }),
  resetPassword: (token: string, password: string) =>
    ask('POST', '/password/reset', Nothing, { token, password }),
  colleagueLink: () => ask('POST', '/colleagues', Begun),

  passkeys: () => ask('GET', '/passkeys', Passkeys),
  passkeyOptions: () => ask('POST', '/passkeys/options', Anything),
  addPasskey: (label: string, credential: unknown) =>
    ask('POST', '/passkeys', Passkeys, { label, credential }),
  removePasskey: (id: string) => ask('DELETE', `/passkeys/${encodeURIComponent(id)}`, Nothing),
  passkeySignInOptions: () => ask('POST', '/sign-in/passkey/options', Anything),
  passkeySignIn: (credential: unknown) => ask('POST', '/sign-in/passkey', Me, { credential }),

  sessions: () => ask('GET', '/sessions', Sessions),
  endSession: (id: string) => ask('DELETE', `/sessions/${encodeURIComponent(id)}`, Nothing),

  rooms: () => ask('GET', '/rooms', Rooms),
  makeRoom: (plan: PlanInput) => ask('POST', '/rooms', RoomMade, plan),
  enter: (id: string) => ask('POST', `${room(id)}/enter`, Entered, {}),
  links: (id: string) => ask('GET', `${room(id)}/links`, Links),
  reissue: (id: string, seat: string) => ask('POST', `${room(id)}/links/reissue`, LinkAgain, { seat }),
  revoke: (id: string, seat: string) => ask('POST', `${room(id)}/links/revoke`, Nothing, { seat }),
  mailLink: (id: string, seat: string, email: string | undefined) =>
    ask('POST', `${room(id)}/links/mail`, Nothing, { seat, ...(email !== undefined && { email }) }),
};
