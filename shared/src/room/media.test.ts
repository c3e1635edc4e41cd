import { describe, expect, test } from 'vitest';
import { five } from '../../test/cast.ts';
import { amina, claire, jeanPierre, marc, sofia } from '../../test/names.ts';
import type { Play } from '../../test/play.ts';
import { beforeOpening, go, inCaucus, opened, openCaucus } from '../../test/scenes.ts';
import { caucus, type Channel, type SeatId } from './identifiers.ts';
import { isPlayed, together } from './media.ts';

const linked = (it: Play, channel: Channel): SeatId[] => {
  const slice = it.slices()[channel];
  return slice ? together(slice).toSorted() : [];
};
const played = (it: Play, channel: Channel): SeatId[] => {
  const slice = it.slices()[channel];
  return slice ? it.seats.filter((seat) => isPlayed(slice, seat, it.now())) : [];
};

describe('between whom voice and image may pass', () => {
  test('rule 1: nobody before the opening, though they wait', () => {
    const it = beforeOpening();
    expect(linked(it, 'room')).toEqual([]);
    expect(played(it, 'room')).toEqual([]);
  });

  test('everybody in the joint session once it is open', () => {
    expect(linked(opened(), 'room')).toEqual([amina, claire, jeanPierre, marc]);
  });

  test('nobody on a break, and everybody again after it', () => {
    const it = opened();
    it.must(claire, { type: 'startBreak', minutes: 5 });
    expect(linked(it, 'room')).toEqual([]);
    it.must(claire, { type: 'endBreak' });
    expect(linked(it, 'room')).toHaveLength(4);
  });

  test('rule 2: nobody while the last mediator is lost, and all again when she is back', () => {
    const it = opened();
    it.must(marc, { type: 'leave' });
    it.fact({ type: 'lost', seat: claire });
    expect(linked(it, 'room')).toEqual([]);
    expect(played(it, 'room')).toEqual([]);
    it.fact({ type: 'back', seat: claire });
    expect(linked(it, 'room')).toEqual([amina, claire, jeanPierre]);
  });

  test('rule 2: with three sides the two who wait while she is in a caucus are not linked', () => {
    const it = opened({ people: five });
    it.must(marc, { type: 'leave' });
    const key = inCaucus(it, { members: [amina] });
    expect(linked(it, 'room')).toEqual([]);
    expect(linked(it, caucus(key))).toEqual([amina, claire]);
    expect(played(it, 'room')).not.toContain(sofia);
  });

  test('an open caucus links nobody who has not gone there', () => {
    const it = opened();
    const key = openCaucus(it);
    expect(linked(it, caucus(key))).toEqual([]);
    go(it, claire, caucus(key));
    expect(linked(it, caucus(key))).toEqual([claire]);
    expect(linked(it, 'room')).toEqual([amina, jeanPierre, marc]);
  });
});

describe.each([
  ['in the joint session', (_it: Play): Channel => 'room'],
  [
    'rule 5: in a caucus as in the joint session',
    (it: Play): Channel => caucus(inCaucus(it, { members: [amina, jeanPierre], mixing: true })),
  ],
])('who is played %s', (_where, at) => {
  test('in open conversation everybody but the muted', () => {
    const it = opened();
    const channel = at(it);
    it.must(claire, { type: 'mute', channel, seat: amina });
    expect(played(it, channel)).toContain(jeanPierre);
    expect(played(it, channel)).not.toContain(amina);
  });

  test('in strict turns the holder alone, with the mediator, and not a moment longer than her turn', () => {
    const it = opened();
    const channel = at(it);
    it.must(claire, { type: 'setMode', channel, mode: { kind: 'queue', order: 'first-come' } });
    expect(played(it, channel).filter((seat) => seat === amina || seat === jeanPierre)).toEqual([]);
    it.must(amina, { type: 'raiseHand', channel });
    it.must(claire, { type: 'giveFloor', channel, seat: amina, length: 60_000 });
    expect(played(it, channel)).not.toContain(amina);
    it.must(amina, { type: 'takeTurn', channel });
    expect(played(it, channel)).toEqual(expect.arrayContaining([amina, claire]));
    expect(played(it, channel)).not.toContain(jeanPierre);
    it.later(60_000);
    expect(played(it, channel)).not.toContain(amina);
  });
});
