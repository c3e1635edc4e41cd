import { describe, expect, test } from 'vitest';
import { everybody, five, withInterpreterOfAll } from '../../test/cast.ts';
import { amina, claire, flower, jeanPierre, laurent, marc, sofia, yuki } from '../../test/names.ts';
import { go, inCaucus, opened, say } from '../../test/scenes.ts';
import { documents, documentsFlow } from './documents.ts';
import { caucus, side } from './identifiers.ts';

describe('rule 2: the mediator’s absence separates', () => {
  test('when the last mediator steps out, no word of a party passes in the joint session', () => {
    const it = opened();
    it.must(marc, { type: 'leave' });
    expect(it.act(amina, { type: 'say', in: 'room', text: 'One is enough' })).toBe('done');
    it.must(claire, { type: 'leave' });
    expect(it.act(amina, { type: 'say', in: 'room', text: 'At last alone' })).toBe('mediator-absent');
    expect(it.heard(jeanPierre).has('At last alone')).toBe(false);
  });

  test('a mediator whose line is lost is absent, and her return restores the room as it was', () => {
    const it = opened();
    it.must(marc, { type: 'leave' });
    it.must(claire, { type: 'setMode', channel: 'room', mode: { kind: 'piece' } });
    it.must(claire, { type: 'giveFloor', channel: 'room', seat: amina, length: 120_000 });
    it.must(amina, { type: 'takeTurn', channel: 'room' });
    it.later(30_000);
    it.fact({ type: 'lost', seat: claire });
    expect(it.act(amina, { type: 'say', in: 'room', text: 'Hello?' })).toBe('mediator-absent');
    it.later(60_000);
    it.fact({ type: 'back', seat: claire });
    const turn = it.slices().room?.floor.turn;
    expect(turn).toEqual({ state: 'running', seat: amina, since: it.now(), until: it.now() + 90_000 });
    expect(it.act(amina, { type: 'say', in: 'room', text: 'As I was saying' })).toBe('done');
  });

  test('no clock of a turn runs on, and what a turn lasted is counted without the pause', () => {
    const it = opened();
    it.must(marc, { type: 'leave' });
    it.must(claire, { type: 'setMode', channel: 'room', mode: { kind: 'piece' } });
    it.must(claire, { type: 'giveFloor', channel: 'room', seat: amina, length: null });
    it.must(amina, { type: 'takeTurn', channel: 'room' });
    it.later(10_000);
    it.must(claire, { type: 'leave' });
    it.later(500_000);
    it.must(claire, { type: 'arrive', beside: null });
    it.later(5_000);
    it.must(amina, { type: 'yieldTurn', channel: 'room' });
    expect(it.slices().room?.floor.heard[amina]).toBe(15_000);
  });

  test('the draft is only read, and neither cursors nor changes pass between the sides', () => {
    const it = opened();
    expect(documents(it.page(amina), amina)['room.draft']).toBe('write');
    it.must(marc, { type: 'leave' });
    it.fact({ type: 'lost', seat: claire });
    expect(documents(it.page(amina), amina)['room.draft']).toBe('read');
    expect(documentsFlow(it.slices(), 'room')).toBe(false);
    it.fact({ type: 'back', seat: claire });
    expect(documents(it.page(amina), amina)['room.draft']).toBe('write');
    expect(documentsFlow(it.slices(), 'room')).toBe(true);
  });

  test('with three sides the two who wait while she is in a caucus do not meet', () => {
    const it = opened({ people: five });
    it.must(marc, { type: 'leave' });
    inCaucus(it, { members: [amina] });
    expect(it.act(jeanPierre, { type: 'say', in: 'room', text: 'Between us two' })).toBe('mediator-absent');
    expect(it.act(sofia, { type: 'say', in: 'room', text: 'Yes?' })).toBe('mediator-absent');
  });

  test('whoever is of one side goes on talking with her own', () => {
    const it = opened({ people: everybody });
    it.must(marc, { type: 'leave' });
    it.must(claire, { type: 'leave' });
    it.must(amina, { type: 'say', in: side(flower), text: 'We wait for Claire' });
    expect(it.reads(laurent, side(flower))).toEqual(['We wait for Claire']);
    expect(it.heard(jeanPierre).has('We wait for Claire')).toBe(false);
  });

  test('it holds in a caucus of two sides as in the joint session', () => {
    const it = opened();
    const key = inCaucus(it, { members: [amina, jeanPierre], mixing: true });
    go(it, claire, 'room');
    expect(it.act(amina, { type: 'say', in: caucus(key), text: 'Now then' })).toBe('mediator-absent');
    expect(documents(it.page(amina), amina)[`caucus:${key}.notes`]).toBe('read');
  });

  test('a caucus of one side may talk while the mediator is away for a moment', () => {
    const it = opened({ people: everybody });
    const key = inCaucus(it, { members: [amina, laurent] });
    go(it, claire, 'room');
    expect(it.act(amina, { type: 'say', in: caucus(key), text: 'What do you think?' })).toBe('done');
  });

  test('whoever belongs to no side counts as a side of her own', () => {
    const it = opened({ people: withInterpreterOfAll });
    const key = inCaucus(it, { members: [amina, yuki], mixing: true });
    go(it, claire, 'room');
    expect(it.act(yuki, { type: 'say', in: caucus(key), text: 'She asks…' })).toBe('mediator-absent');
  });

  test('a mediator lost in a caucus that another closes is lost in the joint session too', () => {
    const it = opened();
    it.must(marc, { type: 'leave' });
    const key = inCaucus(it, { visitors: [marc] });
    it.fact({ type: 'lost', seat: claire });
    it.must(marc, { type: 'closeCaucus', caucus: key });
    expect(it.act(amina, { type: 'say', in: 'room', text: 'Are we alone?' })).toBe('mediator-absent');
    it.fact({ type: 'back', seat: claire });
    expect(it.act(amina, { type: 'say', in: 'room', text: 'Good' })).toBe('done');
  });

  test('only the loss of a mediator is kept; a party’s is not', () => {
    const it = opened();
    it.listen();
    it.fact({ type: 'lost', seat: amina });
    expect(it.received(jeanPierre)).toEqual([]);
  });

  test('a room that was suspended and taken up again is separated until a mediator is in it', () => {
    const it = opened();
    it.must(marc, { type: 'leave' });
    it.must(claire, { type: 'leave' });
    it.must(claire, { type: 'close', outcome: 'suspended' });
    it.must(claire, { type: 'resume' });
    expect(it.act(amina, { type: 'say', in: 'room', text: 'Already here' })).toBe('mediator-absent');
    it.must(claire, { type: 'arrive', beside: null });
    expect(it.act(amina, { type: 'say', in: 'room', text: 'Good morning' })).toBe('done');
    say(it, claire, 'room', 'Welcome back');
  });
});
