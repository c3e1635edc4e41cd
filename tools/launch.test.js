import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { missing } from './launch/install.js';
import { root } from './launch/node.js';

const folder = mkdtempSync(join(tmpdir(), 'mediane-launch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} file @param {object} packages */
const lock = (file, packages) => writeFileSync(join(folder, file), JSON.stringify({ packages }));

test('the lock file names no address to download from, so that any mirror of the registry will do', () => {
  /** @type {Record<string, { resolved?: string, link?: boolean, integrity?: string }>} */
  const { ...packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const addresses = Object.values(packages).flatMap(({ resolved, link }) =>
    resolved && !link ? [resolved] : [],
  );
  expect(addresses).toEqual([]);
  const unsealed = Object.entries(packages).filter(
    ([place, { link, integrity }]) => place.startsWith('node_modules/') && !link && !integrity,
  );
  expect(unsealed).toEqual([]);
});

test('packages are installed when they are missing or of another version, and not for another machine', () => {
  const wanted = {
    '': {},
    'node_modules/one': { version: '1.0.0' },
    'node_modules/two': { version: '2.0.0' },
    'node_modules/node-for-another-machine': { version: '26.0.0', optional: true },
  };
  lock('package-lock.json', wanted);
  expect(missing(folder)).toHaveLength(3);
  mkdirSync(join(folder, 'node_modules'));
  lock('node_modules/.package-lock.json', { 'node_modules/one': { version: '1.0.0' } });
  expect(missing(folder)).toEqual(['node_modules/two']);
  lock('node_modules/.package-lock.json', {
    'node_modules/one': { version: '1.0.0' },
    'node_modules/two': { version: '1.9.0' },
  });
  expect(missing(folder)).toEqual(['node_modules/two']);
  lock('node_modules/.package-lock.json', {
    'node_modules/one': { version: '1.0.0' },
    'node_modules/two': { version: '2.0.0' },
  });
  expect(missing(folder)).toEqual([]);
});

test('a task that does not exist is refused with the list of those that do', () => {
  const ran = spawnSync(process.execPath, ['tools/launch.js', 'toString'], { cwd: root, encoding: 'utf8' });
  expect(ran.stderr).toContain('start, demo, dev, test, check');
  expect(ran.status).toBe(1);
});

test('every script of package.json starts a task that exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const source = readFileSync(join(root, 'tools/launch.js'), 'utf8');
  for (const [name, command] of Object.entries(scripts)) {
    expect(command).toBe(`node tools/launch.js ${name}`);
    expect(source).toMatch(new RegExp(`^  ${name}: \\{`, 'm'));
  }
});

/** Runs a program through the launcher's own `run`, in a process of its own. @param {string} text */
function throughRun(text) {
  const program = join(folder, `program-${crypto.randomUUID()}.js`);
  const around = join(folder, `around-${crypto.randomUUID()}.mjs`);
  writeFileSync(program, text);
  writeFileSync(
    around,
    `import { endAs, run } from ${JSON.stringify(join(root, 'tools/launch/run.js'))};\nendAs(await run([${JSON.stringify(program)}]));\n`,
  );
  return spawn(process.execPath, [around], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('the exit code of a task is the exit code of the launcher', async () => {
  const [code] = await once(throughRun('process.exit(7)'), 'exit');
  expect(code).toBe(7);
});

test('a signal reaches the task, which ends in its own time', async () => {
  const launched = throughRun(
    "process.once('SIGTERM', () => setTimeout(() => process.exit(5), 50)); setInterval(() => {}, 1000); console.log('up');",
  );
  await once(launched.stdout, 'data');
  launched.kill('SIGTERM');
  const [code] = await once(launched, 'exit');
  expect(code).toBe(5);
});

test('a task that a signal ends is seen to end by that signal', async () => {
  const launched = throughRun("setInterval(() => {}, 1000); console.log('up');");
  await once(launched.stdout, 'data');
  launched.kill('SIGTERM');
  const [code, signal] = await once(launched, 'exit');
  expect([code, signal]).toEqual([null, 'SIGTERM']);
});

test('a task runs on Node 26 or later, and so does what it starts as node', async () => {
  const launched = throughRun(
    "const { execFileSync } = await import('node:child_process'); process.stdout.write(process.version + ' ' + execFileSync('node', ['-v'], { encoding: 'utf8' }));",
  );
  let said = '';
  launched.stdout.on('data', (chunk) => (said += chunk));
  await once(launched, 'close');
  const [own = '', started] = said.trim().split(' ');
  expect(Number(own.slice(1).split('.')[0])).toBeGreaterThanOrEqual(26);
  expect(started).toBe(own);
});
