/** The real server in a process of its own, on a data directory and a free port of loopback; it can be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { RoomMade } from '@mediane/shared/protocol/api.ts';
import type { PlanInput } from '@mediane/shared/protocol/plan.ts';
import { readDoor } from '../../src/commands/door.ts';

const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export type RunningHouse = Awaited<ReturnType<typeof runHouse>>;

/** Starts the server; `remove` ends it and removes its data. */
export async function runHouse(settings: Record<string, string> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'mediane-'));
  let child: ChildProcess;
  let port = 0;
  let output = '';

  async function start(): Promise<void> {
    child = spawn(process.execPath, [program], {
      env: {
        PATH: process.env['PATH'],
        HOST: '127.0.0.1',
        PORT: String(port),
        MEDIANE_DATA: directory,
        MEDIANE_DEMO: 'on',
        LOG_LEVEL: 'debug',
        MEDIANE_ABSENCE_GRACE: '1',
        LANG: 'en_GB.UTF-8',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { stdout, stderr } = child;
    if (!stdout || !stderr) throw new Error('the server has no output');
    stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
    const lines = createInterface({ input: stdout });
    await new Promise<void>((listening) => {
      lines.on('close', listening);
      lines.on('line', (line) => {
        output += `${line}\n`;
        const found = /http:\/\/localhost:(\d+)$/.exec(line);
        if (!found) return;
        port = Number(found[1]);
        listening();
      });
    });
    if (port === 0) throw new Error(`the server did not start: ${output}`);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }

  await start();

  return {
    directory,
    address: () => `http://localhost:${port}`,
    /** All that the server wrote to its log. */
    output: () => output,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    pid: () => child.pid,
    start,
    async remove(): Promise<void> {
      await end('SIGKILL');
      rmSync(directory, { recursive: true, force: true });
    },
    /** Any mediation, made as the command on this machine makes it. */
    async make(plan: PlanInput): Promise<RoomMade> {
      const door = readDoor(directory);
      const response = await fetch(`http://localhost:${port}/api/rooms`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${door?.key ?? ''}` },
        body: JSON.stringify(plan),
      });
      return RoomMade.parse(await response.json());
    },
    /** A ready mediation of three people with their links: the mediator, Amina, Jean-Pierre. */
    async demo(language: 'fr' | 'en' = 'fr'): Promise<RoomMade> {
      const response = await fetch(`http://localhost:${port}/api/demo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: `http://localhost:${port}` },
        body: JSON.stringify({ language }),
      });
      return RoomMade.parse(await response.json());
    },
  };
}
