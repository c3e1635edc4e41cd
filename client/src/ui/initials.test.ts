import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test('initials take the first word and the last, never a title', () => {
  expect(initials('Jean-Pierre Roux')).toBe('JR');
  expect(initials('Mme Amina Benali')).toBe('AB');
  expect(initials('Me Laurent')).toBe('L');
  expect(initials('Anne Petit, maire de Valmont')).toBe('AP');
  expect(initials('éloïse  de la Tour')).toBe('ÉT');
  expect(initials('Ζωή Παππά')).toBe('ΖΠ');
  expect(initials('')).toBe('');
});
