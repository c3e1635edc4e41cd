import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { fineSpace, fineSpaceWidth } from './fine-space.ts';

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

const interfaceFile =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

const cuts: Cut[] = [
  {
    name: 'interface',
    file: interfaceFile,
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

/** Makes a font unless the one that waits was made from the same source in the same way. */
async function write(
  name: string,
  file: string,
  way: unknown,
  make: (source: Buffer) => Promise<Buffer>,
): Promise<void> {
  const source = await readFile(require.resolve(file));
  const mark = createHash('sha256').update(source).update(JSON.stringify(way)).digest('hex');
  const [target, marked] = [`${fontsFolder}/${name}.woff2`, `${fontsFolder}/${name}.mark`];
  const made = await Promise.all([stat(target), readFile(marked, 'utf8')]).catch(() => null);
  if (made?.[1] === mark) return;
  await place(target, await make(source));
  await place(marked, mark);
}

/** Two builds at once each see a whole file. */
async function place(target: string, content: Buffer | string): Promise<void> {
  const aside = `${target}.${process.pid}`;
  await writeFile(aside, content);
  await rename(aside, target);
}

const cutOut = (cut: Cut) => (source: Buffer) =>
  subsetFont(source, cut.text, { targetFormat: 'woff2', keepFeatures, variationAxes: { wght: cut.weights } });

/** Cuts the two typefaces down to what the product writes, before a style sheet asks for them. */
export function fonts(): Plugin {
  return {
    name: 'mediane-fonts',
    async buildStart() {
      await mkdir(fontsFolder, { recursive: true });
      await Promise.all([
        ...cuts.map((cut) => write(cut.name, cut.file, [cut, keepFeatures], cutOut(cut))),
        write('fine-space', interfaceFile, fineSpaceWidth, fineSpace),
      ]);
    },
  };
}
