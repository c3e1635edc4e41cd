import { describe, expect, test, vi } from 'vitest';
import { caucusAt } from '@mediane/shared/room/parseCompartment.ts';
import { gather, openCaucusWith, openSession } from '../rooms/gathering.ts';
import { startHouse } from '../rooms/startHouse.ts';
import { assemble } from './assembly.ts';
import { linked, voiceOf, type Voice } from './voice.ts';

// Real servers on real sockets: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

/** When this first became so, by the clock of the test. */
const since = ({ grants }: Voice, is: (grant: NonNullable<ReturnType<Voice['grant']>>) => boolean): number =>
  grants.find(({ grant }) => is(grant))?.at ?? Infinity;

describe('who may be connected with whom', () => {
  test('before the opening nobody; in the joint session everybody with everybody', async () => {
    const house = await startHouse();
    const people = await gather(house);
    const { claire, amina, jeanPierre } = people;
    const c = await voiceOf(claire);
    const a = await voiceOf(amina);
    const j = await voiceOf(jeanPierre);
    for (const { answer, grants } of [c, a, j]) {
      expect(answer).toMatchObject({ ok: true, before: null });
      expect(grants.map(({ grant }) => grant)).toMatchObject([{ channel: null, peers: [], clear: false }]);
    }
    await openSession(people);
    await linked(a, j);
    await linked(c, a);
    await linked(c, j);
    expect(a.peers()).toEqual([claire.seat, jeanPierre.seat].toSorted());
    expect(a.link(jeanPierre)).toBe(j.link(amina));
    const offers = (voice: Voice) =>
      voice.grant()?.peers.find(({ link }) => link === a.link(jeanPierre))?.initiator;
    expect([offers(a), offers(j)].toSorted()).toEqual([false, true]);
  });

  test('in the waiting room nobody, whoever is there', async () => {
    const house = await startHouse();
    const { amina, jeanPierre, claire } = await gather(house);
    for (const party of [amina, jeanPierre]) {
      await party.does({ type: 'consent', version: 1 });
      await party.does({ type: 'arrive', beside: null });
    }
    await claire.does({ type: 'arrive', beside: null });
    const a = await voiceOf(amina);
    const j = await voiceOf(jeanPierre);
    const c = await voiceOf(claire);
    await claire.does({ type: 'open', admit: [amina.seat] });
    await linked(a, c);
    expect(j.grants.map(({ grant }) => grant)).toMatchObject([{ channel: null, peers: [] }]);
    expect(a.peers()).toEqual([claire.seat]);
  });

  test('a break ends every connection, and its end opens others under new names', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const a = await voiceOf(people.amina);
    const j = await voiceOf(people.jeanPierre);
    await linked(a, j);
    const before = a.link(people.jeanPierre);
    await people.claire.does({ type: 'startBreak', minutes: null });
    await a.until('nobody', () => a.grant()?.channel === null);
    await j.until('nobody', () => j.grant()?.channel === null);
    expect([...a.peers(), ...j.peers()]).toEqual([]);
    await people.claire.does({ type: 'endBreak' });
    await linked(a, j);
    expect(a.link(people.jeanPierre)).not.toBe(before);
  });

  test('rule 2: the sides whom the mediator leaves alone are not connected with each other', async () => {
    const house = await startHouse();
    const { claire, others } = await assemble(house, 3);
    const [a, b, c] = await Promise.all(others.map((one) => voiceOf(one)));
    if (!a || !b || !c || !others[0]) throw new Error('three');
    await linked(b, c);
    const place = await openCaucusWith(claire, others[0]);
    await claire.does({ type: 'go', to: place, beside: null });
    await b.until('nobody', () => b.grant()?.channel === null);
    await c.until('nobody', () => c.grant()?.channel === null);
    expect([...b.peers(), ...c.peers()]).toEqual([]);
    await claire.does({ type: 'go', to: 'room', beside: null });
    await linked(b, c);
  });

  test('rule 2: likewise when her line is lost for the grace', async () => {
    const house = await startHouse({ MEDIANE_ABSENCE_GRACE: '1' });
    const people = await gather(house);
    await openSession(people);
    const a = await voiceOf(people.amina);
    const j = await voiceOf(people.jeanPierre);
    await linked(a, j);
    people.claire.socket.disconnect();
    await a.until('nobody', () => a.grant()?.channel === null);
    people.claire.socket.connect();
    await linked(a, j);
  });
});

