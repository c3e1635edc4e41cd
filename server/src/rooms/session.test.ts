import { describe, expect, test } from 'vitest';
import { openCaucusWith, gather, openSession } from '../../test/rooms/gathering.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';
import { personAt } from '../../test/rooms/person.ts';

describe('a room on real sockets', () => {
  test('words written to everybody reach those who are there, and survive a killed server', async () => {
    const house = await startHouse();
    const people = await gather(house);
    const { claire, amina, jeanPierre } = people;
    await openSession(people);
    await amina.does({ type: 'say', in: 'room', text: 'Bonjour à tous' });
    await jeanPierre.sees('the words', () => jeanPierre.reads('room').includes('Bonjour à tous'));

    await house.kill();
    await house.start();
    await claire.sees('the session again', (view) => view.room?.life.state === 'open');
    await amina.does({ type: 'say', in: 'room', text: 'Encore là' });
    await jeanPierre.sees('the next words', () => jeanPierre.reads('room').length === 2, 8000);
    expect(jeanPierre.reads('room')).toEqual(['Bonjour à tous', 'Encore là']);
  });

  test('a party who waits learns nothing of the other, and what is said in a caucus stays there', async () => {
    const house = await startHouse();
    const people = await gather(house);
    const { claire, amina, jeanPierre } = people;
    await jeanPierre.does({ type: 'consent', version: 1 });
    await jeanPierre.does({ type: 'arrive', beside: null });
    const before = jeanPierre.frames.length;
    await amina.does({ type: 'consent', version: 1 });
    await amina.does({ type: 'arrive', beside: null });
    await claire.sees('both wait', (view) => view[`desk:${amina.seat}`]?.passport.standing === 'waiting');
    expect(jeanPierre.frames.length).toBe(before);

    await claire.does({ type: 'arrive', beside: null });
    await claire.does({ type: 'open', admit: [amina.seat, jeanPierre.seat] });
    const place = await openCaucusWith(claire, amina);
    await amina.does({ type: 'go', to: place, beside: null });
    await amina.does({ type: 'say', in: place, text: 'J’ai peur de lui depuis la nuit du 14 août' });
    await claire.sees('the words', () => claire.reads(place).length === 1);
    expect(JSON.stringify(jeanPierre.frames)).not.toContain('14 août');
    expect(JSON.stringify(house.output())).not.toContain('14 août');
    expect(jeanPierre.view()[place]).toBeUndefined();
    expect(await jeanPierre.send({ type: 'say', in: place, text: 'x' })).toMatchObject({
      ok: false,
      code: 'unknown',
    });
  });

  test('a command repeated has one effect, and the same answer', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { amina, jeanPierre } = people;
    const id = 'the-same-command-id-1';
    for (const _time of [1, 2, 3]) {
      expect(await amina.send({ type: 'say', in: 'room', text: 'Une seule fois' }, id)).toMatchObject({
        ok: true,
      });
    }
    await jeanPierre.sees('the words', () => jeanPierre.reads('room').length > 0);
    expect(jeanPierre.reads('room')).toEqual(['Une seule fois']);
  });

  test('when the mediator’s line is lost for the grace the sides are separated, and her return restores the room', async () => {
    const house = await startHouse();
    const { links } = await house.demo();
    const [claire, amina, jeanPierre] = await Promise.all(
      links.map(({ link }) => personAt(house, link ?? '')),
    );
    if (!claire || !amina || !jeanPierre) throw new Error('three people');
    await openSession({ claire, amina, jeanPierre });
    claire.socket.disconnect();
    await amina.sees('the mediator lost', (view) => view.room?.attending[claire.seat]?.lost === true);
    expect(await amina.send({ type: 'say', in: 'room', text: 'Tu entends ?' })).toMatchObject({
      ok: false,
      code: 'mediator-absent',
    });
    claire.socket.connect();
    await amina.sees('the mediator back', (view) => view.room?.attending[claire.seat]?.lost === false);
    await amina.does({ type: 'say', in: 'room', text: 'Reprenons' });
  });
});
