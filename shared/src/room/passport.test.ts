import { describe, expect, test } from 'vitest';
import { amina, claire, jeanPierre, marc, tom } from '../../test/names.ts';
import { beforeOpening, fullRoom, inCaucus, openCaucus, opened, say } from '../../test/scenes.ts';
import { play } from '../../test/play.ts';
import { caucus } from './identifiers.ts';

describe('rule 17: leaving is never blocked', () => {
  test('by no phase: before the agreement, in the waiting room, in the room, on a break, after the closing', () => {
    const unread = play();
    expect(unread.act(amina, { type: 'leave' })).toBe('done');
    const waiting = beforeOpening();
    expect(waiting.act(amina, { type: 'leave' })).toBe('done');
    const inRoom = opened();
    expect(inRoom.act(amina, { type: 'leave' })).toBe('done');
    const onBreak = opened();
    onBreak.must(claire, { type: 'startBreak', minutes: 5 });
    expect(onBreak.act(amina, { type: 'withdraw' })).toBe('done');
    const closed = opened();
    closed.must(claire, { type: 'close', outcome: 'full' });
    expect(closed.act(amina, { type: 'withdraw' })).toBe('done');
  });

  test('by no turn, caucus, mute or absence of a mediator', () => {
    const it = opened();
    const key = inCaucus(it);
    it.must(claire, { type: 'mute', channel: caucus(key), seat: amina });
    it.must(claire, { type: 'leave' });
    expect(it.act(amina, { type: 'leave' })).toBe('done');
    expect(it.page(amina)[caucus(key)]).toBeUndefined();
  });

  test('refusing the agreement is one act, as accepting is', () => {
    const it = play();
    expect(it.act(amina, { type: 'declineConsent', version: 1 })).toBe('done');
    expect(it.act(amina, { type: 'arrive', beside: null })).toBe('no-consent');
    expect(it.act(amina, { type: 'consent', version: 1 })).toBe('done');
  });

  test('whoever no longer agrees is no longer there, and the room learns that she left and no more', () => {
    const it = opened();
    it.listen();
    it.must(amina, { type: 'declineConsent', version: 1 });
    expect(it.standing(amina)).toBe('outside');
    expect(it.page(amina).room).toBeUndefined();
    const left = it.received(jeanPierre);
    const other = opened();
    other.listen();
    other.must(amina, { type: 'leave' });
    expect(left).toEqual(other.received(jeanPierre));
  });

  test('the room learns that she left, and only her desk whether she went home, withdrew or was removed', () => {
    const without = (how: 'leave' | 'withdraw' | 'remove' | 'sendBack') => {
      const it = opened();
      it.listen();
      if (how === 'leave' || how === 'withdraw') it.must(amina, { type: how });
      else it.must(claire, { type: how, seat: amina });
      return it.received(jeanPierre);
    };
    expect(without('leave').length).toBeGreaterThan(0);
    expect(without('withdraw')).toEqual(without('leave'));
    expect(without('remove')).toEqual(without('leave'));
    expect(without('sendBack')).toEqual(without('leave'));
  });

  test('who leaves takes back what was not yet opened', () => {
    const it = opened();
    const key = inCaucus(it);
    const text = say(it, amina, caucus(key), 'I could live with Tuesday');
    it.must(amina, { type: 'release', in: caucus(key), text, attributed: true });
    it.must(claire, { type: 'passOn', in: caucus(key), text, to: jeanPierre });
    const offer = it.page(jeanPierre)[`desk:${jeanPierre}`]?.offers[0];
    it.must(amina, { type: 'withdraw' });
    expect(it.act(jeanPierre, { type: 'openOffer', disclosure: offer!.disclosure })).toBe('taken-back');
  });
});

