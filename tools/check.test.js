import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { root } from './launch/node.js';
import { plantedProject } from './planted.js';

/** @type {ReturnType<typeof plantedProject> | undefined} */
let project;
afterEach(() => project?.remove());

/**
 * @param {string} part
 * @param {Record<string, string>} files
 * @returns {{ code: number | null, output: string }}
 */
function checked(part, files) {
  project = plantedProject(files);
  return project.check(part);
}

test('a sound project passes every part of the check', () => {
  project = plantedProject();
  const { code, output } = project.check();
  expect(output).toContain('check passed');
  expect(code).toBe(0);
});

describe('types', () => {
  /** @type {[string, string, string][]} */
  const planted = [
    [
      'an index that may be missing',
      'shared/src/room/index.ts',
      'export const first = (a: number[]): number => a[0];',
    ],
    ['syntax that Node cannot erase', 'server/src/main.ts', 'enum Floor { open }\nprocess.exit(Floor.open);'],
    ['a Node global in shared/', 'shared/src/room/index.ts', "export const here = Buffer.from('');"],
    [
      'a word that English lacks',
      'shared/src/words/door.en.ts',
      "import type { doorFr } from './door.fr.ts';\nexport const doorEn = { open: 'Open' } satisfies typeof doorFr;",
    ],
    [
      'a word that French lacks',
      'shared/src/words/door.en.ts',
      "import type { doorFr } from './door.fr.ts';\nexport const doorEn = { knock: '', open: '', shut: '' } satisfies typeof doorFr;",
    ],
    ['a wrong type in a test', 'shared/src/room/index.test.ts', "export const n: number = 'one';"],
    [
      'a wrong type in a page',
      'client/src/door.tsx',
      'export const Door = ({ words }: { words: object }) => <p>{words.gone}</p>;',
    ],
    ['a wrong type in a browser test', 'client/e2e/screens.ts', "export const n: number = 'one';"],
  ];
  test.each(planted)('%s is found', (_name, file, text) => {
    const { code, output } = checked('types', { [file]: text });
    expect(output).toMatch(/error TS\d+/);
    expect(output).toContain(file);
    expect(output).not.toContain('TS18003');
    expect(code).toBe(1);
  });
});

test('lint finds each planted fault in its own file', () => {
  /** @type {Record<string, [string, string]>} */
  const planted = {
    'shared/src/room/reads-a-file.ts': ["export { readFileSync } from 'node:fs';", 'no-restricted-imports'],
    'shared/src/room/knows-the-wire.ts': [
      "import type {} from '../protocol/wire.ts';",
      'no-restricted-imports',
    ],
    'shared/src/room/knows-words.ts': [
      "export const words = import('../words/door.fr.ts');",
      'no-restricted-imports',
    ],
    'shared/src/words/calls-the-server.ts': [
      "export * from '../../../server/src/main.ts';",
      'no-restricted-imports',
    ],
    'shared/src/words/reads-a-clock.ts': ['export const now = () => Date.now();', 'no-restricted-globals'],
    'shared/src/words/hides-a-clock.ts': [
      'export const now = () => globalThis.Date;',
      'no-restricted-globals',
    ],
    'shared/src/words/waits.ts': [
      'export const wait = () => setTimeout(Boolean, 1);',
      'no-restricted-globals',
    ],
    'shared/src/words/draws.ts': ['export const chance = () => Math.random();', 'no-restricted-properties'],
    'shared/src/words/secret.ts': ['export const id = () => crypto.randomUUID();', 'no-restricted-globals'],
    'server/src/imports-a-page.ts': [
      "export { Door } from '../../client/src/door.tsx';",
      'no-restricted-imports',
    ],
    'server/src/side-door.ts': [
      "export { twice } from '../../shared/src/room/index.ts';",
      'no-restricted-imports',
    ],
    'server/src/forgets-a-promise.ts': [
      'export function go() {\n  Promise.resolve();\n}',
      'no-floating-promises',
    ],
    'server/src/prints.ts': ["export const say = () => console.log('');", 'no-console'],
    'server/src/any.ts': ['export const loose: any = 1;', 'no-explicit-any'],
    'server/src/asserts.ts': ["export const sure = JSON.parse('1') as number;", 'consistent-type-assertions'],
    'server/src/insists.ts': ['export const first = (all: string[]) => all[0]!;', 'no-non-null-assertion'],
    'server/src/later.ts': ['// TODO: later\nexport {};', 'no-warning-comments'],
    'client/src/imports-the-server.ts': [
      "export * from '../../server/src/main.ts';",
      'no-restricted-imports',
    ],
    'client/src/keeps.ts': [
      "export const keep = () => localStorage.setItem('a', 'b');",
      'no-restricted-globals',
    ],
    'client/src/hook.tsx': [
      "import { useState } from 'react';\nexport const Hook = ({ on }: { on: boolean }) => (on ? useState(0)[0] : null);",
      'rules-of-hooks',
    ],
    'client/src/picture.tsx': [
      'export const Picture = ({ of }: { of: string }) => <img src={of} />;',
      'alt-text',
    ],
    'client/src/html.tsx': [
      'export const Html = ({ of }: { of: string }) => <p dangerouslySetInnerHTML={{ __html: of }} />;',
      'no-danger',
    ],
    'client/src/click.tsx': [
      'export const Click = () => <div onClick={() => {}} />;',
      'click-events-have-key-events',
    ],
  };
  const files = Object.fromEntries(Object.entries(planted).map(([file, [text]]) => [file, text]));
  const { code, output } = checked('lint', files);
  expect(code).toBe(1);
  /** @type {Record<string, string[]>} */
  const found = {};
  for (const [, file = '', rule = ''] of output.matchAll(
    /^([\w./-]+):\d+:\d+: .*\[Error\/[\w-]+\(([\w-]+)\)\]$/gm,
  ))
    (found[file] ??= []).push(rule);
  for (const [file, [, rule]] of Object.entries(planted)) expect(found[file], file).toContain(rule);
});

