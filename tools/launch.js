/**
 * Starts every script of the project: `node tools/launch.js <task> [arguments]`. It runs on Node 20 with nothing
 * installed, installs what is missing, builds what is stale, and runs the task on Node 26: the machine's own when it is
 * new enough, else the one that came with the packages.
 */
import { buildClient } from './launch/build.js';
import { findChromium, findStrace } from './launch/debian.js';
import { install } from './launch/install.js';
import { nodeFor } from './launch/node.js';
import { endAs, run } from './launch/run.js';

/** @typedef {{ run: string[], build?: boolean, browser?: boolean }} Task */

/** @type {Record<string, Task>} */
const tasks = {
  start: { run: ['server/src/main.ts'], build: true },
  demo: { run: ['tools/demo.js'], build: true },
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
  bench: { run: ['tools/bench.js'] },
  'bench:media': { run: ['client/e2e/media/bench.ts'], browser: true },
};

const [name = '', ...rest] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
try {
  if (!task) throw new Error(`There is no task "${name}". There are: ${Object.keys(tasks).join(', ')}.`);
  // On a machine that has no Node to run on, nothing is installed in vain.
  nodeFor();
  install();
  if (task.build) buildClient();
  const browser = task.browser ? { CHROMIUM_PATH: findChromium() } : {};
  if (task.browser) findStrace();
  endAs(await run([...task.run, ...rest], browser));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
