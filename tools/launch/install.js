import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { root } from './node.js';

const lock = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.installed');
const lockHash = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

/** Installs the packages of the lock file unless exactly those are there. */
export function install() {
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('Installing packages…\n');
  // The packages want a newer Node than npm itself runs on; they get it, so npm's warnings about it say nothing.
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    throw new Error(
      'The packages could not be installed: check the connection to the npm registry, then start again.',
    );
  }
  writeFileSync(stamp, wanted);
}
