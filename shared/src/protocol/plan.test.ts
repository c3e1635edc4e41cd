import { expect, test } from 'vitest';
import { shownName } from './plan.ts';

test('a title is shown beside the name: before it as one says it, after it where it is a function', () => {
  expect(shownName({ name: 'Sophie Laurent', title: 'Me' })).toBe('Me Sophie Laurent');
  expect(shownName({ name: 'Anne Petit', title: 'maire de Valmont' })).toBe('Anne Petit, maire de Valmont');
  expect(shownName({ name: 'Amina Benali', title: null })).toBe('Amina Benali');
});
