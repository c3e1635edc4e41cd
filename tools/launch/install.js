import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node.js';
import { sentences } from './sentences.js';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, peer?: boolean }} Package */

/** @param {string} file @returns {Record<string, Package>} what a lock file names, by place */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Which packages of the lock file are not there, or there in another version. npm keeps a second lock file of what it
 * has really installed; comparing both also sees a newer checkout, which a date alone would not.
 * @param {string} folder
 * @returns {string[]}
 */
export function missing(folder) {
  const installedLock = join(folder, 'node_modules', '.package-lock.json');
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const places = Object.keys(wanted).filter((place) => place.startsWith('node_modules/'));
  if (!existsSync(installedLock)) return places;
  const installed = packagesOf(installedLock);
  return places.filter((place) => {
    // A package for another kind of machine is optional, and rightly absent.
    if (!installed[place]) return !wanted[place]?.optional && !wanted[place]?.peer;
    return installed[place].version !== wanted[place]?.version;
  });
}

/** Installs the packages of the lock file unless they are there. */
export function install() {
  if (missing(root).length === 0) return;
  process.stdout.write(`${sentences().installing}\n`);
  // The packages want a newer Node than npm itself runs on; they get it, so npm's warnings about it say nothing.
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status === 0) return;
  throw new Error(sentences().notInstalled);
}
