import { SOMEBODY } from './declaring.ts';
import { describe, expect, test } from 'vitest';
import { amina, claire, jeanPierre } from '../../test/names.ts';
import { beforeOpening, inCaucus, openCaucus, opened } from '../../test/scenes.ts';
import { caucus } from './identifiers.ts';
import { commandSchema } from './command.ts';

describe('rule 8: who is beside you', () => {
  test('each says it when she comes, and those in the room see it', () => {
    const it = beforeOpening();
    it.must(amina, { type: 'arrive', beside: 'my son, in the next room' });
    it.must(claire, { type: 'open', admit: [amina, jeanPierre] });
    expect(it.page(jeanPierre).room?.attending[amina]?.beside).toBe('my son, in the next room');
    expect(it.page(amina).room?.attending[jeanPierre]?.beside).toBeNull();
  });

  test('each says it again on entering a caucus, and coming back from it', () => {
    const it = opened();
    const key = openCaucus(it);
    it.must(amina, { type: 'go', to: caucus(key), beside: 'my sister' });
    expect(it.page(claire)[caucus(key)]?.attending[amina]?.beside).toBe('my sister');
    it.must(amina, { type: 'go', to: 'room', beside: null });
    expect(it.page(jeanPierre).room?.attending[amina]?.beside).toBeNull();
  });

  test('each may say it again where she is, on coming back to her page or when somebody has come in', () => {
    const it = opened();
    it.must(amina, { type: 'go', to: 'room', beside: 'my son' });
    expect(it.page(jeanPierre).room?.attending[amina]?.beside).toBe('my son');
    expect(it.act(amina, { type: 'go', to: 'room', beside: 'my son' })).toBe('already-so');
    expect(it.page(jeanPierre).room?.floor.hands).toEqual([]);
  });

  test('there is no way in without saying it', () => {
    expect(commandSchema.safeParse({ type: 'arrive' }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'go', to: 'room' }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'go', to: 'room', beside: null }).success).toBe(true);
  });

  test('when a caucus ends, the room learns that somebody is beside her, not what she said of it there', () => {
    const it = opened();
    const key = inCaucus(it);
    it.must(amina, { type: 'go', to: 'room', beside: null });
    it.must(amina, { type: 'go', to: caucus(key), beside: 'my sister' });
    it.must(claire, { type: 'closeCaucus', caucus: key });
    expect(it.page(jeanPierre).room?.attending[amina]?.beside).toBe(SOMEBODY);
  });
});