describe('a caucus', () => {
  test('takes its members from those outside before it is clear, and is clear once each has closed what she had', async () => {
    const house = await startHouse();
    const people = await gather(house);
    const { claire, amina, jeanPierre } = people;
    await openSession(people);
    const c = await voiceOf(claire);
    const a = await voiceOf(amina, { confirms: false });
    const j = await voiceOf(jeanPierre);
    await linked(j, c);
    const place = await openCaucusWith(claire, amina);
    await amina.does({ type: 'go', to: place, beside: null });
    await claire.does({ type: 'go', to: place, beside: null });
    await c.until('the caucus', () => c.grant()?.channel === place && c.peers().length === 1);
    await a.until('the caucus', () => a.peers().length === 1 && a.grant()?.channel === place);
    await j.until('nobody', () => j.grant()?.channel === null);
    expect(a.grant()?.clear).toBe(false);
    expect(c.grants.filter(({ grant }) => grant.channel === place).every(({ grant }) => !grant.clear)).toBe(
      true,
    );

    // An older confirmation is none, nor is one of a grant that is yet to come.
    a.socket.emit('media:cleared', { grant: 1 });
    await new Promise((soon) => setTimeout(soon, 200));
    expect(c.grant()?.clear).toBe(false);
    a.socket.emit('media:cleared', { grant: a.grant()?.grant ?? 0 });
    await linked(a, c);
    const outside = (seat: string) => seat === jeanPierre.seat;
    const lostAmina = j.grants.findIndex(
      ({ grant }, at) => at > 1 && !grant.peers.some(({ seat }) => seat === amina.seat),
    );
    expect(j.grants[lostAmina]?.at).toBeLessThan(since(c, (grant) => grant.channel === place && grant.clear));
    for (const voice of [a, c])
      for (const { grant } of voice.grants)
        if (grant.channel === place) expect(grant.peers.some(({ seat }) => outside(seat))).toBe(false);
  });

  test('waits in vain for nobody longer than a few seconds, and a page that never confirms silences no other channel', async () => {
    const house = await startHouse();
    const { claire, others } = await assemble(house, 3);
    const [pa, pb, pc] = others;
    if (!pa || !pb || !pc) throw new Error('three');
    const c = await voiceOf(claire);
    const silent = await voiceOf(pa, { confirms: false });
    const b = await voiceOf(pb);
    const other = await voiceOf(pc);
    await linked(b, c);
    await linked(other, c);
    const place = await openCaucusWith(claire, pb);
    await pb.does({ type: 'go', to: place, beside: null });
    await claire.does({ type: 'go', to: place, beside: null });
    // The one who never confirms is outside: the caucus hears itself at once.
    await linked(b, c);
    await claire.does({ type: 'go', to: 'room', beside: null });
    // In the joint session she is waited for, and then left out.
    await other.until('the joint session again', () => other.grant()?.channel === 'room');
    await other.until('not clear', () => other.grants.at(-1)?.grant.clear === false, 500);
    const waited = performance.now();
    await other.until('clear', () => other.grant()?.clear === true, 5000);
    expect(performance.now() - waited).toBeGreaterThan(1500);
    expect(other.peers()).toEqual([claire.seat]);
    expect(silent.grant()).toMatchObject({ channel: null, peers: [] });

    silent.socket.emit('media:cleared', { grant: silent.grant()?.grant ?? 0 });
    await other.until('all again', () => other.peers().length === 2 && other.grant()?.clear === true);
  });

  test('moved into and out of ten times, leaves no link behind', async () => {
    const house = await startHouse();
    const people = await gather(house);
    const { claire, amina, jeanPierre } = people;
    await openSession(people);
    const c = await voiceOf(claire);
    const a = await voiceOf(amina);
    const j = await voiceOf(jeanPierre);
    await linked(a, j);
    const names = new Set([a.link(claire)]);
    const place = await openCaucusWith(claire, amina);
    for (let time = 0; time < 10; time += 1) {
      for (const person of [amina, claire]) await person.does({ type: 'go', to: place, beside: null });
      await a.until('the caucus', () => a.grant()?.channel === place);
      await linked(a, c);
      names.add(a.link(claire));
      for (const person of [amina, claire]) await person.does({ type: 'go', to: 'room', beside: null });
      await linked(a, j);
      await linked(a, c);
      names.add(a.link(claire));
    }
    expect(names.size).toBe(21);

    // All of them at once, by one act.
    for (const person of [amina, claire]) await person.does({ type: 'go', to: place, beside: null });
    await a.until('the caucus', () => a.grant()?.channel === place);
    await linked(a, c);
    const inside = a.link(claire);
    await claire.does({ type: 'closeCaucus', caucus: caucusAt(place) });
    await linked(a, j);
    await linked(a, c);
    expect(a.link(claire)).not.toBe(inside);
    expect(j.grants.some(({ grant }) => grant.channel === place)).toBe(false);
  });
});

