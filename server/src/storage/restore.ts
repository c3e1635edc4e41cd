/** Puts a backup back into a data directory, as far as it may be put back: what was destroyed stays destroyed. */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Ms } from '@mediane/shared/room/identifiers.ts';
import { isSound, makeDurable, manifestOf, partsOf, type BackupKind, type Manifest } from './backup.ts';
import { noteDestructions, notedDestructions } from './destructionList.ts';
import { StorageError } from './errors.ts';
import { makeDirectory, masterKeyFile, masterKeyOf, syncDirectory } from './masterKey.ts';
import { opensUnder } from './sqlite/keyring.ts';
import { lockDirectory } from './sqlite/lock.ts';
import { DAY, openStorage } from './storage.ts';

export type RestoreCode =
  | 'not-content'
  | 'not-keys'
  | 'damaged'
  | 'keys-expired'
  | 'keys-needed'
  | 'data-in-the-way'
  | 'master-key-missing';

/** Why nothing was restored. The data directory is as it was. */
export class RestoreRefused extends Error {
  readonly code: RestoreCode;

  constructor(code: RestoreCode) {
    super(code);
    this.name = 'RestoreRefused';
    this.code = code;
  }
}

type RestoreRequest = {
  readonly directory: string;
  readonly folder: string;
  readonly keysFolder: string | null;
  readonly masterKey: Uint8Array | null;
  readonly keyBackupDays: number;
  /** Whether content that is there may be overwritten. */
  readonly replace: boolean;
  readonly at: Ms;
};

/** From when the restored data are, how many destructions were applied again, and how many compartments cannot be read for want of a key. */
export type Restored = {
  readonly contentAt: Ms;
  readonly keysAt: Ms | null;
  readonly destroyed: number;
  readonly unreadable: number;
};

/** Checks everything before it changes anything; then puts the files in place and opens them once, which applies the list of destructions. */
export async function restoreBackup({
  directory,
  folder,
  keysFolder,
  masterKey,
  keyBackupDays,
  replace,
  at,
}: RestoreRequest): Promise<Restored> {
  const content = checked(folder, 'content', 'not-content');
  const keys = keysFolder === null ? null : checked(keysFolder, 'keys', 'not-keys');
  if (keys && keys.at + keyBackupDays * DAY < at) throw new RestoreRefused('keys-expired');
  if (!keys && !existsSync(join(directory, 'keys.sqlite'))) throw new RestoreRefused('keys-needed');
  if (!replace && existsSync(join(directory, 'content.sqlite'))) throw new RestoreRefused('data-in-the-way');
  if (!masterKey && !existsSync(masterKeyFile(directory))) throw new RestoreRefused('master-key-missing');
  makeDirectory(directory);
  const key = masterKeyOf(directory, masterKey);
  for (const from of [directory, keysFolder])
    if (from !== null && !fitsKeys(join(from, 'keys.sqlite'), key))
      throw new StorageError('wrong-master-key');
  const unlock = lockDirectory(directory);
  try {
    if (keysFolder !== null) restoreKeys(directory, keysFolder);
    for (const from of [folder, keysFolder])
      if (from !== null) noteDestructions(directory, notedDestructions(from));
    for (const part of partsOf('content')) place(directory, folder, part);
  } finally {
    unlock();
  }
  const storage = await openStorage({ directory, masterKey, now: () => at, keyBackupDays, migrations: [] });
  await storage.close();
  return { contentAt: content.at, keysAt: keys?.at ?? null, ...compare(folder, directory) };
}

function checked(folder: string, kind: BackupKind, otherwise: RestoreCode): Manifest {
  const manifest = manifestOf(folder);
  if (manifest?.kind !== kind) throw new RestoreRefused(otherwise);
  if (!partsOf(kind).every((part) => isSound(join(folder, part)))) throw new RestoreRefused('damaged');
  return manifest;
}

/** Keys that are there stay; those that only the backup has are added. Opening the directory then takes out the destroyed ones. */
function restoreKeys(directory: string, keysFolder: string): void {
  const present = join(directory, 'keys.sqlite');
  if (!existsSync(present)) return place(directory, keysFolder, 'keys.sqlite');
  const database = new DatabaseSync(present);
  try {
    database.prepare('attach database ? as kept').run(join(keysFolder, 'keys.sqlite'));
    database.exec(`
      begin immediate;
      insert or ignore into destruction select * from kept.destruction;
      insert or ignore into data_key select * from kept.data_key where not exists
        (select 1 from destruction d where d.room = kept.data_key.room and d.compartment = kept.data_key.compartment);
      insert or ignore into schedule select * from kept.schedule where not exists
        (select 1 from destruction d where d.room = kept.schedule.room and d.compartment = kept.schedule.compartment);
      commit;
    `);
  } finally {
    database.close();
  }
}

/** Puts one file in place whole: whoever looks sees the old one or the new one. */
function place(directory: string, folder: string, part: string): void {
  const target = join(directory, part);
  const coming = `${target}.restoring`;
  copyFileSync(join(folder, part), coming);
  makeDurable(coming);
  for (const log of ['-wal', '-shm']) rmSync(`${target}${log}`, { force: true });
  renameSync(coming, target);
  syncDirectory(directory);
}

/** What the opening took out of the restored content, and what it cannot read. */
function compare(folder: string, directory: string): Pick<Restored, 'destroyed' | 'unreadable'> {
  const database = new DatabaseSync(join(directory, 'content.sqlite'));
  try {
    database.prepare('attach database ? as backup').run(join(folder, 'content.sqlite'));
    database.prepare('attach database ? as kept').run(join(directory, 'keys.sqlite'));
    const number = (sql: string) => Number(database.prepare(sql).get()?.['number']);
    return {
      destroyed: number(
        'select count(*) as number from backup.compartment b where not exists (select 1 from main.compartment c where c.room = b.room and c.compartment = b.compartment)',
      ),
      unreadable: number(
        'select count(*) as number from main.compartment c where not exists (select 1 from kept.data_key k where k.room = c.room and k.compartment = c.compartment)',
      ),
    };
  } finally {
    database.close();
  }
}

/** Whether the keys there, if any, are wrapped by this master key. */
function fitsKeys(file: string, masterKey: Uint8Array): boolean {
  if (!existsSync(file)) return true;
  const database = new DatabaseSync(file);
  try {
    return opensUnder(database, masterKey);
  } finally {
    database.close();
  }
}
