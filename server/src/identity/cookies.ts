import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';

/** The longest that browsers keep a cookie. A seat's is renewed at each entry and ends with the mediation. */
const SEAT_LASTS = 400 * 24 * 60 * 60;
/** A mediator comes back by her account; the cookies of a year's rooms would outgrow what one request may carry. */
const ACCOUNT_SEAT_LASTS = 7 * 24 * 60 * 60;
const SESSION_LASTS = 90 * 24 * 60 * 60;
const CLAIM_LASTS = 24 * 60 * 60;
const CHALLENGE_LASTS = 5 * 60;

export const seatCookie = (seat: SeatId): string => `seat_${seat}`;
/** What a browser holds while it asks to take a seat over. */
export const claimCookie = (seat: SeatId): string => `claim_${seat}`;
export const sessionCookie = 'mediator';
export const challengeCookie = 'passkey';

export type CookieHeader = string | undefined;

/** One cookie of a request. */
export const cookieIn = (header: CookieHeader, name: string): string | undefined =>
  parseCookie(header ?? '')[name];

/** Writes and takes back cookies that no script reads and no other site sends. */
export function cookiesOf(secure: boolean) {
  const set = (response: ServerResponse, name: string, value: string, maxAge: number) =>
    response.appendHeader(
      'set-cookie',
      stringifySetCookie({ name, value, maxAge, path: '/', httpOnly: true, secure, sameSite: 'strict' }),
    );
  return {
    setSeat: (response: ServerResponse, seat: SeatId, device: string, byAccount: boolean) =>
      set(response, seatCookie(seat), device, byAccount ? ACCOUNT_SEAT_LASTS : SEAT_LASTS),
    setClaim: (response: ServerResponse, seat: SeatId, claim: string) =>
      set(response, claimCookie(seat), claim, CLAIM_LASTS),
    setSession: (response: ServerResponse, secret: string) =>
      set(response, sessionCookie, secret, SESSION_LASTS),
    setChallenge: (response: ServerResponse, id: string) =>
      set(response, challengeCookie, id, CHALLENGE_LASTS),
    clear: (response: ServerResponse, name: string) => set(response, name, '', 0),
  };
}

export type Cookies = ReturnType<typeof cookiesOf>;

/** The cookies of a request, as one header. */
export const cookieHeader = (request: Pick<IncomingMessage, 'headers'>): CookieHeader =>
  request.headers.cookie;

/** What a browser holds for one seat. */
export const heldIn = (header: CookieHeader) => (seat: SeatId) => ({
  device: cookieIn(header, seatCookie(seat)),
  claim: cookieIn(header, claimCookie(seat)),
});
