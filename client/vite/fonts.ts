import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** What French and English are written with, the names of Western Europe included. */
const western = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸ–—‘’‚“”„†•…‰‹›€™−×→←№`;
/** Letters of the other Latin alphabets: fetched only by a page that shows such a name. */
const furtherLatin = range(0x100, 0x17f) + 'ȘșȚț';

/** Kerning, ligatures, accents, and figures of one width; alternates and old-style figures go. */
const keepFeatures = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'calt', 'tnum'];

type Cut = { name: string; file: string; text: string; weights: { min: number; max: number } };

const cuts: Cut[] = [
  {
    name: 'interface',
    file: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    text: western,
    weights: { min: 400, max: 700 },
  },
  {
    name: 'interface-ext',
    file: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
    text: furtherLatin,
    weights: { min: 400, max: 700 },
  },
  {
    name: 'document',
    file: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
    text: western,
    weights: { min: 400, max: 650 },
  },
  {
    name: 'document-ext',
    file: '@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2',
    text: furtherLatin,
    weights: { min: 400, max: 650 },
  },
];

/** Where the cut fonts wait; style sheets name it `@fonts`. */
export const fontsFolder: string = fileURLToPath(
  new URL('../../node_modules/.cache/mediane-fonts', import.meta.url),
);

async function write(cut: Cut): Promise<void> {
  const source = await readFile(require.resolve(cut.file));
  // A changed font or a changed cut makes another mark, so that nothing stale is served and nothing is cut twice.
  const mark = createHash('sha256')
    .update(source)
    .update(JSON.stringify([cut, keepFeatures]))
    .digest('hex')
    .slice(0, 16);
  const [target, marked] = [`${fontsFolder}/${cut.name}.woff2`, `${fontsFolder}/${cut.name}.${mark}`];
  if (
    await stat(marked).then(
      () => true,
      () => false,
    )
  )
    return;
  await writeFile(
    target,
    await subsetFont(source, cut.text, {
      targetFormat: 'woff2',
      keepFeatures,
      variationAxes: { wght: cut.weights },
    }),
  );
  await writeFile(marked, '');
}

/** Cuts the two typefaces down to what the product writes, before a style sheet asks for them. */
export function fonts(): Plugin {
  return {
    name: 'mediane-fonts',
    async buildStart() {
      await mkdir(fontsFolder, { recursive: true });
      await Promise.all(cuts.map(write));
    },
  };
}
