import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** How a command on this machine reaches the running server: where it listens, and the key that it takes. */
const Door = z.strictObject({ address: z.url({ protocol: /^http$/ }), key: z.string().min(20) });
export type Door = z.infer<typeof Door>;

const doorFile = (dataDirectory: string) => join(dataDirectory, 'running.json');

/** A fresh key for this run of the server. `announce` once it listens, `close` when it ends. */
export function createDoor(dataDirectory: string) {
  const key = randomBytes(32).toString('base64url');
  const path = doorFile(dataDirectory);
  return {
    key,
    /** Only who may read the data directory can make rooms this way: the file is for the server's account alone. */
    announce(port: number, host: string): void {
      const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' || host === '::1' ? '[::1]' : host;
      const door: Door = { address: `http://${reachable}:${port}`, key };
      writeFileSync(`${path}.new`, JSON.stringify(door), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
    close(): void {
      if (readDoor(dataDirectory)?.key === key) rmSync(path, { force: true });
    },
  };
}

/** The door of the server that runs, or was killed before it could close it. */
export function readDoor(dataDirectory: string): Door | null {
  try {
    return Door.parse(JSON.parse(readFileSync(doorFile(dataDirectory), 'utf8')));
  } catch {
    return null;
  }
}
