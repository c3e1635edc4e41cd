/**
 * `npm run check`: types, lint, format, unused code, words, and the quick tests, in under a minute.
 * `npm run check -- lint words` runs only the parts named.
 */
import { spawn } from 'node:child_process';
import { root } from './launch/node.js';

const node = process.execPath;
const colours = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };

/** @type {Record<string, { program: string[], env?: Record<string, string> }>} */
const parts = {
  types: { program: ['node_modules/typescript/bin/tsc', '-b'] },
  // Named, because oxlint otherwise writes in another way wherever it finds a runner's variables (CI, GITHUB_ACTIONS).
  lint: { program: ['node_modules/oxlint/bin/oxlint', '--deny-warnings', '--format=unix'] },
  format: { program: ['node_modules/oxfmt/bin/oxfmt', '--check', '**/*.{ts,tsx,js,css}'] },
  unused: { program: ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'] },
  words: { program: ['tools/words.js'] },
  tests: {
    program: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project=shared',
      '--project=server',
      '--project=client',
      '--reporter=dot',
      '--passWithNoTests',
    ],
    env: { MEDIANE_QUICK: '1' },
  },
};

/** @param {string} name @returns {Promise<boolean>} whether the part found nothing */
function run(name) {
  const part = parts[name];
  if (!part) throw new Error(`check knows no part "${name}"; its parts are ${Object.keys(parts).join(', ')}`);
  const began = performance.now();
  const child = spawn(node, part.program, {
    cwd: root,
    env: { ...process.env, ...colours, ...part.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((done) => {
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (code !== 0) process.stdout.write(`\n${output.trim()}\n`);
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
      done(code === 0);
    });
  });
}

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(parts);
const unknown = names.filter((name) => !parts[name]);
if (unknown.length > 0) {
  process.stderr.write(
    `check knows no part called ${unknown.join(', ')}. Its parts: ${Object.keys(parts).join(', ')}.\n`,
  );
  process.exit(2);
}

// The tests wait for disks and sockets most of their time; the other parts run beside them, one at a time.
const alone = names.filter((name) => name !== 'tests');
/** @type {string[]} */
const failed = [];
/** @param {string} name */
const judge = async (name) => {
  if (!(await run(name))) failed.push(name);
};
const beside = async () => {
  for (const name of alone) await judge(name);
};
await Promise.all([beside(), ...(names.includes('tests') ? [judge('tests')] : [])]);
process.stdout.write(failed.length > 0 ? `\ncheck failed: ${failed.join(', ')}\n` : '\ncheck passed\n');
process.exitCode = failed.length > 0 ? 1 : 0;
