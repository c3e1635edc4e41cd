import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { $ZodType, output } from 'zod/v4/core';
import { Refused } from '@mediane/shared/protocol/api.ts';
import { momentarySettings, type Config } from '../config.ts';
import { readDoor, type Door } from './door.ts';

/** The server's own sentence why not. */
export type ServerRefusal = { readonly refused: string };
type Asked<Schema> = {
  readonly config: Config;
  /** The server's program, started for a moment when it does not run. */
  readonly program: URL;
  readonly path: string;
  readonly body: unknown;
  readonly answer: Schema;
};

const STARTS_WITHIN = 30_000;

/** Asks the server that runs on this data directory, or one started just for this, so that each thing is done in one way only. Null when none can be reached. */
export async function askServer<Schema extends $ZodType>(
  asked: Asked<Schema>,
): Promise<output<Schema> | ServerRefusal | null> {
  const { config, program } = asked;
  const former = readDoor(config.dataDirectory);
  const answered = former && (await askAt(former, asked));
  if (answered) return answered;
  const env = { ...momentarySettings(), MEDIANE_DATA: config.dataDirectory };
  const server = spawn(process.execPath, [fileURLToPath(program)], { env, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  try {
    for (let waited = 0; waited < STARTS_WITHIN && server.exitCode === null; waited += 100) {
      const door = readDoor(config.dataDirectory);
      if (door && door.key !== former?.key) return await askAt(door, asked);
      await wait(100);
    }
    return null;
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

/** Null when nobody answers there, or somebody else who does not know the key. */
async function askAt<Schema extends $ZodType>(
  { address, key }: Door,
  { config, path, body, answer }: Asked<Schema>,
): Promise<output<Schema> | ServerRefusal | null> {
  const headers = {
    'content-type': 'application/json',
    'accept-language': config.operatorLanguage,
    authorization: `Bearer ${key}`,
  };
  const response = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(
    () => null,
  );
  if (!response) return null;
  const said: unknown = await response.json().catch(() => null);
  if (response.ok) return z.parse(answer, said);
  const refused = z.safeParse(Refused, said);
  return refused.success && response.status !== 401 ? { refused: refused.data.message } : null;
}

/** A link as it will open: a server started for a moment had another port than the one that will take people in. */
export function lastingLink(link: string, address: string): string {
  const { pathname, hash } = new URL(link);
  return address + pathname + hash;
}
