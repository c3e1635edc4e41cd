import { expect, test } from 'vitest';
import { phonesIn } from './phones.ts';

test('each line of the card is read as it was written and dialled by its figures', () => {
  expect(phonesIn('Claire : 06 12 34 56 78\n+33 (0)1 23 45 67 89 ; 15')).toEqual([
    { said: 'Claire : 06 12 34 56 78', dialled: '0612345678' },
    { said: '+33 (0)1 23 45 67 89', dialled: '+33123456789' },
    { said: '15', dialled: null },
  ]);
});

test('words without a number are read and not dialled', () => {
  expect(phonesIn('le standard de la mairie')).toEqual([{ said: 'le standard de la mairie', dialled: null }]);
});
