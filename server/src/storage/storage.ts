import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Ms } from '@mediane/shared/room/identifiers.ts';
import type { Journal } from './journal.ts';
import { makeDirectory, masterKeyOf } from './masterKey.ts';
import { migrate, type Migrations } from './migrate.ts';
import { openEngine } from './sqlite/engine.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import type { Destruction, Vault } from './vault.ts';

export type StorageSettings = {
  readonly directory: string;
  /** 32 bytes; null when the key is a file of the data directory. */
  readonly masterKey: Uint8Array | null;
  readonly now: () => Ms;
  /** How long backups of keys are kept, which dates the certificates of destruction. */
  readonly keyBackupDays: number;
  /** The tables of accounts and seats, as each part contributes them. */
  readonly migrations: readonly Migrations[];
  /** The largest the content may grow, in pages of 4 KiB; without it, as large as the disk. */
  readonly maxPages?: number;
};

/** `full` and `failed` refuse writes: the first until there is room again, the second until the process starts anew. */
type StorageHealth = 'writing' | 'full' | 'failed' | 'closed';

/** All that is kept on disk. */
export type Storage<Tables> = {
  readonly journal: Journal;
  readonly vault: Vault;
  readonly destruction: Destruction;
  readonly accounts: Kysely<Tables>;
  health(): Promise<StorageHealth>;
  /** Writes what waits, then closes; again is harmless. */
  close(): Promise<void>;
};

export const DAY: Ms = 24 * 60 * 60_000;

/** Opens the data directory, makes what is missing, applies migrations and the list of destructions. */
export async function openStorage<Tables>({
  directory,
  masterKey,
  now,
  keyBackupDays,
  migrations,
  maxPages,
}: StorageSettings): Promise<Storage<Tables>> {
  makeDirectory(directory);
  const key = masterKeyOf(directory, masterKey);
  const engine = await openEngine({
    directory,
    masterKey: key,
    now,
    keyBackupMs: keyBackupDays * DAY,
    maxPages: maxPages ?? null,
  });
  const accounts = new Kysely<Tables>({ dialect: sqliteDialect(join(directory, 'accounts.sqlite')) });
  let closing: Promise<void> | null = null;
  const close = async () => {
    await Promise.all([accounts.destroy(), engine.close()]);
  };
  try {
    await migrate(accounts, migrations);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    journal: engine.journal,
    vault: engine.vault,
    destruction: engine.destruction,
    accounts,
    health: () => (closing ? Promise.resolve('closed') : engine.state().catch(() => 'failed' as const)),
    close: () => (closing ??= close()),
  };
}
