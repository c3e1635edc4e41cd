import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { english, french, plain, stretches, strong, languageOf, wordsOf } from './index.ts';
import { de, que } from './elision.ts';
import { literals } from './literals.ts';
import { typeset, typesetSource } from './typeset.ts';

const nbsp = '\u00a0';
const thin = '\u202f';
const afternoon = Date.UTC(2026, 10, 26, 13, 0);
const paris = 'Europe/Paris';

describe('French speech', () => {
  test('writes hours, first days of a month and large numbers as they are printed', () => {
    expect(french.time(afternoon, paris)).toBe(`14${nbsp}h`);
    expect(french.time(afternoon + 5 * 60_000, paris)).toBe(`14${nbsp}h${nbsp}05`);
    expect(french.date(Date.UTC(2026, 11, 1, 12), paris)).toBe(`1er${nbsp}décembre${nbsp}2026`);
    expect(french.number(1_000_000)).toBe(`1${thin}000${thin}000`);
  });

  test('names the year of a day only when it is not this one', () => {
    expect(french.day(afternoon, afternoon, paris)).toBe(`jeudi 26${nbsp}novembre`);
    expect(french.day(afternoon, Date.UTC(2027, 1, 1), paris)).toBe(`jeudi 26${nbsp}novembre${nbsp}2026`);
  });

  test('counts zero in the singular, and a million with its own', () => {
    expect(french.count(0, { one: 'minute', other: 'minutes' })).toBe(`0${nbsp}minute`);
    expect(french.count(2, { one: 'minute', other: 'minutes' })).toBe(`2${nbsp}minutes`);
  });

  test('lists names with commas and a last "et"', () => {
    expect(french.list(['Amina', 'Claire', 'Jean-Pierre'])).toBe('Amina, Claire et Jean-Pierre');
  });

  test('says a length in words where a clock shows figures', () => {
    expect(french.clock(200_000)).toBe(`3${nbsp}min${nbsp}20`);
    expect(french.clock(45_000)).toBe(`45${nbsp}s`);
    expect(french.spoken(200_000).replaceAll(nbsp, ' ')).toBe('3 minutes et 20 secondes');
  });
});

test('English speech keeps the same 24 hours', () => {
  expect(english.time(afternoon, paris)).toBe('14:00');
  expect(english.day(afternoon, afternoon, paris)).toBe(`Thursday 26${nbsp}November`);
  expect(english.count(0, { one: 'minute', other: 'minutes' })).toBe(`0${nbsp}minutes`);
});

test('a person is answered in the first preferred language that the house speaks', () => {
  expect(languageOf(['de-AT', 'en-US', 'fr'])).toBe('en');
  expect(languageOf(['de'])).toBe('fr');
});

test('a name cannot open or close an emphasis of its own', () => {
  const sentence = `Seule ${strong('Cl\uE001aire\uE000')} vous entend.`;
  expect(plain(sentence)).toBe('Seule Claire vous entend.');
  expect(stretches(sentence)).toEqual([
    { text: 'Seule ', strong: false },
    { text: 'Claire', strong: true },
    { text: ' vous entend.', strong: false },
  ]);
});

/** The keys of a catalogue with the kind of each leaf, so that two languages can be compared. */
const shape = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
    : typeof value;

test('both catalogues have the same keys', () => {
  expect(shape(wordsOf('en'))).toEqual(shape(wordsOf('fr')));
});

describe('the texts of the French catalogues', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.fr.ts'));
  test.each(files)('%s: fine spaces, curly apostrophes, no exclamation', (file) => {
    const path = `${import.meta.dirname}/${file}`;
    // MEDIANE_TYPESET=1 sets the spaces that a keyboard cannot type, in the files themselves.
    if (process.env.MEDIANE_TYPESET === '1') writeFileSync(path, typesetSource(readFileSync(path, 'utf8')));
    const source = readFileSync(path, 'utf8');
    const texts = literals(source).map((literal) => literal.text);
    const set = literals(typesetSource(source)).map((literal) => literal.text);
    expect(texts, 'MEDIANE_TYPESET=1 mends these').toEqual(set);
    expect(texts.filter((text) => text.includes('!'))).toEqual([]);
    expect(
      texts.filter((text) => /\w[;?]($|\s)/.test(text) && !text.startsWith('.')),
      'a space is missing',
    ).toEqual([]);
  });
});

test('typesetting leaves code, imports and finished texts as they are', () => {
  const source =
    "import x from './a.fr.ts';\nconst a = n ? 'Qui vient ?' : `Voici : ${list(b ? ['d\\'ici'] : [])} « oui »`; // d'abord ?";
  const once = typesetSource(source);
  expect(once).toBe(
    `import x from './a.fr.ts';\nconst a = n ? 'Qui vient${thin}?' : \`Voici${nbsp}: \${list(b ? ['d’ici'] : [])} «${nbsp}oui${nbsp}»\`; // d'abord ?`,
  );
  expect(typesetSource(once)).toBe(once);
  expect(typeset('14:30')).toBe('14:30');
});

test('a name elides « de » and « que » as it is spoken', () => {
  expect([de('Amina'), de('Claire'), de('Éloïse'), de('Hélène'), que('Yves')]).toEqual([
    'd’Amina',
    'de Claire',
    'd’Éloïse',
    'd’Hélène',
    'qu’Yves',
  ]);
});

test('a name in bold elides as the same name does in plain letters', () => {
  expect([plain(de(strong('Amina'))), plain(que(strong('Hélène'))), plain(de(strong('Claire')))]).toEqual([
    'd’Amina',
    'qu’Hélène',
    'de Claire',
  ]);
});
