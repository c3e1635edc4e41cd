/**
 * Starts every script of the project: `node tools/launch.js <task> [arguments]`. It runs on Node 20 with nothing
 * installed, installs what is missing, builds what is stale, and runs the task on Node 26: the machine's own when it is
 * new enough, else the one that came with the packages.
 */
import { spawn } from 'node:child_process';
import { buildClient } from './launch/build.js';
import { findChromium, findStrace } from './launch/debian.js';
import { install } from './launch/install.js';
import { nodeProgram, root } from './launch/node.js';

/** @typedef {{ run: string[], build?: boolean, browser?: boolean, env?: Record<string, string> }} Task */

/** @type {Record<string, Task>} */
const tasks = {
  start: { run: ['server/src/main.ts'], build: true },
  dev: { run: ['tools/dev.js'] },
  test: { run: ['node_modules/vitest/vitest.mjs', 'run'], build: true, browser: true },
  check: { run: ['tools/check.js'] },
  format: { run: ['node_modules/oxfmt/bin/oxfmt', '--write', '**/*.{ts,tsx,js,css}'] },
  screens: { run: ['client/e2e/screens.ts'], build: true, browser: true },
  doctor: { run: ['server/src/commands/doctor.ts'] },
  room: { run: ['server/src/commands/room.ts'] },
  password: { run: ['server/src/commands/password.ts'] },
  backup: { run: ['server/src/commands/backup.ts'] },
  restore: { run: ['server/src/commands/restore.ts'] },
  bench: { run: ['server/bench/journal.ts'] },
};

const [name = '', ...rest] = process.argv.slice(2);
const task = tasks[name];
if (!task) {
  process.stderr.write(`There is no task "${name}". There are: ${Object.keys(tasks).join(', ')}.\n`);
  process.exit(2);
}

try {
  install();
  if (task.build) buildClient();
  const browser = task.browser ? { CHROMIUM_PATH: findChromium() } : {};
  if (task.browser) findStrace();
  run([...task.run, ...rest], { ...process.env, NODE_NO_WARNINGS: '1', ...browser, ...task.env });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/**
 * The task's own process: it gets our signals, and we end as it ends.
 * @param {string[]} program
 * @param {NodeJS.ProcessEnv} env
 */
function run(program, env) {
  const child = spawn(nodeProgram(), program, { cwd: root, env, stdio: 'inherit' });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
  });
}