describe('a seat whose right ends', () => {
  test('is connected with nobody within a second: removed, sent back, withdrawn', async () => {
    const house = await startHouse();
    const { claire, others } = await assemble(house, 4);
    const [removed, sentBack, withdrawn, stays] = others;
    if (!removed || !sentBack || !withdrawn || !stays) throw new Error('four');
    const voices = await Promise.all([claire, ...others].map((one) => voiceOf(one)));
    const [c, r, s, w, other] = voices;
    if (!c || !r || !s || !w || !other) throw new Error('five');
    await other.until('four', () => other.peers().length === 4);
    const began = performance.now();
    await claire.does({ type: 'remove', seat: removed.seat });
    await other.until('without her', () => !other.peers().includes(removed.seat));
    await claire.does({ type: 'sendBack', seat: sentBack.seat });
    await other.until('without her', () => !other.peers().includes(sentBack.seat));
    await withdrawn.does({ type: 'withdraw' });
    await other.until('without her', () => !other.peers().includes(withdrawn.seat));
    expect(performance.now() - began).toBeLessThan(1000);
    await s.until('nobody', () => s.grant()?.channel === null);
    await w.until('nobody', () => w.grant()?.channel === null);
    await linked(other, c);
    expect(other.peers()).toEqual([claire.seat]);
    expect(
      await w.join({ session: null, publishing: { voice: true, image: false, screen: false } }),
    ).toMatchObject({
      ok: false,
      code: 'unknown',
    });
  });
});

describe('a channel of voice', () => {
  test('takes eight; the ninth is told so, comes in when somebody goes, and a mediator is never outside', async () => {
    const house = await startHouse();
    const { claire, others } = await assemble(house, 9);
    const voices = [];
    for (const party of others.slice(0, 8)) voices.push(await voiceOf(party));
    const [first, ...more] = voices;
    const last = voices.at(-1);
    const ninth = others.at(-1);
    if (!first || !last || !ninth) throw new Error('nine');
    await first.until('seven others', () => first.peers().length === 7);
    const refused = await voiceOf(ninth);
    expect(refused.answer).toMatchObject({
      ok: false,
      code: 'channel-full',
      message: expect.stringContaining('Huit'),
    });
    expect(refused.grants).toEqual([]);

    const c = await voiceOf(claire);
    await c.until('seven others', () => c.peers().length === 7);
    await last.until('outside', () => last.grant()?.channel === null);
    expect(c.peers()).toEqual([first, ...more.slice(0, -1)].map(({ person }) => person.seat).toSorted());

    first.socket.emit('media:leave');
    await linked(c, last);
    expect(c.peers()).not.toContain(first.person.seat);
  });
});
