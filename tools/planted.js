/** A small project laid out as ours, in a folder of its own, with our own configuration: the ground for planted faults. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './launch/node.js';

const configuration = [
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'knip.json',
  'tsconfig.json',
  'vitest.config.ts',
  'shared/tsconfig.json',
  'shared/tsconfig.test.json',
  'server/tsconfig.json',
  'client/tsconfig.json',
  'client/tsconfig.test.json',
  'client/e2e/tsconfig.json',
  'tools',
];

const manifest = (/** @type {object} */ more) =>
  `${JSON.stringify({ private: true, type: 'module', ...more })}\n`;

/** Files that the whole check finds nothing in. */
const sound = {
  'package.json': manifest({
    workspaces: ['shared', 'server', 'client'],
    devDependencies: { 'oxc-parser': '*', vitest: '*' },
  }),
  'shared/package.json': manifest({ name: '@mediane/shared', exports: { './*': './src/*' } }),
  'server/package.json': manifest({ name: '@mediane/server', dependencies: { '@mediane/shared': '*' } }),
  'client/package.json': manifest({
    name: '@mediane/client',
    dependencies: { '@mediane/shared': '*', react: '*', 'react-dom': '*', vite: '*' },
  }),
  'shared/src/room/index.ts': 'export const twice = (count: number): number => count * 2;\n',
  'shared/src/room/index.test.ts': `import { expect, test } from 'vitest';
import { twice } from './index.ts';

test('two is twice one', () => {
  expect(twice(1)).toBe(2);
});
`,
  'shared/src/words/door.fr.ts': "export const doorFr = { knock: 'Qui est là\u202f?', open: 'Ouvrir' };\n",
  'shared/src/words/door.en.ts': `import type { doorFr } from './door.fr.ts';

export const doorEn = { knock: 'Who is there?', open: 'Open' } satisfies typeof doorFr;
`,
  'server/src/main.ts': `import { twice } from '@mediane/shared/room/index.ts';

process.stdout.write(String(twice(2)));
`,
  'client/src/main.tsx': `import { createRoot } from 'react-dom/client';
import { doorEn } from '@mediane/shared/words/door.en.ts';
import { doorFr } from '@mediane/shared/words/door.fr.ts';
import { Door } from './door.tsx';

const words = navigator.language.startsWith('fr') ? doorFr : doorEn;
createRoot(document.body).render(<Door words={words} />);
`,
  'client/src/door.tsx': `export function Door({ words }: { words: { knock: string; open: string } }) {
  return (
    <button type="button" title={words.open}>
      {words.knock}
    </button>
  );
}
`,
  'client/vite.config.ts': `import { defineConfig } from 'vite';

export default defineConfig({});
`,
  'client/e2e/screens.ts': "process.stdout.write('');\n",
};

/**
 * Makes the project, with these files added or put in place of the sound ones.
 * @param {Record<string, string>} [files]
 */
export function plantedProject(files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'mediane-planted-'));
  for (const path of configuration) cpSync(join(root, path), join(folder, path), { recursive: true });
  linkPackages(folder);
  for (const [path, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    /** Runs parts of the check. @param {string[]} parts */
    check(...parts) {
      const env = { ...process.env, MEDIANE_QUICK: '' };
      const ran = spawnSync(process.execPath, ['tools/check.js', ...parts], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      return { code: ran.status, output: ran.stdout + ran.stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Our installed packages, but the planted project's own workspaces. @param {string} folder */
function linkPackages(folder) {
  const packages = join(folder, 'node_modules');
  mkdirSync(join(packages, '@mediane'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === '@mediane' || (name.startsWith('.') && name !== '.bin')) continue;
    symlinkSync(join(root, 'node_modules', name), join(packages, name));
  }
  for (const name of ['shared', 'server', 'client'])
    symlinkSync(join(folder, name), join(packages, '@mediane', name));
}
