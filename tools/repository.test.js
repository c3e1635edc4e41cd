import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './launch/node.js';

/** All that is or is about to be part of the project, by its place in it. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)));

const binary = /\.(png|woff2|ttf|pdf)$/;
const texts = files
  .filter((file) => !binary.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

test('no file names a folder of the machine on which it was written', () => {
  const folders = ['work', 'root', 'home', 'Users'].join('|');
  const own = new RegExp(`(^|[^\\w.*~/@+-])/(${folders})/`, 'm');
  expect(texts.filter(({ text }) => own.test(text)).map(({ file }) => file)).toEqual([]);
});

test('no file is so large that it slows down every clone', () => {
  const large = files.filter((file) => statSync(join(root, file)).size > 1_000_000);
  expect(large).toEqual([]);
});

test('no file is a secret', () => {
  const secrets = files.filter((file) => /(^|\/)(\.env|master\.key)$|\.(sqlite|pem)$/.test(file));
  expect(secrets).toEqual([]);
});

test('every test that docs/guarantees.md names exists', () => {
  const text = readFileSync(join(root, 'docs/guarantees.md'), 'utf8');
  const named = [...text.matchAll(/\| `([^`]+)` "(.+)"\s*\|$/gm)];
  expect(named.length).toBeGreaterThan(40);
  const absent = named.filter(([, file = '', name = '']) => {
    const path = join(root, file);
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(name.replaceAll('\\"', '"'));
  });
  expect(absent.map(([line]) => line)).toEqual([]);
});
