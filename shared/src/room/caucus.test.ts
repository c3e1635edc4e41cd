import { describe, expect, test } from 'vitest';
import { five } from '../../test/cast.ts';
import {
  amina,
  caucusNamed,
  claire,
  jeanPierre,
  laurent,
  marc,
  matter,
  omar,
  seat,
  sofia,
} from '../../test/names.ts';
import { fullRoom, go, inCaucus, openCaucus, opened, openingCaucus, say } from '../../test/scenes.ts';
import { caucus, type CaucusId } from './identifiers.ts';

describe('rule 3: no wrong room', () => {
  test('bringing in somebody of another side takes a second, distinct act', () => {
    const it = opened();
    expect(it.act(claire, openingCaucus({ members: [amina, jeanPierre] }))).toBe('mixes-sides');
    expect(it.act(claire, openingCaucus({ members: [amina, jeanPierre], mixing: true }))).toBe('done');
  });

  test('people of one side are brought together in one act', () => {
    expect(fullRoom().act(claire, openingCaucus({ members: [amina, laurent] }))).toBe('done');
  });

  test('those inside see all who may read it before a word passes, and opening moves nobody', () => {
    const it = opened();
    const key = openCaucus(it, { members: [amina], visitors: [marc] });
    const inside = it.page(amina)[caucus(key)];
    expect(inside?.caucus?.members).toEqual([claire, amina]);
    expect(inside?.caucus?.visitors).toEqual([marc]);
    expect(Object.keys(inside?.readers ?? {}).toSorted()).toEqual([amina, claire, marc]);
    expect(inside?.messages).toEqual([]);
    expect(inside?.attending).toEqual({});
    expect(Object.keys(it.slices().room?.attending ?? {})).toContain(amina);
  });

  test('who is in it is fixed: no act adds a reader, and what was said stays with those who were there', () => {
    const it = opened();
    const key = inCaucus(it);
    say(it, amina, caucus(key), 'Only for Claire');
    const wider = inCaucus(it, { members: [amina, jeanPierre], mixing: true });
    expect(it.page(jeanPierre)[caucus(key)]).toBeUndefined();
    expect(it.reads(jeanPierre, caucus(wider))).toEqual([]);
    expect(it.heard(jeanPierre).has('Only for Claire')).toBe(false);
  });

  test('nobody but a mediator opens one, and never with somebody who is not in the room', () => {
    const it = opened();
    expect(it.act(amina, openingCaucus({ members: [amina] }))).toBe('not-allowed');
    it.must(claire, { type: 'sendBack', seat: amina });
    expect(it.act(claire, openingCaucus({ members: [amina] }))).toBe('unknown');
    expect(it.act(claire, openingCaucus({ members: [] }))).toBe('needs-a-party');
    expect(it.act(claire, openingCaucus({ members: [jeanPierre], visitors: [amina] }))).toBe('not-allowed');
  });

  test('a caucus that exists and one that does not are answered alike to whoever is outside', () => {
    const it = opened();
    const key = inCaucus(it);
    const answers = (one: CaucusId) =>
      [
        { type: 'go', to: caucus(one), beside: null } as const,
        { type: 'knock', caucus: one } as const,
        { type: 'closeCaucus', caucus: one } as const,
        { type: 'letIn', caucus: one, seat: amina } as const,
        { type: 'removeFromCaucus', caucus: one, seat: amina } as const,
        { type: 'say', in: caucus(one), text: 'Hello' } as const,
        { type: 'raiseHand', channel: caucus(one) } as const,
        { type: 'mute', channel: caucus(one), seat: amina } as const,
      ].map((command) => [it.act(jeanPierre, command), it.act(marc, command)]);
    expect(answers(key)).toEqual(answers(caucusNamed('none')));
  });

  test('removing somebody whose name every object knows removes nobody', () => {
    const it = opened();
    const key = inCaucus(it);
    const named = { caucus: key, seat: seat('constructor') };
    expect(it.act(claire, { type: 'removeFromCaucus', ...named })).toBe('unknown');
  });
});

describe('rule 4: knock', () => {
  const visited = (distressEntry = false) => {
    const it = opened({ distressEntry });
    return { it, key: inCaucus(it, { members: [amina], visitors: [marc] }) };
  };

  test('a visitor knocks, is let in by somebody inside, and arrives muted', () => {
    const { it, key } = visited();
    expect(it.act(marc, { type: 'go', to: caucus(key), beside: null })).toBe('knock-first');
    it.must(marc, { type: 'knock', caucus: key });
    expect(it.act(marc, { type: 'letIn', caucus: key, seat: marc })).toBe('not-allowed');
    it.must(amina, { type: 'letIn', caucus: key, seat: marc });
    go(it, marc, caucus(key));
    expect(it.act(marc, { type: 'say', in: caucus(key), text: 'Sorry' })).toBe('muted');
  });

  test('once he has gone he knocks again', () => {
    const { it, key } = visited();
    it.must(marc, { type: 'knock', caucus: key });
    it.must(amina, { type: 'letIn', caucus: key, seat: marc });
    go(it, marc, caucus(key));
    go(it, marc, 'room');
    expect(it.act(marc, { type: 'go', to: caucus(key), beside: null })).toBe('knock-first');
  });

  test('a mediator who was not named when it opened cannot even knock', () => {
    const it = opened();
    const key = inCaucus(it);
    expect(it.act(marc, { type: 'knock', caucus: key })).toBe('unknown');
  });

  test('where the room says so, he comes in without knocking while somebody inside is unwell', () => {
    const { it, key } = visited(true);
    expect(it.act(marc, { type: 'go', to: caucus(key), beside: null })).toBe('knock-first');
    it.must(amina, { type: 'call', kind: 'unwell' });
    go(it, marc, caucus(key));
    expect(it.act(marc, { type: 'say', in: caucus(key), text: 'I am here' })).toBe('muted');
    const strict = visited(false);
    strict.it.must(amina, { type: 'call', kind: 'unwell' });
    expect(strict.it.act(marc, { type: 'go', to: caucus(strict.key), beside: null })).toBe('knock-first');
  });
});

