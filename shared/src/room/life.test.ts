import { describe, expect, test } from 'vitest';
import { amina, claire, jeanPierre, marc } from '../../test/names.ts';
import { play } from '../../test/play.ts';
import { beforeOpening, inCaucus, opened, say } from '../../test/scenes.ts';
import { caucus, desk, side } from './identifiers.ts';
import { flower } from '../../test/names.ts';

describe('rule 1: nothing between parties before the opening', () => {
  test('who arrives early neither sees the other arrive nor learns that he is there', () => {
    const alone = play();
    const together = play();
    for (const it of [alone, together]) it.must(amina, { type: 'consent', version: 1 });
    together.must(jeanPierre, { type: 'consent', version: 1 });
    together.must(jeanPierre, { type: 'arrive', beside: null });
    for (const it of [alone, together]) it.must(amina, { type: 'arrive', beside: null });
    together.must(jeanPierre, { type: 'call', kind: 'help' });
    expect(together.received(amina)).toEqual(alone.received(amina));
    expect(together.page(amina)).toEqual(alone.page(amina));
  });

  test('a party in the waiting room cannot write to the room, to her side or to the other’s desk', () => {
    const it = beforeOpening();
    for (const place of ['room', side(flower), desk(jeanPierre)] as const)
      expect(it.act(amina, { type: 'say', in: place, text: 'Are you there?' })).toBe('unknown');
    expect(it.act(amina, { type: 'go', to: 'room', beside: null })).toBe('unknown');
  });

  test('she may write to the mediators, and only they read it', () => {
    const it = beforeOpening();
    it.must(amina, { type: 'say', in: desk(amina), text: 'May my sister come?' });
    expect(it.reads(claire, desk(amina))).toEqual(['May my sister come?']);
    expect(it.reads(marc, desk(amina))).toEqual(['May my sister come?']);
    expect(it.heard(jeanPierre).has('May my sister come?')).toBe(false);
  });

  test('opening and letting in are one act: nobody is in an unopened room', () => {
    const it = beforeOpening();
    expect(it.act(claire, { type: 'admit', seats: [amina] })).toBe('not-open');
    it.must(claire, { type: 'open', admit: [amina] });
    expect(it.page(amina).room?.life.state).toBe('open');
    expect(it.page(jeanPierre).room).toBeUndefined();
  });

  test('no caucus opens before the room does', () => {
    const it = beforeOpening();
    const early = { members: [amina], visitors: [], minutes: 10, listing: 'known' as const };
    expect(it.act(claire, { type: 'openCaucus', ...early, privateWord: false, mixing: false })).toBe(
      'not-open',
    );
  });
});

describe('a break', () => {
  test('stops words between people and keeps the floor as it was', () => {
    const it = opened();
    it.must(claire, { type: 'setMode', channel: 'room', mode: { kind: 'piece' } });
    it.must(claire, { type: 'giveFloor', channel: 'room', seat: amina, length: 60_000 });
    it.must(amina, { type: 'takeTurn', channel: 'room' });
    it.later(20_000);
    it.must(claire, { type: 'startBreak', minutes: 10 });
    expect(it.act(amina, { type: 'say', in: 'room', text: 'And another thing' })).toBe('on-break');
    it.later(600_000);
    it.must(claire, { type: 'endBreak' });
    expect(it.slices().room?.floor.turn).toMatchObject({ state: 'running', until: it.now() + 40_000 });
  });

  test('lets a mediator write to everybody', () => {
    const it = opened();
    it.must(claire, { type: 'startBreak', minutes: null });
    it.must(claire, { type: 'say', in: 'room', text: 'We go on at four.' });
    expect(it.reads(jeanPierre, 'room')).toEqual(['We go on at four.']);
  });
});

describe('the end of a mediation', () => {
  test('only the mediator who answers for the case closes it', () => {
    const it = opened();
    expect(it.act(marc, { type: 'close', outcome: 'none' })).toBe('not-allowed');
    expect(it.act(amina, { type: 'close', outcome: 'full' })).toBe('not-allowed');
    expect(it.act(claire, { type: 'close', outcome: 'partial' })).toBe('done');
  });

  test('closes every caucus, and nothing more is written anywhere', () => {
    const it = opened();
    const key = inCaucus(it);
    it.must(claire, { type: 'close', outcome: 'none' });
    expect(it.page(amina)[caucus(key)]?.caucus?.closed).toBe(true);
    for (const place of ['room', caucus(key), desk(amina), side(flower)] as const)
      expect(it.act(amina, { type: 'say', in: place, text: 'Too late' })).toBe('closed');
  });

  test('whoever is outside learns that the room is closed, and not how it ended', () => {
    const ended = (outcome: 'full' | 'none') => {
      const it = beforeOpening();
      it.must(claire, { type: 'open', admit: [jeanPierre] });
      it.listen();
      it.must(claire, { type: 'close', outcome });
      return it.received(amina);
    };
    expect(ended('full')).toHaveLength(1);
    expect(ended('full')).toEqual(ended('none'));
  });

  test('a suspended room opens again as it was, its caucuses closed; one that ended does not', () => {
    const it = opened();
    const key = inCaucus(it);
    say(it, amina, caucus(key), 'Only between us');
    it.must(claire, { type: 'close', outcome: 'suspended' });
    it.must(claire, { type: 'resume' });
    expect(it.act(amina, { type: 'say', in: 'room', text: 'Good morning' })).toBe('done');
    expect(it.act(amina, { type: 'go', to: caucus(key), beside: null })).toBe('closed');
    expect(it.reads(amina, caucus(key))).toEqual(['Only between us']);
    it.must(claire, { type: 'close', outcome: 'full' });
    expect(it.act(claire, { type: 'resume' })).toBe('already-open');
  });
});
