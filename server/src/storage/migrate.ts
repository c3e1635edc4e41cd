import { sql, type Kysely } from 'kysely';
import { StorageError } from './errors.ts';

/** What a step may use: the schema builder, and `sql`. It knows no table's type, for types move on and steps do not. */
type Builder = Pick<Kysely<unknown>, 'schema' | 'getExecutor'>;

/** One part's tables: steps are only ever added to, and each is applied once, in order. */
export type Migrations = {
  readonly part: string;
  readonly steps: readonly ((db: Builder) => Promise<void>)[];
};

/** Brings the tables of every part up to date. A step and the note that it was applied are one transaction. */
export async function migrate<Tables>(db: Kysely<Tables>, parts: readonly Migrations[]): Promise<void> {
  await sql`create table if not exists applied_migration (part text not null, step integer not null, primary key (part, step))`.execute(
    db,
  );
  for (const { part, steps } of parts) {
    const applied = await sql<{
      step: number;
    }>`select step from applied_migration where part = ${part}`.execute(db);
    const last = Math.max(0, ...applied.rows.map(({ step }) => step));
    if (last > steps.length)
      throw new StorageError('later-release', `the tables of ${part} are of a later release`);
    for (const [at, step] of steps.entries()) {
      if (at < last) continue;
      await db.transaction().execute(async (transaction) => {
        await step(transaction);
        await sql`insert into applied_migration (part, step) values (${part}, ${at + 1})`.execute(
          transaction,
        );
      });
    }
  }
}
