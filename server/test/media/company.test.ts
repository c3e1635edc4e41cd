import { describe, expect, test } from 'vitest';
import { gather, openCaucusWith, openSession } from '../rooms/gathering.ts';
import { startHouse } from '../rooms/startHouse.ts';
import { linked, voiceOf } from './voice.ts';

describe('who may be connected with whom', () => {
  test('before the opening nobody; in the joint session everybody with everybody', async () => {
    const house = await startHouse();
    const people = await gather(house);
    const { claire, amina, jeanPierre } = people;
    const voices = [await voiceOf(claire), await voiceOf(amina), await voiceOf(jeanPierre)] as const;
    for (const voice of voices) {
      expect(voice.answer).toMatchObject({ ok: true, before: null });
      expect(voice.grants.map(({ grant }) => grant)).toMatchObject([
        { channel: null, peers: [], clear: false },
      ]);
    }
    await openSession(people);
    const [c, a, j] = voices;
    await linked(a, j);
    await linked(c, a);
    await linked(c, j);
    expect(a.peers()).toEqual([claire.seat, jeanPierre.seat].toSorted());
    expect(a.link(jeanPierre)).toBe(j.link(amina));
    const ends = [a, j].map(
      (voice) => voice.grant()?.peers.find(({ link }) => link === a.link(jeanPierre))?.initiator,
    );
    expect(ends.toSorted()).toEqual([false, true]);
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
    expect(a.peers()).toEqual([]);
    await people.claire.does({ type: 'endBreak' });
    await linked(a, j);
    expect(a.link(people.jeanPierre)).not.toBe(before);
  });

  test('a caucus takes its members from those outside before it is clear', async () => {
    const house = await startHouse();
    const people = await gather(house);
    const { claire, amina, jeanPierre } = people;
    await openSession(people);
    const c = await voiceOf(claire);
    const a = await voiceOf(amina, { confirms: false });
    const j = await voiceOf(jeanPierre);
    await j.until('two', () => j.peers().length === 2);
    const place = await openCaucusWith(claire, amina);
    await claire.does({ type: 'go', to: place, beside: null });
    await j.until('the mediator away', () => j.grant()?.channel === null);
    await amina.does({ type: 'go', to: place, beside: null });
    await a.until('the caucus', () => a.grant()?.channel === place);
    await c.until('the caucus', () => c.peers().length === 1);
    expect(j.peers()).toEqual([]);
    expect(c.grant()).toMatchObject({ channel: place, clear: false });
    a.socket.emit('media:cleared', { grant: a.grant()?.grant ?? 0 });
    await c.until('clear', () => c.grant()?.clear === true);
    await a.until('clear', () => a.grant()?.clear === true);
  });
});
