import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Kysely } from 'kysely';
import type { Vault } from '../storage/vault.ts';
import { hashSecret, newSecret } from './secrets.ts';
import type { IdentityTables } from './tables.ts';

/** A seat to be entered by a link, or by an account when the mediator has one. */
export type SeatToPrepare = {
  readonly seat: SeatId;
  readonly role: string;
  readonly mediator: string | null;
  readonly email: string | null;
};
export type SeatRow = IdentityTables['seat'];
export type SeatEnd = 'revoked' | 'replaced';
export type SeatKnown = {
  readonly seat: SeatId;
  readonly room: RoomId;
  readonly role: string;
  readonly mediator: string | null;
};

/** Links sent by mail add up; beyond this many the oldest stops working. */
const LINKS_PER_SEAT = 6;

export type SeatRegister = ReturnType<typeof createSeatRegister>;

/** Which seats there are, which links open them, and where mail for them goes. */
export function createSeatRegister(
  db: Kysely<IdentityTables>,
  vault: Vault,
  ended: (seat: SeatId, how: SeatEnd) => void,
  now: () => number = Date.now,
) {
  const find = (seat: SeatId): Promise<SeatRow | undefined> =>
    db.selectFrom('seat').selectAll().where('seat', '=', seat).executeTakeFirst();

  async function addLink(seat: SeatId): Promise<string> {
    const token = newSecret();
    await db
      .insertInto('seat_link')
      .values({ hash: hashSecret(token), seat, created: now() })
      .execute();
    const older = await db
      .selectFrom('seat_link')
      .select('hash')
      .where('seat', '=', seat)
      .orderBy('created', 'desc')
      .offset(LINKS_PER_SEAT)
      .limit(100)
      .execute();
    if (older.length > 0)
      await db
        .deleteFrom('seat_link')
        .where(
          'hash',
          'in',
          older.map(({ hash }) => hash),
        )
        .execute();
    return token;
  }

  /** Every link and every browser of a seat, out at once. */
  const shut = (seat: SeatId, revoked: 0 | 1) =>
    db.transaction().execute(async (all) => {
      await all.deleteFrom('seat_link').where('seat', '=', seat).execute();
      await all.deleteFrom('seat_claim').where('seat', '=', seat).execute();
      await all
        .updateTable('seat')
        .set({ device: null, entered: null, revoked })
        .where('seat', '=', seat)
        .execute();
    });

  return {
    find,
    addLink,

    /** Registers a new room's seats; the token of each that is entered by a link. */
    async prepare(room: RoomId, seats: readonly SeatToPrepare[]): Promise<ReadonlyMap<SeatId, string>> {
      const tokens = new Map<SeatId, string>();
      const rows: SeatRow[] = [];
      for (const { seat, role, mediator, email } of seats) {
        const address =
          email === null ? null : await vault.seal(room, 'mediators', placeOf(seat), Buffer.from(email));
        rows.push({
          seat,
          room,
          role,
          mediator,
          device: null,
          entered: null,
          revoked: 0,
          address,
          mailed: null,
          created: now(),
        });
        if (mediator === null) tokens.set(seat, newSecret());
      }
      await db.transaction().execute(async (all) => {
        for (const row of rows) await all.insertInto('seat').values(row).execute();
        for (const [seat, token] of tokens)
          await all
            .insertInto('seat_link')
            .values({ hash: hashSecret(token), seat, created: now() })
            .execute();
      });
      return tokens;
    },

    inRoom: (room: RoomId): Promise<SeatRow[]> =>
      db.selectFrom('seat').selectAll().where('room', '=', room).orderBy('created').execute(),

    /** The rooms in which an account has a seat, the newest first, with that seat. */
    ofMediator: (mediator: string): Promise<SeatRow[]> =>
      db.selectFrom('seat').selectAll().where('mediator', '=', mediator).orderBy('created', 'desc').execute(),

    /** A link in place of all others. Whoever had come by the old ones is out; so this also undoes a revocation. */
    async reissue(seat: SeatId): Promise<string> {
      await shut(seat, 0);
      ended(seat, 'revoked');
      return addLink(seat);
    },

    /** Neither link nor browser opens the seat until a new link is made. */
    async revoke(seat: SeatId): Promise<void> {
      await shut(seat, 1);
      ended(seat, 'revoked');
    },

    /** The address for a seat's mail, or null. */
    async address(row: SeatRow): Promise<string | null> {
      if (row.address === null) return null;
      return Buffer.from(await vault.open(row.room, 'mediators', placeOf(row.seat), row.address)).toString();
    },

    async setAddress(row: SeatRow, email: string): Promise<void> {
      const address = await vault.seal(row.room, 'mediators', placeOf(row.seat), Buffer.from(email));
      await db.updateTable('seat').set({ address }).where('seat', '=', row.seat).execute();
    },

    async wasMailed(seat: SeatId): Promise<void> {
      await db.updateTable('seat').set({ mailed: now() }).where('seat', '=', seat).execute();
    },

    /** When a room is destroyed nothing of its people stays here. */
    async forget(room: RoomId): Promise<void> {
      const seats = (await db.selectFrom('seat').select('seat').where('room', '=', room).execute()).map(
        ({ seat }) => seat,
      );
      if (seats.length === 0) return;
      await db.transaction().execute(async (all) => {
        await all.deleteFrom('seat_link').where('seat', 'in', seats).execute();
        await all.deleteFrom('seat_claim').where('seat', 'in', seats).execute();
        await all.deleteFrom('seat').where('room', '=', room).execute();
      });
      for (const seat of seats) ended(seat, 'revoked');
    },
  };
}

const placeOf = (seat: SeatId) => `seat address ${seat}`;
