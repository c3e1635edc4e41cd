import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeProgram, root } from './node.js';
import { sentences } from './sentences.js';

const client = join(root, 'client');
const stamp = join(client, 'dist', '.built');
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

/** Builds the client unless nothing of it changed since it was built. */
export function buildClient() {
  const changed = Math.max(...sources.map((source) => newest(join(root, source))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > changed) return;
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
  writeFileSync(stamp, '');
  // What changed while it was being built counts as newer.
  utimesSync(stamp, began, began);
}
