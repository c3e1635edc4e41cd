import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { StorageError } from './errors.ts';
import { newKey } from './sealing.ts';

/** The key's file in the data directory, when none is given by the settings. */
export const masterKeyFile = (directory: string): string => join(directory, 'master.key');

/** Makes the data directory if need be, for this account alone. */
export function makeDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
}

/** The master key: the one given, else the file's. It is made at the first start; never when there are data keys that it could not open. */
export function masterKeyOf(directory: string, given: Uint8Array | null): Uint8Array {
  if (given) return given;
  const path = masterKeyFile(directory);
  if (!existsSync(path)) {
    if (existsSync(join(directory, 'keys.sqlite')))
      throw new StorageError('wrong-master-key', `${path} is missing`);
    return writeKey(directory, path);
  }
  const file = openSync(path, 'r');
  try {
    if (process.platform !== 'win32' && (fstatSync(file).mode & 0o077) !== 0)
      throw new StorageError('master-key-file', `others can read ${path}: chmod 600 ${path}`);
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (key.length !== 32)
      throw new StorageError('master-key-file', `${path} does not hold 32 bytes in base64`);
    return key;
  } finally {
    closeSync(file);
  }
}

function writeKey(directory: string, path: string): Uint8Array {
  const key = newKey();
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${key.toString('base64')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncDirectory(directory);
  return key;
}

/** A new name in a directory is durable only once the directory is. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
