import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { codeOf, StorageError } from '../errors.ts';

/** Two processes on one directory would decide without each other. The lock ends with the process, however it ends, or with the call of what is given back. */
export function lockDirectory(directory: string): () => void {
  const path = join(directory, 'lock.sqlite');
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    chmodSync(path, 0o600);
    lock.exec('begin exclusive');
    return () => lock.close();
  } catch (error) {
    lock.close();
    throw codeOf(error) === 'in-use'
      ? new StorageError('in-use', `another process uses ${directory}`)
      : error;
  }
}