describe('rule 7: equal time, visibly', () => {
  test('who waits sees with whom the mediator is, since when and for how long, and when it is over', () => {
    const it = opened();
    const key = inCaucus(it);
    const since = it.now();
    const told = { caucus: key, members: [claire, amina], minutes: 15, since };
    expect(it.page(jeanPierre).room?.announced).toEqual([{ ...told, until: null }]);
    it.later(600_000);
    it.must(claire, { type: 'closeCaucus', caucus: key });
    expect(it.page(jeanPierre).room?.announced).toEqual([{ ...told, until: since + 600_000 }]);
  });

  test('of an occupied mediator it names nobody, and she is free when her last such caucus is over', () => {
    const it = opened({ people: five });
    const first = openCaucus(it, { members: [amina], listing: 'occupied' });
    const second = openCaucus(it, { members: [sofia], listing: 'occupied' });
    expect(it.page(jeanPierre).room?.announced).toEqual([]);
    expect(JSON.stringify(it.page(jeanPierre).room?.occupied)).not.toContain(amina);
    it.must(claire, { type: 'closeCaucus', caucus: first });
    expect(it.page(jeanPierre).room?.occupied.map((one) => one.seat)).toEqual([claire]);
    it.must(claire, { type: 'closeCaucus', caucus: second });
    expect(it.page(jeanPierre).room?.occupied).toEqual([]);
  });

  test('an unlisted caucus and a private word say nothing to those outside', () => {
    for (const opening of [
      { listing: 'unlisted' as const },
      { listing: 'known' as const, privateWord: true },
    ]) {
      const it = opened();
      it.listen();
      openCaucus(it, opening);
      expect(it.received(jeanPierre)).toEqual([]);
      expect(it.received(marc)).toEqual([]);
    }
  });
});

describe('the end of a caucus', () => {
  test('brings those who were in it back to the joint session and keeps what was said for them to read', () => {
    const it = opened();
    const key = inCaucus(it);
    say(it, amina, caucus(key), 'Between us');
    it.must(claire, { type: 'closeCaucus', caucus: key });
    expect(Object.keys(it.slices().room?.attending ?? {}).toSorted()).toEqual([
      amina,
      claire,
      jeanPierre,
      marc,
    ]);
    expect(it.reads(amina, caucus(key))).toEqual(['Between us']);
    expect(it.act(amina, { type: 'go', to: caucus(key), beside: null })).toBe('closed');
    expect(it.act(claire, { type: 'closeCaucus', caucus: key })).toBe('closed');
  });

  test('comes by itself when its last mediator has withdrawn, so that nobody is left in it', () => {
    const it = opened();
    const key = inCaucus(it, { by: marc, members: [amina], listing: 'occupied' });
    it.must(marc, { type: 'withdraw' });
    expect(it.page(amina)[caucus(key)]?.caucus?.closed).toBe(true);
    expect(it.page(amina).room?.attending[amina]).toBeDefined();
    expect(it.page(jeanPierre).room?.occupied).toEqual([]);
  });

  test('ends the turns and lowers the hands in it: nobody holds the floor of a place where nobody is', () => {
    const it = opened();
    const key = inCaucus(it);
    it.must(claire, { type: 'setMode', channel: caucus(key), mode: { kind: 'piece' } });
    it.must(claire, { type: 'giveFloor', channel: caucus(key), seat: amina, length: null });
    it.must(amina, { type: 'takeTurn', channel: caucus(key) });
    it.later(10_000);
    it.must(claire, { type: 'closeCaucus', caucus: key });
    const floor = it.page(amina)[caucus(key)]?.floor;
    expect(floor).toMatchObject({ turn: null, hands: [], heard: { [amina]: 10_000 } });
  });

  test('offers nobody the next turn of a round when its last mediator withdraws', () => {
    const it = opened();
    const key = inCaucus(it, { by: marc, members: [amina] });
    const mode = { kind: 'round' as const, order: [marc, amina], each: 60_000 };
    it.must(marc, { type: 'setMode', channel: caucus(key), mode });
    it.must(marc, { type: 'withdraw' });
    expect(it.page(amina)[caucus(key)]?.floor.turn).toBeNull();
  });

  test('a person is never in two channels at once', () => {
    const it = opened();
    const first = inCaucus(it);
    const second = inCaucus(it);
    const places = Object.entries(it.slices()).filter(([, slice]) => slice && amina in slice.attending);
    expect(places.map(([place]) => place)).toEqual([caucus(second)]);
    expect(first).not.toBe(second);
  });

  test('a knock is forgotten when the one who knocked has withdrawn', () => {
    const it = opened();
    const key = inCaucus(it, { visitors: [marc] });
    it.must(marc, { type: 'knock', caucus: key });
    it.must(marc, { type: 'withdraw' });
    expect(it.page(amina)[caucus(key)]?.caucus?.knocking).toEqual([]);
    expect(it.act(amina, { type: 'letIn', caucus: key, seat: marc })).toBe('already-so');
  });

  test('an observer is in a caucus only where she was invited', () => {
    const it = fullRoom();
    const key = inCaucus(it, { members: [amina] });
    expect(it.page(omar)[caucus(key)]).toBeUndefined();
    expect(it.act(omar, { type: 'openOffer', disclosure: matter('none') })).toBe('unknown');
  });
});
