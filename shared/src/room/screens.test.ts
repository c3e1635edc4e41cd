import { describe, expect, test } from 'vitest';
import { amina, claire, jeanPierre, marc } from '../../test/names.ts';
import { go, inCaucus, opened } from '../../test/scenes.ts';
import { caucus } from './identifiers.ts';

const channel = 'room' as const;

describe('showing one’s screen', () => {
  test('is asked for by anybody who is there, once', () => {
    const it = opened();
    it.must(amina, { type: 'askScreen', channel });
    expect(it.act(amina, { type: 'askScreen', channel })).toBe('already-so');
    expect(it.page(jeanPierre).room?.screen.asked).toEqual([amina]);
  });

  test('rule 2: is not asked for where nothing passes: on a break, or while the mediator is absent', () => {
    const it = opened();
    it.must(claire, { type: 'startBreak', minutes: 5 });
    expect(it.act(amina, { type: 'askScreen', channel })).toBe('on-break');
    it.must(claire, { type: 'endBreak' });
    it.must(marc, { type: 'leave' });
    it.must(claire, { type: 'leave' });
    it.listen();
    expect(it.act(amina, { type: 'askScreen', channel })).toBe('mediator-absent');
    expect(it.received(jeanPierre)).toEqual([]);
  });

  test('is permitted by a mediator alone, to one at a time', () => {
    const it = opened();
    it.must(amina, { type: 'askScreen', channel });
    expect(it.act(amina, { type: 'permitScreen', channel, seat: amina })).toBe('not-allowed');
    it.must(claire, { type: 'permitScreen', channel, seat: amina });
    expect(it.page(jeanPierre).room?.screen).toEqual({ asked: [], permitted: amina });
    it.must(claire, { type: 'permitScreen', channel, seat: claire });
    expect(it.slices().room?.screen.permitted).toBe(claire);
  });

  test('is stopped by whoever shows it, or by a mediator, and by nobody else', () => {
    const it = opened();
    it.must(claire, { type: 'permitScreen', channel, seat: amina });
    expect(it.act(jeanPierre, { type: 'endScreen', channel, seat: amina })).toBe('not-allowed');
    it.must(amina, { type: 'endScreen', channel, seat: amina });
    expect(it.act(amina, { type: 'endScreen', channel, seat: amina })).toBe('already-so');
    it.must(claire, { type: 'permitScreen', channel, seat: amina });
    it.must(claire, { type: 'endScreen', channel, seat: amina });
    expect(it.slices().room?.screen.permitted).toBeNull();
  });

  test('ends when its holder goes elsewhere: a permission is for one place', () => {
    const it = opened();
    it.must(claire, { type: 'permitScreen', channel, seat: amina });
    const key = inCaucus(it);
    expect(it.slices().room?.screen.permitted).toBeNull();
    expect(it.act(amina, { type: 'askScreen', channel })).toBe('elsewhere');
    it.must(claire, { type: 'permitScreen', channel: caucus(key), seat: amina });
    expect(it.act(jeanPierre, { type: 'askScreen', channel: caucus(key) })).toBe('unknown');
    go(it, amina, 'room');
    expect(it.slices()[caucus(key)]?.screen.permitted).toBeNull();
  });
});
