import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../errors.ts';

/** Opens one of our database files: durable at each commit, nothing left of what was deleted, for this account alone. */
export function openFile(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 });
  try {
    chmodSync(path, 0o600);
    database.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma foreign_keys = on;
      pragma secure_delete = on;
      pragma wal_autocheckpoint = 1000;
      pragma journal_size_limit = 4194304;
    `);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Brings a file's tables up to date: `steps` are only ever added to, and each is applied once. */
export function bringUp(database: DatabaseSync, steps: readonly string[]): void {
  const done = Number(database.prepare('pragma user_version').get()?.['user_version'] ?? 0);
  if (done > steps.length) throw new StorageError('later-release');
  for (const [at, step] of steps.entries()) {
    if (at >= done) database.exec(`begin immediate; ${step}; pragma user_version = ${at + 1}; commit;`);
  }
}
