import { expect, test } from 'vitest';
import { declaring, isBelieved, nothingDeclared, soundedAt, type Declared } from './declared.ts';

const looked = (before: Declared, declared: readonly number[], sound: number | null) =>
  soundedAt(declared.reduce(declaring, before), sound);
const after = (looks: readonly (readonly [readonly number[], number | null])[]) =>
  isBelieved(looks.reduce((before, [declared, sound]) => looked(before, declared, sound), nothingDeclared));

test('whose packets declare silence while she is heard to speak is measured by her sound', () => {
  expect(after([[[0, 0, 0], 0.1]])).toBe(true);
  expect(
    after([
      [[0, 0, 0], 0.1],
      [[0.004, 0, 0], 0.05],
    ]),
  ).toBe(false);
});

test('whose packets declare speech while nothing sounds is measured by her sound', () => {
  expect(
    after([
      [[0.1, 0.1], 0],
      [[0.1, 0.1], 0],
    ]),
  ).toBe(false);
});

test('an honest page is believed: as she speaks, pauses, is soft, and as her first word is still on its way', () => {
  expect(
    after([
      [[0.1, 0.2], 0.15],
      [[0, 0.1], 0.03],
      [[0, 0], 0],
      [[0.008, 0.003], 0.006],
    ]),
  ).toBe(true);
  expect(
    after([
      [[0.1], 0],
      [[0.1, 0.1], 0.1],
      [[0.1], 0],
    ]),
  ).toBe(true);
});

test('silence between two false moments is no agreement; speech that sounds is', () => {
  const falsely = [[0, 0], 0.1] as const;
  expect(after([falsely, [[0, 0], 0], falsely])).toBe(false);
  expect(after([falsely, falsely, [[0.1, 0.1], 0.1]])).toBe(true);
});

test('where nothing is declared, or the browser does not say how it sounded, nothing is contradicted', () => {
  expect(
    after([
      [[], 0.1],
      [[], 0.1],
      [[0], null],
      [[0], null],
    ]),
  ).toBe(true);
});
