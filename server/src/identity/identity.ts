import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Kysely } from 'kysely';
import type { Vault } from '../storage/vault.ts';
import { createAccounts } from './accounts.ts';
import { createApiKeys } from './apiKeys.ts';
import { cookieIn, seatCookie, type CookieHeader } from './cookies.ts';
import { createDevices } from './devices.ts';
import { createPasskeys } from './passkeys.ts';
import { createSeatRegister, type SeatEnd, type SeatKnown } from './seatRegister.ts';
import { createSessions } from './sessions.ts';
import type { IdentityTables } from './tables.ts';

type Needs = {
  readonly db: Kysely<IdentityTables>;
  readonly vault: Vault;
  /** A seat's browser is out: its sockets and documents must end at once. */
  readonly seatEnded: (seat: SeatId, how: SeatEnd) => void;
  readonly now?: () => number;
};

export type Identity = ReturnType<typeof createIdentity>;

/** Who is who: mediators by their accounts, everybody else by a seat's link and cookie. */
export function createIdentity({ db, vault, seatEnded, now = Date.now }: Needs) {
  const devices = createDevices(db, seatEnded, now);
  return {
    accounts: createAccounts(db, now),
    sessions: createSessions(db, now),
    passkeys: createPasskeys(db, now),
    apiKeys: createApiKeys(db, now),
    register: createSeatRegister(db, vault, seatEnded, now),
    devices,
    /** Whether a request's cookies open this seat; for sockets and documents. */
    authenticateSeat: (cookies: CookieHeader, seat: SeatId): Promise<SeatKnown | null> =>
      devices.authenticate(seat, cookieIn(cookies, seatCookie(seat))),
  };
}
