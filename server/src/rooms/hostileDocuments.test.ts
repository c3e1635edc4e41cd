import { describe, expect, test } from 'vitest';
import { wirePage } from '../../test/documents/endpoint.ts';
import { paragraph } from '../../test/documents/writer.ts';
import { openCaucusWith, gather, openSession } from '../../test/rooms/gathering.ts';
import type { Person } from '../../test/rooms/person.ts';
import type { RunningHouse } from '../../test/rooms/runningHouse.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';

/** A modified page of this person's at any document, by the documents' own WebSocket. */
const at = (house: RunningHouse, { seat, room, cookie }: Person, document: string, asked: string = seat) =>
  wirePage({ address: house.address().replace('http', 'ws') }, asked, document, {
    room,
    headers: { cookie, origin: house.address() },
  });

/** The same by the room's own socket: how the line ended, or `open`. */
function over({ socket }: Person, document: string, line: number): Promise<number | 'open'> {
  return new Promise((outcome) => {
    const listening = socket as unknown as NodeJS.EventEmitter;
    listening.on('documentClosed', (number: number, code: number) => number === line && outcome(code));
    listening.emit('documentOpen', { document, line });
    setTimeout(() => outcome('open'), 400);
  });
}

describe('the clever nephew of a party', () => {
  test('opens no document of a caucus, a desk or another seat, whatever he calls it and by whatever way', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { claire, amina, jeanPierre } = people;
    const place = await openCaucusWith(claire, amina);
    await amina.does({ type: 'go', to: place, beside: null });
    const hers = await at(house, amina, `${place}.notes`);
    hers.edit(() => hers.doc.getXmlFragment('body').push([paragraph('J’ai peur')]));
    await hers.until('her words on disk', () => hers.saved() === 1);

    const names = [
      `${place}.notes`,
      `${place}.notes/`,
      `room.draft/../${place}.notes`,
      `${place}.notes\u0000room.draft`,
      `${place.toUpperCase()}.notes`,
      `${place}.draft`,
      'mediators.notes',
      `own:${amina.seat}.jotter`,
      `desk:${jeanPierre.seat}.notes`,
      '__proto__',
      'constructor',
      'room.notes',
      'caucus:__proto__.notes',
    ];
    const ends: unknown[] = [];
    for (const [n, name] of names.entries()) {
      const own = await at(house, jeanPierre, name);
      await own.until(`the end of ${name}`, () => own.closed() !== null);
      ends.push([own.closed(), own.frames.length], await over(jeanPierre, name, 100 + n));
    }
    // Forbidden and unknown are the same end, before a single frame.
    expect([...new Set(ends.map((end) => JSON.stringify(end)))]).toHaveLength(2);
    const asHer = await at(house, jeanPierre, `${place}.notes`, amina.seat);
    expect(asHer.frames).toHaveLength(0);
    expect(JSON.stringify(jeanPierre.frames)).not.toContain('peur');
  });

  test.each(['remove', 'sendBack'] as const)(
    'has no document left a second after %s, by either way',
    async (type) => {
      const house = await startHouse();
      const people = await gather(house);
      await openSession(people);
      const { claire, amina, jeanPierre } = people;
      const his = await at(house, jeanPierre, 'room.draft');
      const jotter = await at(house, jeanPierre, `own:${jeanPierre.seat}.jotter`);
      let closed = 0;
      (jeanPierre.socket as unknown as NodeJS.EventEmitter).on('documentClosed', () => (closed += 1));
      expect(await over(jeanPierre, 'room.draft', 1)).toBe('open');
      await claire.does({ type, seat: jeanPierre.seat });
      await his.until('the end of his line', () => his.closed() !== null, 1000);
      await expect.poll(() => closed > 0 || jeanPierre.ended() === 'removed', { timeout: 1000 }).toBe(true);
      const frames = his.frames.length;
      const hers = await at(house, amina, 'room.draft');
      hers.sendCursor({ cursor: null });
      expect((await at(house, jeanPierre, 'room.draft')).closed()).not.toBeNull();
      expect(his.frames.length).toBe(frames);
      expect(jotter.word('welcome')).toBeDefined();
    },
  );

  test('sees nobody’s cursor and writes nothing while no mediator is there', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { claire, amina, jeanPierre } = people;
    const [hers, his] = [await at(house, amina, 'room.draft'), await at(house, jeanPierre, 'room.draft')];
    hers.sendCursor({ cursor: null });
    await his.until('her cursor', () => his.cursors.get(hers.client()) != null);
    claire.socket.close();
    await amina.sees('the separation', (view) => view.room?.attending[claire.seat]?.lost === true);
    await his.until('her cursor gone', () => his.cursors.get(hers.client()) === null, 1000);
    const seen = his.frames.length;
    hers.sendCursor({ cursor: null }, hers.client(), 99);
    hers.edit(() => hers.doc.getMap('clauses'));
    await new Promise((later) => setTimeout(later, 300));
    hers.close();
    await new Promise((later) => setTimeout(later, 300));
    expect(his.frames.slice(seen).filter((frame) => frame[0] === 1)).toEqual([]);
    const again = await at(house, jeanPierre, 'room.draft');
    expect(again.cursors.size).toBe(0);
    expect(again.word('welcome')?.right).toBe('read');
  });

  test('points in nobody else’s name', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { amina, jeanPierre } = people;
    const hers = await at(house, amina, 'room.draft');
    const forged = await at(house, jeanPierre, 'room.draft');
    forged.sendCursor({ cursor: null, user: { name: 'Amina Benali', seat: amina.seat, color: '9' } });
    await forged.until('the end', () => forged.closed() !== null);
    const honest = await at(house, jeanPierre, 'room.draft');
    honest.sendCursor({ cursor: null, user: { seat: amina.seat, side: null, __proto__: null } });
    await hers.until('his cursor', () => hers.cursors.has(honest.client()));
    expect(hers.cursors.get(honest.client())).toMatchObject({ user: { seat: jeanPierre.seat } });
    const taken = await at(house, jeanPierre, 'room.draft');
    taken.sendCursor({ cursor: null }, hers.client());
    await taken.until('the end', () => taken.closed() !== null);
  });
});
