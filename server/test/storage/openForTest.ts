/** A data directory of its own for each test, opened as the server opens it and removed afterwards. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStorage, type Storage, type StorageSettings } from '../../src/storage/storage.ts';

/** A directory that goes when the test ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'mediane-storage-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Opens a directory; what is still open when the test ends is closed. */
export async function openForTest(
  directory: string,
  settings: Partial<StorageSettings> = {},
): Promise<Storage<object>> {
  const storage = await openStorage<object>({
    directory,
    masterKey: null,
    now: () => 1_800_000_000_000,
    keyBackupDays: 30,
    migrations: [],
    ...settings,
  });
  onTestFinished(() => storage.close());
  return storage;
}

/** Every byte of every file below a directory. */
export function allBytes(directory: string): Buffer {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
}
