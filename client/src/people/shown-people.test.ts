import { expect, test } from 'vitest';
import { seat } from '../../../shared/test/names.ts';
import type { Presence, Standing } from './presences.ts';
import { shownPeople } from './shown-people.ts';

const person = (name: string, standing: Standing): Presence => ({
  member: { seat: seat(name), name, short: name, role: 'party', side: 0, sideId: null, sideName: null },
  standing,
  place: null,
  muted: false,
  beside: undefined,
});

test('among many, those who speak or ask are shown, in their own places, and the others are counted', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    person(`p${index}`, index === 35 ? 'speaking' : 'here'),
  );
  const { shown, more } = shownPeople(many);
  expect(shown).toHaveLength(14);
  expect(more).toBe(26);
  expect(shown.at(-1)?.member.name).toBe('p35');
  expect(shown[0]?.member.name).toBe('p0');
});
