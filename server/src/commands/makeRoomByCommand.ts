import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Refused, RoomMade } from '@mediane/shared/protocol/api.ts';
import { Plan } from '@mediane/shared/protocol/plan.ts';
import { httpWords } from '@mediane/shared/words/http.ts';
import { operatorWords } from '@mediane/shared/words/operator.ts';
import { addressOf, momentarySettings, type Config } from '../config.ts';
import { problemsIn } from '../http/problems.ts';
import { readDoor, type Door } from './door.ts';

type Needs = {
  readonly config: Config;
  readonly path: string | undefined;
  readonly say: (sentence: string) => void;
  /** The server's program, started for a moment when it does not run. */
  readonly program: URL;
};

const STARTS_WITHIN = 30_000;

/** Makes a mediation from a JSON file and says everybody's link; gives back the sentence that says why it could not, or null. */
export async function makeRoomByCommand({ config, path, say, program }: Needs): Promise<string | null> {
  const words = operatorWords(config.operatorLanguage).roomCommand;
  if (path === undefined) return words.usage;
  const read = readPlan(path, config);
  if (typeof read === 'string') return read;
  const answered =
    (await ask(readDoor(config.dataDirectory), read, config)) ?? (await askOwnServer(read, config, program));
  if (answered === null) return words.noServer(config.dataDirectory);
  if (typeof answered === 'string') return words.refused(answered);
  say(words.created);
  for (const { name, side, link } of answered.links) {
    // A server that was started for a moment had another port than the one that will take people in.
    const lasting = link === null ? words.mediatorSignsIn : `${addressOf(config)}/m${new URL(link).hash}`;
    say(
      `  ${side === null ? name : `${name} (${side})`} : ${lasting}`.replace(
        ' : ',
        config.operatorLanguage === 'fr' ? '\u00a0: ' : ': ',
      ),
    );
  }
  return null;
}

/** The plan of a file, or what is wrong with it. It is sent as it was written: the server checks it again. */
function readPlan(path: string, { operatorLanguage }: Config): { plan: unknown } | string {
  const words = operatorWords(operatorLanguage).roomCommand;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return words.unreadable(path);
  }
  try {
    const plan: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const parsed = z.safeParse(Plan, plan);
    if (parsed.success) return { plan };
    const sentences = httpWords(operatorLanguage);
    const lines = problemsIn(parsed.error.issues).map(
      ({ path: at, sentence }) => `  ${sentences.invalid.at(at, sentence(sentences))}`,
    );
    return [words.invalid(path), ...lines].join('\n');
  } catch (error) {
    return words.notJson(path, error instanceof Error ? error.message : '');
  }
}

/** What the server behind a door makes of it; null when nobody answers there. */
async function ask(
  door: Door | null,
  { plan }: { plan: unknown },
  { operatorLanguage }: Config,
): Promise<RoomMade | string | null> {
  if (!door) return null;
  const headers = {
    'content-type': 'application/json',
    'accept-language': operatorLanguage,
    authorization: `Bearer ${door.key}`,
  };
  const response = await fetch(`${door.address}/api/rooms`, {
    method: 'POST',
    headers,
    body: JSON.stringify(plan),
  }).catch(() => null);
  if (!response) return null;
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return z.parse(RoomMade, body);
  // Whatever else listens there now does not know the key.
  const refused = z.safeParse(Refused, body);
  return refused.success && response.status !== 401 ? refused.data.message : null;
}

/** Starts the very same server for as long as it takes, so that a room is made in one way only. */
async function askOwnServer(
  plan: { plan: unknown },
  config: Config,
  program: URL,
): Promise<RoomMade | string | null> {
  const former = readDoor(config.dataDirectory)?.key;
  const server = spawn(process.execPath, [fileURLToPath(program)], {
    env: { ...momentarySettings(), MEDIANE_DATA: config.dataDirectory },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  try {
    for (let waited = 0; waited < STARTS_WITHIN && server.exitCode === null; waited += 100) {
      const door = readDoor(config.dataDirectory);
      if (door && door.key !== former) return await ask(door, plan, config);
      await wait(100);
    }
    return null;
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}
