import { expect, test } from 'vitest';
import { caucus } from './identifiers.ts';
import { amina, claire, jeanPierre, marc } from '../../test/names.ts';
import { openCaucus, opened } from '../../test/scenes.ts';

const besideIn = (it: ReturnType<typeof opened>) => it.page(jeanPierre).room?.attending[amina]?.beside;

test('rule 8: who is beside one is told to those who hear one', () => {
  const it = opened();
  it.must(amina, { type: 'go', to: 'room', beside: 'ma sœur' });
  expect(besideIn(it)).toBe('ma sœur');
});

test('rules 2 and 8: while nothing passes between the sides, that somebody is beside one carries no words', () => {
  const it = opened();
  for (const mediator of [claire, marc]) it.act(mediator, { type: 'leave' });
  it.must(amina, { type: 'go', to: 'room', beside: 'tu ne perds rien pour attendre' });
  expect(besideIn(it)).toBe('…');
  expect(JSON.stringify(it.page(jeanPierre))).not.toContain('attendre');
  expect(it.page(claire)[`desk:${amina}`]?.passport.beside).toBe('tu ne perds rien pour attendre');
});

test('rule 8: out of one’s turn a declaration carries no words either', () => {
  const it = opened();
  it.must(claire, {
    type: 'setMode',
    channel: 'room',
    mode: { kind: 'round', order: [jeanPierre, amina], each: 60_000 },
  });
  it.must(amina, { type: 'go', to: 'room', beside: 'je vous coupe' });
  expect(besideIn(it)).toBe('…');
});

test('rule 6: what one declared in a caucus does not come out of it when it closes', () => {
  const it = opened();
  const key = openCaucus(it, { members: [amina] });
  it.must(claire, { type: 'go', to: caucus(key), beside: null });
  it.must(amina, { type: 'go', to: caucus(key), beside: 'mon avocate, en secret' });
  it.must(claire, { type: 'closeCaucus', caucus: key });
  expect(besideIn(it)).toBe('…');
  expect(JSON.stringify(it.page(jeanPierre))).not.toContain('avocate');
});
