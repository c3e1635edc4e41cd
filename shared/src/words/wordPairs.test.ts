import { expect, test } from 'vitest';
import { en } from './wordPairs.en.ts';
import { fr } from './wordPairs.fr.ts';

test.for([
  ['French', fr],
  ['English', en],
] as const)('%s has a word for each of 256 numbers, and no word for two', ([, words]) => {
  expect(words).toHaveLength(256);
  expect(new Set(words).size).toBe(256);
});

test.for([
  ['French', fr],
  ['English', en],
] as const)('%s words are short enough to be read aloud and never begin one another', ([, words]) => {
  for (const word of words) expect(word.length, word).toBeLessThanOrEqual(11);
  const begun = words.filter((word) => words.some((other) => other !== word && other.startsWith(word)));
  expect(begun).toEqual([]);
});
