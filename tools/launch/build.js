import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeProgram, root } from './node.js';
import { sentences } from './sentences.js';

const client = join(root, 'client');
const stamp = 'client/dist/.built';
const sources = [
  'client/src',
  'client/index.html',
  'client/vite.config.ts',
  'client/vite',
  'client/public',
  'shared/src',
  'package-lock.json',
];

/** The newest change below a path, in milliseconds. @param {string} path @returns {number} */
function newest(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether the pages of a project were never built, or something of them changed since. @param {string} folder */
export function isStale(folder) {
  const built = join(folder, stamp);
  const changed = Math.max(...sources.map((source) => newest(join(folder, source))));
  return !existsSync(built) || statSync(built).mtimeMs <= changed;
}

/** Builds the pages unless nothing of them changed since they were built. */
export function buildClient() {
  if (!isStale(root)) return;
  const began = new Date();
  process.stdout.write(`${sentences().building}\n`);
  const vite = spawnSync(
    nodeProgram(),
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: client,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    },
  );
  if (vite.status !== 0) throw new Error(sentences().notBuilt);
  const built = join(root, stamp);
  writeFileSync(built, '');
  // What changed while it was being built counts as newer.
  utimesSync(built, began, began);
}
