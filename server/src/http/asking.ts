import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { RoomId } from '@mediane/shared/room/identifiers.ts';
import type { Mediator } from '../identity/accounts.ts';
import { cookieHeader, cookieIn, sessionCookie } from '../identity/cookies.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/sessions.ts';
import { Refusal } from './refusal.ts';
import type { Origins } from './origin.ts';

export type SignedIn = { readonly mediator: Mediator; readonly session: Session };
export type Asking = ReturnType<typeof askingOf>;

/** Who asks: a signed-in mediator, software with a key, or the browser of a mediator's seat. */
export function askingOf({ accounts, sessions, apiKeys, register, authenticateSeat }: Identity) {
  async function signedIn(request: Request): Promise<SignedIn | null> {
    const secret = cookieIn(cookieHeader(request), sessionCookie);
    const session = secret === undefined ? null : await sessions.find(secret);
    const mediator = session && (await accounts.byId(session.mediator));
    return session && mediator ? { mediator, session } : null;
  }

  return {
    async signedIn(request: Request): Promise<SignedIn> {
      const found = await signedIn(request);
      if (!found) throw new Refusal('not-signed-in');
      return found;
    },

    maybeSignedIn: signedIn,

    /** The mediator herself, or software that acts for her. */
    async mediator(request: Request): Promise<Mediator> {
      const key = bearer(request);
      if (key === null) return (await this.signedIn(request)).mediator;
      const id = await apiKeys.find(key);
      const mediator = id === null ? null : await accounts.byId(id);
      if (!mediator) throw new Refusal('not-signed-in');
      return mediator;
    },

    /** Refuses whoever is not a mediator of this room, as if the room did not exist. */
    async mediatorOf(request: Request, room: RoomId): Promise<void> {
      const seats = (await register.inRoom(room)).filter(
        ({ role }) => role === 'mediator' || role === 'co-mediator',
      );
      const account =
        bearer(request) === null
          ? ((await signedIn(request))?.mediator ?? null)
          : await this.mediator(request);
      if (account && seats.some(({ mediator }) => mediator === account.id)) return;
      for (const { seat } of seats) if (await authenticateSeat(cookieHeader(request), seat)) return;
      throw new Refusal(account ? 'unknown' : 'not-signed-in');
    },
  };
}

/** What changes anything comes from our own page, or with a key, which no browser sends by itself. */
export const ownOriginOnly =
  ({ isOwnOrigin }: Origins): RequestHandler =>
  (request, _response: Response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    if (!reads && bearer(request) === null && !isOwnOrigin(request)) throw new Refusal('foreign-origin');
    next();
  };

function bearer(request: Request): string | null {
  const header = request.headers.authorization ?? '';
  return /^Bearer [\w-]{1,200}$/.test(header) ? header.slice('Bearer '.length) : null;
}

/** A command run on this machine, by whoever may read the data directory. */
export function isCommand(request: Request, commandKey: string | null): boolean {
  const key = bearer(request);
  if (commandKey === null || key === null || key.length !== commandKey.length) return false;
  return timingSafeEqual(Buffer.from(key), Buffer.from(commandKey));
}