test('format finds a file that is set otherwise', () => {
  const { code, output } = checked('format', { 'server/src/main.ts': 'process.exit( "1".length )\n' });
  expect(output).toContain('server/src/main.ts');
  expect(code).toBe(1);
});

test('what nothing uses is found: a file, an export, a package', () => {
  const { code, output } = checked('unused', {
    'client/src/alone.ts': 'export const alone = 1;\n',
    'client/src/door.tsx': `export const left = 1;
export const Door = ({ words }: { words: { knock: string } }) => <p>{words.knock}</p>;
`,
    'server/package.json': `{ "name": "@mediane/server", "dependencies": { "@mediane/shared": "*", "express": "*" } }\n`,
  });
  for (const name of ['client/src/alone.ts', 'left', 'express']) expect(output).toContain(name);
  expect(code).toBe(1);
});

test('words find a sentence in a component', () => {
  const { code, output } = checked('words', {
    'client/src/door.tsx': `export const Door = ({ words, on }: { words: { knock: string }; on: boolean }) => (
  <p aria-label="Porte">
    {on ? 'Entrez' : words.knock}
    {\`Il y a \${words.knock}\`} <code>{'Médiane'}</code>
    Bonjour
  </p>
);
`,
  });
  expect(code).toBe(1);
  const lines = [...output.matchAll(/^([\w/.]+:\d+) /gm)].map(([, place]) => place);
  expect(lines.filter((line) => line?.includes('door.tsx'))).toHaveLength(4);
});

test('tests find French that is set as English', () => {
  const words = Object.fromEntries(
    readdirSync(join(root, 'shared/src/words'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [
        `shared/src/words/${name}`,
        readFileSync(join(root, 'shared/src/words', name), 'utf8'),
      ]),
  );
  const { code, output } = checked('tests', {
    ...words,
    'shared/src/words/planted.fr.ts': "export const plantedFr = { knock: 'Qui frappe : vous ?' };\n",
  });
  expect(output).toContain('planted.fr.ts: fine spaces, curly apostrophes, no exclamation');
  expect(output.match(/\.fr\.ts: fine spaces/g)?.length).toBeLessThanOrEqual(2);
  expect(code).toBe(1);
});

test('tests fail when a rule is broken', () => {
  const { code, output } = checked('tests', {
    'shared/src/room/index.ts': 'export const twice = (count: number): number => count * 3;\n',
  });
  expect(output).toContain('two is twice one');
  expect(code).toBe(1);
});

test('a part that does not exist is named', () => {
  const { code, output } = checked('spelling', {});
  expect(output).toContain('spelling');
  expect(code).toBe(2);
});
