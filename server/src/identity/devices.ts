import { randomInt } from 'node:crypto';
import { numberOf } from '@mediane/shared/room/devices.ts';
import type { MatterId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Kysely } from 'kysely';
import type { SeatEnd, SeatKnown, SeatRow } from './seatRegister.ts';
import { hashSecret, newSecret, sameHash } from './secrets.ts';
import type { IdentityTables } from './tables.ts';

/** How a browser may show that it belongs to the person of the seat. */
export type Way = 'code' | 'mediator';
/** What the browser holds: the seat's cookie and, while it asks to take over, its claim. */
export type Held = { readonly device: string | undefined; readonly claim: string | undefined };
export type Entering =
  | { readonly state: 'entered'; readonly seat: SeatKnown; readonly device: string }
  | {
      readonly state: 'confirm';
      readonly seat: SeatRow;
      readonly asked: readonly Way[];
      /** Of the request that the mediators were asked by. */
      readonly number: string | null;
    }
  | { readonly state: 'link-unknown' | 'code-wrong' | 'code-over' | 'device-refused' };

const MINUTE = 60_000;
const CODE_LASTS = 10 * MINUTE;
/** A mediator in a session answers when she can; the claim waits a day. */
const CLAIM_LASTS = 24 * 60 * MINUTE;
const TRIES = 5;

