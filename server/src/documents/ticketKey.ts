import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key of the tickets by which a page keeps its Yjs client id over a restart; made at the first start, for this account alone. */
export function ticketKeyIn(directory: string): Uint8Array {
  const path = join(directory, 'tickets.key');
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    const key = randomBytes(32);
    writeFileSync(path, key, { mode: 0o600, flag: 'wx' });
    return key;
  }
}