describe('rule 14: agreed before anything', () => {
  test('nobody waits or is let in before she has agreed to the present wording', () => {
    const it = play();
    expect(it.act(amina, { type: 'arrive', beside: null })).toBe('no-consent');
    it.must(amina, { type: 'consent', version: 1 });
    it.must(amina, { type: 'arrive', beside: null });
    const text = 'We agree to talk, and to pay half each.';
    const terms = { fees: '700 euros', ties: 'None', secretsDays: 7, roomMonths: 24 };
    it.must(claire, { type: 'stateAgreement', text, ...terms });
    expect(it.act(amina, { type: 'consent', version: 1 })).toBe('outdated-agreement');
    it.must(claire, { type: 'arrive', beside: null });
    expect(it.act(claire, { type: 'open', admit: [amina] })).toBe('no-consent');
    it.must(amina, { type: 'consent', version: 2 });
    expect(it.act(claire, { type: 'open', admit: [amina] })).toBe('done');
  });
});

describe('the waiting room', () => {
  test('several are let in at once, all or nobody', () => {
    const it = beforeOpening();
    it.must(jeanPierre, { type: 'leave' });
    expect(it.act(claire, { type: 'open', admit: [amina, jeanPierre] })).toBe('not-waiting');
    expect(it.page(amina).room).toBeUndefined();
  });

  test('a technician is never let in', () => {
    const it = fullRoom();
    expect(it.act(claire, { type: 'admit', seats: [tom] })).toBe('stays-outside');
    expect(Object.keys(it.page(tom))).toEqual([`desk:${tom}`, `own:${tom}`]);
  });

  test('who is sent back reads nothing of what is said until she is let in again, nor afterwards', () => {
    const it = opened();
    say(it, amina, 'room', 'Good morning');
    it.must(claire, { type: 'sendBack', seat: amina });
    say(it, jeanPierre, 'room', 'She always does this');
    it.must(claire, { type: 'admit', seats: [amina] });
    expect(it.reads(amina, 'room')).toEqual(['Good morning']);
    expect(it.heard(amina).has('She always does this')).toBe(false);
  });

  test('a removed person keeps no link to the room, and no act of hers changes that', () => {
    const it = opened();
    it.must(claire, { type: 'remove', seat: amina });
    expect(it.act(amina, { type: 'arrive', beside: null })).toBe('removed');
    expect(it.act(claire, { type: 'admit', seats: [amina] })).toBe('not-waiting');
  });

  test('nobody but a mediator lets in, sends back or removes, and nobody does so to a mediator', () => {
    const it = opened();
    for (const type of ['remove', 'sendBack', 'turnAway'] as const) {
      expect(it.act(amina, { type, seat: jeanPierre })).toBe('not-allowed');
      expect(it.act(amina, { type, seat: amina })).toBe('not-allowed');
      expect(it.act(claire, { type, seat: marc })).toBe('not-allowed');
    }
    expect(it.act(amina, { type: 'admit', seats: [jeanPierre] })).toBe('not-allowed');
  });

  test('a mediator in a caucus is not let in to the joint session by the other: nobody is in two places', () => {
    const it = opened();
    inCaucus(it);
    expect(it.act(marc, { type: 'admit', seats: [claire] })).toBe('not-waiting');
  });

  test('who comes back reads again her side, her caucuses and what she had read there', () => {
    const it = opened();
    const key = inCaucus(it);
    say(it, amina, caucus(key), 'Between us');
    it.must(amina, { type: 'leave' });
    say(it, claire, caucus(key), 'Words for the file');
    it.must(amina, { type: 'arrive', beside: null });
    it.must(claire, { type: 'admit', seats: [amina] });
    expect(it.reads(amina, caucus(key))).toEqual(['Between us']);
    expect(it.act(amina, { type: 'go', to: caucus(key), beside: null })).toBe('done');
  });

  test('who was removed from a caucus is not brought back into it by coming back to the room', () => {
    const it = opened();
    const key = openCaucus(it);
    it.must(claire, { type: 'removeFromCaucus', caucus: key, seat: amina });
    it.must(amina, { type: 'leave' });
    it.must(amina, { type: 'arrive', beside: null });
    it.must(claire, { type: 'admit', seats: [amina] });
    expect(it.page(amina)[caucus(key)]).toBeUndefined();
  });
});
