import { describe, expect, test } from 'vitest';
import { amina, claire, jeanPierre, laurent, marc, nadia, omar, tom } from '../../test/names.ts';
import { beforeOpening, fullRoom, inCaucus, opened } from '../../test/scenes.ts';
import type { Play } from '../../test/play.ts';
import { caucus, type SeatId } from './identifiers.ts';
import { documents } from './documents.ts';
import type { Writers } from './events.ts';

const rights = (it: Play, seat: SeatId) => documents(it.page(seat), seat);

describe('who may write which document', () => {
  test.each<[Writers, SeatId[]]>([
    ['all', [claire, amina, laurent]],
    ['sides', [amina, laurent]],
    ['mediator', [claire]],
    ['nobody', []],
  ])('the draft is written by %s', (writers, expected) => {
    const it = fullRoom();
    if (writers !== 'all') it.must(claire, { type: 'setWriters', writers });
    const asked = [claire, amina, laurent, nadia, omar];
    expect(asked.filter((seat) => rights(it, seat)['room.draft'] === 'write')).toEqual(expected);
    for (const seat of asked) expect(rights(it, seat)['room.draft']).toBeDefined();
  });

  test('a caucus’s notes belong to those inside, and are kept to read once it is over', () => {
    const it = opened();
    const key = inCaucus(it);
    expect(rights(it, amina)[`${caucus(key)}.notes`]).toBe('write');
    expect(rights(it, jeanPierre)[`${caucus(key)}.notes`]).toBeUndefined();
    expect(rights(it, marc)[`${caucus(key)}.notes`]).toBeUndefined();
    it.must(claire, { type: 'closeCaucus', caucus: key });
    expect(rights(it, amina)[`${caucus(key)}.notes`]).toBe('read');
  });

  test('each has a page of her own, the mediators theirs, and who waits sees no draft', () => {
    const it = beforeOpening();
    expect(rights(it, amina)).toEqual({ [`own:${amina}.jotter`]: 'write' });
    expect(rights(it, claire)['mediators.notes']).toBe('write');
    expect(rights(fullRoom(), tom)).toEqual({ [`own:${tom}.jotter`]: 'write' });
  });

  test('after the closing, on a break and from elsewhere nothing is written in the draft', () => {
    const onBreak = opened();
    onBreak.must(claire, { type: 'startBreak', minutes: null });
    expect(rights(onBreak, amina)['room.draft']).toBe('read');
    const away = opened();
    inCaucus(away);
    expect(rights(away, amina)['room.draft']).toBe('read');
    const closed = opened();
    closed.must(claire, { type: 'close', outcome: 'full' });
    expect(Object.values(rights(closed, amina))).toEqual(['read', 'read']);
  });

  test('only the mediators say who writes', () => {
    const it = opened();
    expect(it.act(amina, { type: 'setWriters', writers: 'nobody' })).toBe('not-allowed');
    expect(it.act(marc, { type: 'setWriters', writers: 'all' })).toBe('already-so');
  });
});
