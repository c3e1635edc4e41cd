import { describe, expect, test } from 'vitest';
import { caucus } from '@mediane/shared/room/identifiers.ts';
import { everybody, five } from '../../../shared/test/cast.ts';
import { amina, claire, jeanPierre, marc, sofia } from '../../../shared/test/names.ts';
import { beforeOpening, go, inCaucus, openCaucus, opened } from '../../../shared/test/scenes.ts';
import { placeOf, whereIn } from './where.ts';

const minute = 60_000;

describe('the joint session', () => {
  test('names everybody else who reads what is written', () => {
    const it = opened();
    expect(whereIn(it.page(amina), amina)).toEqual({
      is: 'joint',
      others: [claire, marc, jeanPierre],
      away: [],
    });
  });

  test('says who reads and is not here now: whoever went to a caucus still reads the joint session', () => {
    const it = opened();
    const key = openCaucus(it);
    go(it, amina, caucus(key));
    const where = whereIn(it.page(jeanPierre), jeanPierre);
    expect(where).toMatchObject({ is: 'joint', away: [amina] });
    if (where.is === 'joint') expect(where.others).toContain(amina);
  });

  test('a mediator whose line is lost is not here, while another keeps the session together', () => {
    const it = opened();
    it.fact({ type: 'lost', seat: marc });
    expect(whereIn(it.page(amina), amina)).toMatchObject({ is: 'joint', away: [marc] });
  });

  test('whoever left is no longer among those who read', () => {
    const it = opened({ people: five });
    it.must(sofia, { type: 'leave' });
    expect(whereIn(it.page(amina), amina)).toEqual({
      is: 'joint',
      others: [claire, marc, jeanPierre],
      away: [],
    });
  });
});

describe('before the opening', () => {
  test('a mediator is told how many wait, and that only mediators read', () => {
    const it = beforeOpening();
    expect(whereIn(it.page(claire), claire)).toEqual({
      is: 'before',
      waiting: 2,
      others: [marc],
      away: [marc],
    });
  });

  test('whoever waits is in no channel', () => {
    const it = beforeOpening();
    expect(whereIn(it.page(amina), amina)).toEqual({ is: 'nowhere' });
  });
});

describe('a caucus', () => {
  test('names those who are in it and the visitors who may read, and who has not come yet', () => {
    const it = opened();
    const key = openCaucus(it, { visitors: [marc] });
    go(it, amina, caucus(key));
    expect(whereIn(it.page(amina), amina)).toEqual({
      is: 'caucus',
      channel: caucus(key),
      others: [claire, marc],
      visitors: [marc],
      away: [claire, marc],
    });
  });

  test('is its members’ alone when nobody may visit', () => {
    const it = opened();
    const key = inCaucus(it);
    expect(whereIn(it.page(amina), amina)).toEqual({
      is: 'caucus',
      channel: caucus(key),
      others: [claire],
      visitors: [],
      away: [],
    });
  });

  test('a visitor inside is not named to herself as one', () => {
    const it = opened();
    const key = inCaucus(it, { visitors: [marc] });
    it.must(marc, { type: 'knock', caucus: key });
    it.must(amina, { type: 'letIn', caucus: key, seat: marc });
    go(it, marc, caucus(key));
    expect(whereIn(it.page(marc), marc)).toMatchObject({
      is: 'caucus',
      visitors: [],
      others: [claire, amina],
    });
  });

  test('is left for the joint session when it closes', () => {
    const it = opened();
    const key = inCaucus(it);
    it.must(claire, { type: 'closeCaucus', caucus: key });
    expect(whereIn(it.page(amina), amina)).toMatchObject({ is: 'joint' });
  });

  test('goes on through a break of the joint session: the break stops words there, not here', () => {
    const it = opened();
    const key = inCaucus(it);
    it.must(claire, { type: 'startBreak', minutes: 5 });
    expect(whereIn(it.page(amina), amina)).toMatchObject({ is: 'caucus', channel: caucus(key) });
    expect(whereIn(it.page(jeanPierre), jeanPierre)).toMatchObject({ is: 'break' });
  });

  test('of two sides is separated when its mediator’s line is lost', () => {
    const it = opened();
    const key = inCaucus(it, { members: [amina, jeanPierre], mixing: true });
    it.fact({ type: 'lost', seat: claire });
    expect(whereIn(it.page(amina), amina)).toEqual({
      is: 'separated',
      channel: caucus(key),
      missing: [claire],
      cut: true,
    });
  });
});

describe('without a mediator', () => {
  test('the sides are separated while she is elsewhere, and she is named', () => {
    const it = opened({ people: five });
    it.must(marc, { type: 'leave' });
    inCaucus(it);
    expect(whereIn(it.page(sofia), sofia)).toEqual({
      is: 'separated',
      channel: 'room',
      missing: [claire, marc],
      cut: false,
    });
  });

  test('the sides are separated while her line is lost, until it is back', () => {
    const it = opened();
    it.must(marc, { type: 'leave' });
    it.fact({ type: 'lost', seat: claire });
    expect(whereIn(it.page(amina), amina)).toEqual({
      is: 'separated',
      channel: 'room',
      missing: [claire],
      cut: true,
    });
    it.fact({ type: 'back', seat: claire });
    expect(whereIn(it.page(amina), amina)).toMatchObject({ is: 'joint' });
  });
});

describe('a break', () => {
  test('says when it ends, where the mediator has said so', () => {
    const it = opened();
    it.must(claire, { type: 'startBreak', minutes: 5 });
    const until = it.now() + 5 * minute;
    expect(whereIn(it.page(amina), amina)).toEqual({ is: 'break', until, mediates: false });
    expect(whereIn(it.page(claire), claire)).toEqual({ is: 'break', until, mediates: true });
  });

  test('has no end where none was said', () => {
    const it = opened();
    it.must(claire, { type: 'startBreak', minutes: null });
    expect(whereIn(it.page(amina), amina)).toMatchObject({ until: null });
  });
});

describe('a closed mediation', () => {
  test('is closed for everybody, with its outcome for those who were in the room', () => {
    const it = opened();
    it.must(claire, { type: 'close', outcome: 'partial' });
    expect(whereIn(it.page(amina), amina)).toEqual({ is: 'closed', outcome: 'partial' });
    expect(whereIn(it.page(claire), claire)).toEqual({ is: 'closed', outcome: 'partial' });
  });

  test('tells whoever was not in the room that it is over, and not how', () => {
    const it = opened();
    it.must(amina, { type: 'leave' });
    it.must(claire, { type: 'close', outcome: 'none' });
    expect(whereIn(it.page(amina), amina)).toEqual({ is: 'closed', outcome: null });
  });
});

test('a mediator who stepped out is in no channel, though she still reads', () => {
  const it = opened();
  it.must(claire, { type: 'leave' });
  expect(whereIn(it.page(claire), claire)).toEqual({ is: 'nowhere' });
});

test('two caucuses, and the same channel separated or not, are different places', () => {
  const it = opened({ people: everybody });
  const one = inCaucus(it);
  const before = placeOf(whereIn(it.page(amina), amina));
  it.must(claire, { type: 'closeCaucus', caucus: one });
  const between = placeOf(whereIn(it.page(amina), amina));
  inCaucus(it);
  const after = placeOf(whereIn(it.page(amina), amina));
  expect(new Set([before, between, after]).size).toBe(3);
});
