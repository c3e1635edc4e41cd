/**
 * A backup is two folders that live apart: content and accounts, which open nothing by themselves, and keys, which are kept a stated number
 * of days. Either may be taken while the server runs. The master key is in neither.
 */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Ms } from '@mediane/shared/room/identifiers.ts';
import { destructionList } from './destructionList.ts';
import { syncDirectory } from './masterKey.ts';
import { DAY } from './storage.ts';

/** What each kind of backup holds. Accounts come first and keys last: whatever is said meanwhile has its seats and its key. */
const PARTS = { content: ['accounts.sqlite', 'content.sqlite'], keys: ['keys.sqlite'] } as const;
export type BackupKind = keyof typeof PARTS;

const manifest = z.strictObject({
  product: z.literal('mediane'),
  format: z.literal(1),
  kind: z.enum(['content', 'keys']),
  at: z.number(),
});
export type Manifest = z.infer<typeof manifest>;

export type BackupCode = 'no-data' | 'not-apart' | 'damaged-copy';

/** Why no backup was made. */
export class BackupRefused extends Error {
  readonly code: BackupCode;

  constructor(code: BackupCode) {
    super(code);
    this.name = 'BackupRefused';
    this.code = code;
  }
}

type BackupRequest = {
  readonly directory: string;
  readonly folder: string;
  readonly keysFolder: string | null;
  readonly keyBackupDays: number;
  readonly at: Ms;
};

/** Where the backups now are, and which keys' backups have come to their end and were removed. */
export type Backup = {
  readonly content: string;
  readonly keys: string | null;
  readonly expired: readonly string[];
};

/** Takes a backup of content, and of keys when they have a folder of their own. */
export function takeBackup({ directory, folder, keysFolder, keyBackupDays, at }: BackupRequest): Backup {
  if (!existsSync(join(directory, 'content.sqlite'))) throw new BackupRefused('no-data');
  if (keysFolder !== null && (isInside(keysFolder, folder) || isInside(folder, keysFolder)))
    throw new BackupRefused('not-apart');
  const content = copyParts(directory, folder, 'content', at);
  if (keysFolder === null) return { content, keys: null, expired: [] };
  return {
    content,
    keys: copyParts(directory, keysFolder, 'keys', at),
    expired: removeExpired(keysFolder, at - keyBackupDays * DAY),
  };
}

/** Says what a backup's folder holds; null when it is none. */
export function manifestOf(folder: string): Manifest | null {
  try {
    return manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  } catch {
    return null;
  }
}

/** The files of each kind. */
export const partsOf = (kind: BackupKind): readonly string[] => PARTS[kind];

function copyParts(directory: string, folder: string, kind: BackupKind, at: Ms): string {
  const target = join(
    folder,
    `mediane-${kind}-${new Date(at)
      .toISOString()
      .replaceAll(':', '-')
      .replace(/\.\d+Z$/, 'Z')}`,
  );
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mkdirSync(target, { mode: 0o700 });
  for (const part of PARTS[kind]) copyDatabase(join(directory, part), join(target, part));
  // The list goes along with either kind: whoever restores one of them learns what was destroyed until then.
  if (existsSync(destructionList(directory)))
    copyFileSync(destructionList(directory), destructionList(target));
  // The manifest comes last: a backup that was cut short has none, and is not taken for one.
  writeFileSync(
    join(target, 'manifest.json'),
    `${JSON.stringify({ product: 'mediane', format: 1, kind, at } satisfies Manifest)}\n`,
    { mode: 0o600 },
  );
  for (const name of readdirSync(target)) makeDurable(join(target, name));
  syncDirectory(target);
  syncDirectory(folder);
  return target;
}

function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { timeout: 5000 });
  try {
    database.prepare('vacuum into ?').run(to);
  } finally {
    database.close();
  }
  chmodSync(to, 0o600);
  if (!isSound(to)) throw new BackupRefused('damaged-copy');
}

/** Whether a database file can be read through. */
export function isSound(file: string): boolean {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return database.prepare('pragma quick_check').get()?.['quick_check'] === 'ok';
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}

function removeExpired(keysFolder: string, before: Ms): string[] {
  return readdirSync(keysFolder).flatMap((name) => {
    const path = join(keysFolder, name);
    const found = manifestOf(path);
    if (found?.kind !== 'keys' || found.at > before) return [];
    rmSync(path, { recursive: true });
    return [path];
  });
}

/** Waits until a file is on disk. */
export function makeDurable(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The same folder, or one below it. */
function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (!way.startsWith('..') && resolve(folder, way) === resolve(path));
}