/** Which browser has a seat. The first that comes by the link gets it; another takes over by a code or the mediator's yes. */
export function createDevices(
  db: Kysely<IdentityTables>,
  ended: (seat: SeatId, how: SeatEnd) => void,
  now: () => number = Date.now,
) {
  async function byToken(token: string): Promise<SeatRow | null> {
    const hash = hashSecret(token);
    const found = await db
      .selectFrom('seat_link')
      .innerJoin('seat', 'seat.seat', 'seat_link.seat')
      .selectAll('seat')
      .select('seat_link.hash')
      .where('seat_link.hash', '=', hash)
      .executeTakeFirst();
    return found && sameHash(found.hash, hash) && found.revoked === 0 ? found : null;
  }

  const holds = (row: SeatRow, device: string | undefined) =>
    device !== undefined && row.device !== null && sameHash(row.device, hashSecret(device));

  async function claimOf(row: SeatRow, claim: string | undefined) {
    if (claim === undefined) return null;
    const found = await db
      .selectFrom('seat_claim')
      .selectAll()
      .where('hash', '=', hashSecret(claim))
      .where('seat', '=', row.seat)
      .executeTakeFirst();
    return found && found.ends >= now() ? found : null;
  }

  /**
   * The newest browser has the seat and the older one's cookie opens nothing any more. A claim is good once, and only
   * as long as it is there: a new link for the seat takes all claims away, perhaps just now. Null when it is gone.
   */
  async function takeOver(row: SeatRow, claim: string | null): Promise<Entering | null> {
    const device = newSecret();
    const taken = await db.transaction().execute(async (all) => {
      if (claim !== null) {
        const { numDeletedRows } = await all
          .deleteFrom('seat_claim')
          .where('hash', '=', claim)
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) return false;
      }
      await all
        .updateTable('seat')
        .set({ device: hashSecret(device), entered: now() })
        .where('seat', '=', row.seat)
        .execute();
      await all.deleteFrom('seat_claim').where('seat', '=', row.seat).execute();
      return true;
    });
    if (!taken) return null;
    if (row.device !== null) ended(row.seat, 'replaced');
    return { state: 'entered', seat: row, device };
  }

  /** Counted before it is compared, so that parallel guesses are counted too. */
  async function tryCode(
    hash: string,
    claim: string,
    code: string,
  ): Promise<'right' | 'code-wrong' | 'code-over'> {
    const counted = await db
      .updateTable('seat_claim')
      .set((of) => ({ tries: of('tries', '+', 1) }))
      .where('hash', '=', hash)
      .returning(['code', 'tries', 'code_ends'])
      .executeTakeFirst();
    if (!counted || counted.code === null || counted.tries > TRIES || counted.code_ends < now())
      return 'code-over';
    if (sameHash(counted.code, codeHash(claim, code))) return 'right';
    return counted.tries === TRIES ? 'code-over' : 'code-wrong';
  }

  async function openClaim(row: SeatRow, held: string | undefined): Promise<string> {
    if (held !== undefined && (await claimOf(row, held))) return held;
    await db.deleteFrom('seat_claim').where('ends', '<', now()).execute();
    const claim = newSecret();
    await db
      .insertInto('seat_claim')
      .values({
        hash: hashSecret(claim),
        seat: row.seat,
        request: null,
        answer: null,
        code: null,
        tries: 0,
        code_ends: 0,
        ends: now() + CLAIM_LASTS,
      })
      .execute();
    return claim;
  }

  /** The seat was another's by the time it should have been taken: by a link that is still good one may ask for it. */
  async function late(token: string): Promise<Entering> {
    const row = await byToken(token);
    return row ? { state: 'confirm', seat: row, asked: [], number: null } : { state: 'link-unknown' };
  }

  return {
    byToken,
    holds,

    /** A browser comes by a link. Unknown, revoked and misshapen tokens are answered alike. */
    async enter(token: string, heldFor: (seat: SeatId) => Held, code?: string): Promise<Entering> {
      const row = await byToken(token);
      if (!row) return { state: 'link-unknown' };
      const held = heldFor(row.seat);
      if (held.device !== undefined && holds(row, held.device))
        return { state: 'entered', seat: row, device: held.device };
      if (row.device === null) {
        const device = newSecret();
        const { numUpdatedRows } = await db
          .updateTable('seat')
          .set({ device: hashSecret(device), entered: now() })
          .where('seat', '=', row.seat)
          .where('device', 'is', null)
          .where('revoked', '=', 0)
          // The link may have been replaced since it was looked up.
          .where(({ exists, selectFrom }) =>
            exists(selectFrom('seat_link').select('seat').where('hash', '=', hashSecret(token))),
          )
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 1n) return { state: 'entered', seat: row, device };
        return late(token);
      }
      const claim = await claimOf(row, held.claim);
      if (claim?.answer === 'yes') return (await takeOver(row, claim.hash)) ?? late(token);
      if (claim?.answer === 'no') {
        await db.deleteFrom('seat_claim').where('hash', '=', claim.hash).execute();
        return { state: 'device-refused' };
      }
      if (code !== undefined) {
        if (!claim || held.claim === undefined) return { state: 'code-over' };
        const tried = await tryCode(claim.hash, held.claim, code);
        if (tried !== 'right') return { state: tried };
        return (await takeOver(row, claim.hash)) ?? late(token);
      }
      const asked: Way[] = [];
      if (claim && claim.code !== null && claim.code_ends >= now() && claim.tries < TRIES) asked.push('code');
      if (claim && claim.request !== null) asked.push('mediator');
      return { state: 'confirm', seat: row, asked, number: claim?.request ? numberOf(claim.request) : null };
    },

    /** The mediator comes by her account: the browser she signed in with has the seat. */
    async enterByAccount(row: SeatRow, held: Held): Promise<Entering> {
      if (held.device !== undefined && holds(row, held.device))
        return { state: 'entered', seat: row, device: held.device };
      return (await takeOver(row, null)) ?? { state: 'link-unknown' };
    },

    /** A fresh code of six digits, kept only as a hash with the claim's own secret. Six digits alone could be tried one by one. */
    async makeCode(row: SeatRow, held: string | undefined): Promise<{ claim: string; code: string }> {
      const claim = await openClaim(row, held);
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      await db
        .updateTable('seat_claim')
        .set({ code: codeHash(claim, code), tries: 0, code_ends: now() + CODE_LASTS })
        .where('hash', '=', hashSecret(claim))
        .execute();
      return { claim, code };
    },

    /** Asks the mediators once, however often the person presses. */
    async ask(
      row: SeatRow,
      held: string | undefined,
      askMediator: (seat: SeatId) => Promise<MatterId>,
    ): Promise<{ claim: string; number: string | null }> {
      const claim = await openClaim(row, held);
      const pending = await claimOf(row, claim);
      if (pending?.request) return { claim, number: numberOf(pending.request) };
      if (!pending) return { claim, number: null };
      const request = await askMediator(row.seat);
      await db.updateTable('seat_claim').set({ request }).where('hash', '=', hashSecret(claim)).execute();
      return { claim, number: numberOf(request) };
    },

    /** The mediator has answered; the browser that waits learns it when it asks again. */
    async answer(request: MatterId, yes: boolean): Promise<void> {
      await db
        .updateTable('seat_claim')
        .set({ answer: yes ? 'yes' : 'no' })
        .where('request', '=', request)
        .execute();
    },

    /** Whose seat this cookie opens, for a socket or a document. */
    async authenticate(seat: SeatId, device: string | undefined): Promise<SeatKnown | null> {
      if (device === undefined) return null;
      const row = await db.selectFrom('seat').selectAll().where('seat', '=', seat).executeTakeFirst();
      return row && row.revoked === 0 && holds(row, device)
        ? { seat: row.seat, room: row.room, role: row.role, mediator: row.mediator }
        : null;
    },
  };
}

const codeHash = (claim: string, code: string) => hashSecret(`${claim} ${code.replace(/\s/g, '')}`);
