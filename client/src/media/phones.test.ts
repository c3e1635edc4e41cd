import { expect, test } from 'vitest';
import { phonesIn } from './phones.ts';

test('each line of the card is read as it was written and dialled by its figures', () => {
  expect(phonesIn('Claire : 06 12 34 56 78\n+33 (0)1 23 45 67 89 ; 15')).toEqual([
    { said: 'Claire : 06\u00a012\u00a034\u00a056\u00a078', dialled: '0612345678' },
    { said: '+33\u00a0(0)1\u00a023\u00a045\u00a067\u00a089', dialled: '+33123456789' },
    { said: '15', dialled: null },
  ]);
});

test('words without a number are read and not dialled', () => {
  expect(phonesIn('le standard de la mairie')).toEqual([{ said: 'le standard de la mairie', dialled: null }]);
});
