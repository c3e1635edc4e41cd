/** What the tests need beside npm's packages. On Debian and its kin it is installed; elsewhere it is asked for in a sentence. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium to test with. @returns {string} */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const found = () => browsers.find((path) => existsSync(path));
  const program = found() ?? (installed('chromium') ? found() : undefined);
  if (program) return program;
  throw new Error('The tests need Chromium: install it, or name one with CHROMIUM_PATH.');
}

/** The trace of system calls by which a test sees that what is acknowledged is on disk; only Linux has it. */
export function findStrace() {
  if (process.platform !== 'linux' || spawnSync('strace', ['-V']).status === 0) return;
  if (!installed('strace')) throw new Error('The tests need strace: install it and start again.');
}

/** @param {string} name @returns {boolean} whether Debian's package is there now */
function installed(name) {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  process.stdout.write(`Installing Debian's ${name}…\n`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  /** @param {string[]} words */
  const apt = (words) => {
    const [program = '', ...rest] = [...sudo, 'apt-get', '-qq', ...words];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  return apt(['update']) && apt(['install', '-y', '--no-install-recommends', name]);
}
