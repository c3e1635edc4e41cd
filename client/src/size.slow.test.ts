import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; css?: string[] };

let folder = '';
let manifest: Record<string, Chunk> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mediane-size-'));
  // As it is built for people: a test's own NODE_ENV would bring React's development half and the showcase.
  const vite = join(import.meta.dirname, '../../node_modules/vite/bin/vite.js');
  await promisify(execFile)(
    process.execPath,
    [
      vite,
      'build',
      join(import.meta.dirname, '..'),
      '--outDir',
      folder,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ],
    {
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const zipped = (file: string) => gzipSync(readFileSync(join(folder, file))).length;

/** What a browser fetches before these entries run: themselves and all that they import without waiting. */
function fetched(...entries: string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the build has no ${key}`);
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const entry of entries) visit(entry);
  return seen;
}

const kilobytes = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + zipped(file), 0) / 1000;

const words = '../shared/src/words/catalogue.fr.ts';
const room = [
  'src/door/seat-page.tsx',
  'src/room/room.tsx',
  '../shared/src/words/door.fr.ts',
  '../shared/src/words/panels.fr.ts',
  '../shared/src/words/room.fr.ts',
];
const pages: Record<string, string[]> = {
  'the sign-in page': ['src/mediations/sign-in.tsx', '../shared/src/words/mediations.fr.ts'],
  'the list of mediations': [
    'src/mediations/office.tsx',
    'src/mediations/home.tsx',
    '../shared/src/words/mediations.fr.ts',
  ],
  'the form of a mediation': [
    'src/mediations/office.tsx',
    'src/mediations/prepare/prepare.tsx',
    '../shared/src/words/mediations.fr.ts',
  ],
  'the page of a personal link': ['src/door/personal-link.tsx', '../shared/src/words/link.fr.ts'],
  'the first page of a participant': [
    'src/door/seat-page.tsx',
    'src/door/welcome.tsx',
    '../shared/src/words/door.fr.ts',
    '../shared/src/words/welcome.fr.ts',
    '../shared/src/words/refusals.fr.ts',
  ],
  'the check of the devices': [
    'src/door/seat-page.tsx',
    'src/door/devices.tsx',
    '../shared/src/words/door.fr.ts',
    '../shared/src/words/devices.fr.ts',
  ],
  'the room before its tools, on a phone': [...room, 'src/room/phone-room.tsx'],
  'the room before its tools, on a wide page': [...room, 'src/room/wide-room.tsx'],
};

describe('what a page fetches, compressed', () => {
  test.for(Object.entries(pages))('%s: at most 130 kB of JavaScript', ([, entries]) => {
    expect(kilobytes(fetched('index.html', words, ...entries))).toBeLessThanOrEqual(130);
  });

  test('the two typefaces of every page: at most 60 kB', () => {
    const fonts = Object.values(manifest).flatMap(({ file }) =>
      /(interface|document)-.*\.woff2$/.test(file) && !file.includes('-ext-') ? [file] : [],
    );
    expect(fonts).toHaveLength(2);
    expect(kilobytes(fonts)).toBeLessThanOrEqual(60);
  });

  test('a dialog, a menu, the passkeys and the showcase are not part of any first page', () => {
    const first = [...fetched('index.html', words)].join(' ');
    for (const heavy of ['dialog-panel', 'menu-list', 'passkeys', 'showcase'])
      expect(first).not.toContain(heavy);
    expect(Object.keys(manifest).filter((key) => key.includes('showcase'))).toEqual([]);
  });
});

test('the page holds no script and no style of its own: the content policy would refuse them', () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  expect(page).not.toMatch(/https?:\/\//);
});

test('the order of the layers is stated before any other sheet', () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  expect([...page.matchAll(/rel="stylesheet"[^>]*href="([^"]+)"/g)][0]?.[1]).toBe('/layer-order.css');
  expect(readFileSync(join(folder, 'layer-order.css'), 'utf8')).toContain(
    '@layer reset, tokens, base, components, places;',
  );
});

test('both lights survive the build: light-dark() is left to the browser', () => {
  const sheets = Object.values(manifest).flatMap(({ css }) => css ?? []);
  const tokens = sheets
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .find((css) => css.includes('--paper:'));
  expect(tokens).toContain('light-dark(');
});
