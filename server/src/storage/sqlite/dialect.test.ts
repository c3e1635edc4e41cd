import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isStorageError } from '../errors.ts';
import { migrate, type Migrations } from '../migrate.ts';
import { sqliteDialect } from './dialect.ts';

type Tables = { seat: { id: string; secret: Uint8Array | null; revoked: number } };

const seats: Migrations = {
  part: 'seats',
  steps: [
    (db) =>
      db.schema
        .createTable('seat')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('secret', 'blob')
        .addColumn('revoked', 'integer', (c) => c.notNull())
        .execute(),
  ],
};

describe('tables on node:sqlite', () => {
  let directory: string;
  let db: Kysely<Tables>;
  const open = () => new Kysely<Tables>({ dialect: sqliteDialect(join(directory, 'tables.sqlite')) });

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'mediane-tables-'));
    db = open();
    await migrate(db, [seats]);
  });
  afterEach(async () => {
    await db.destroy();
    rmSync(directory, { recursive: true });
  });

  test('rows come back as they were written, bytes included', async () => {
    const secret = new Uint8Array([0, 1, 255]);
    await db.insertInto('seat').values({ id: 'a', secret, revoked: 0 }).execute();
    const found = await db.selectFrom('seat').selectAll().executeTakeFirstOrThrow();
    expect({ ...found, secret: [...(found.secret ?? [])] }).toEqual({
      id: 'a',
      secret: [0, 1, 255],
      revoked: 0,
    });
  });

  test('a change says how many rows it touched', async () => {
    await db
      .insertInto('seat')
      .values([
        { id: 'a', secret: null, revoked: 0 },
        { id: 'b', secret: null, revoked: 0 },
      ])
      .execute();
    expect((await db.updateTable('seat').set({ revoked: 1 }).executeTakeFirst()).numUpdatedRows).toBe(2n);
    expect((await db.deleteFrom('seat').where('id', '=', 'c').executeTakeFirst()).numDeletedRows).toBe(0n);
    expect(
      await db.updateTable('seat').set({ revoked: 2 }).where('id', '=', 'a').returning('revoked').execute(),
    ).toEqual([{ revoked: 2 }]);
  });

  test('a second row under the same key is refused by name', async () => {
    await db.insertInto('seat').values({ id: 'a', secret: null, revoked: 0 }).execute();
    const error: unknown = await db
      .insertInto('seat')
      .values({ id: 'a', secret: null, revoked: 0 })
      .execute()
      .catch((refused: unknown) => refused);
    expect(isStorageError(error, 'duplicate')).toBe(true);
  });

  test('a transaction that throws leaves nothing, and nobody else writes inside it', async () => {
    const failed = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('seat').values({ id: 'inside', secret: null, revoked: 0 }).execute();
      throw new Error('changed my mind');
    });
    const beside = db.insertInto('seat').values({ id: 'beside', secret: null, revoked: 0 }).execute();
    await expect(failed).rejects.toThrow('changed my mind');
    await beside;
    expect(await db.selectFrom('seat').select('id').execute()).toEqual([{ id: 'beside' }]);
  });

  test('a step that was applied is not applied again, and a new one is', async () => {
    await db.insertInto('seat').values({ id: 'a', secret: null, revoked: 0 }).execute();
    await db.destroy();
    db = open();
    const longer: Migrations = {
      ...seats,
      steps: [
        ...seats.steps,
        async (tables) => void (await sql`update seat set revoked = 7`.execute(tables)),
      ],
    };
    await migrate(db, [longer]);
    await migrate(db, [longer]);
    expect(await db.selectFrom('seat').select('revoked').execute()).toEqual([{ revoked: 7 }]);
  });

  test('closing twice is harmless', async () => {
    await db.destroy();
    await db.destroy();
  });
});
