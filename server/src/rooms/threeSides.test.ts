import { describe, expect, test } from 'vitest';
import type { DocumentName } from '@mediane/shared/room/documents.ts';
import { newClause, paragraph } from '../../test/documents/writer.ts';
import { wirePage } from '../../test/documents/endpoint.ts';
import { openCaucusWith, settled } from '../../test/rooms/gathering.ts';
import { personAt, type Person } from '../../test/rooms/person.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';
import type { RunningHouse } from '../../test/rooms/runningHouse.ts';

const side = (name: string, person: string) => ({ name, people: [{ name: person }] });

/** Three parties of three sides with Claire, in an open session. */
async function threeSides(house: RunningHouse) {
  const { links } = await house.make({
    kind: 'interpersonal',
    language: 'fr',
    title: 'L’indivision',
    mediator: { name: 'Claire Morel' },
    sides: [side('A', 'Amina Benali'), side('B', 'Bruno Petit'), side('C', 'Chloé Vidal')],
  });
  const [claire, a, b, c] = await Promise.all(links.map(({ link }) => personAt(house, link ?? '')));
  if (!claire || !a || !b || !c) throw new Error('four people');
  for (const party of [a, b, c]) {
    await party.does({ type: 'consent', version: 1 });
    await party.does({ type: 'arrive', beside: null });
  }
  await claire.does({ type: 'arrive', beside: null });
  await claire.does({ type: 'open', admit: [a.seat, b.seat, c.seat] });
  for (const party of [a, b, c]) await party.sees('the session', (view) => view.room?.life.state === 'open');
  return { claire, a, b, c };
}

/** A page of a document on the real server, with the person's own cookie. */
const open = (house: RunningHouse, { seat, room, cookie }: Person, document: DocumentName) =>
  wirePage({ address: house.address().replace('http', 'ws') }, seat, document, {
    room,
    headers: { cookie, origin: house.address() },
  });

const attending = (person: Person, seat: string) => person.view().room?.attending[seat as Person['seat']];

/** Nothing passes between B and C: neither words nor the draft nor cursors. */
async function nothingPasses(
  b: Person,
  c: Person,
  draftB: Awaited<ReturnType<typeof open>>,
  draftC: Awaited<ReturnType<typeof open>>,
  clause: string,
) {
  await settled(b, c);
  const frames = c.frames.length;
  const updates = draftC.frames.length;
  expect(await b.send({ type: 'say', in: 'room', text: 'Entre nous' })).toMatchObject({
    ok: false,
    code: 'mediator-absent',
  });
  expect(await b.send({ type: 'say', in: `desk:${c.seat}`, text: 'Entre nous' })).toMatchObject({
    ok: false,
  });
  draftB.edit(() => newClause(draftB.doc, clause, 'V', 'Entre nous', paragraph('secret')));
  await draftB.until('a refusal', () => draftB.word('refused') !== undefined || draftB.closed() !== null);
  expect(draftC.frames.slice(updates).filter((frame) => frame[0] !== 16)).toEqual([]);
  expect(c.frames.length).toBe(frames);
}

describe('three sides', () => {
  test('rule 2: while the mediator is in a caucus with one, the two others do not meet, in words or in the draft', async () => {
    const house = await startHouse({ MEDIANE_ABSENCE_GRACE: '30' });
    const { claire, a, b, c } = await threeSides(house);
    const draftB = await open(house, b, 'room.draft');
    const draftC = await open(house, c, 'room.draft');
    draftB.edit(() => newClause(draftB.doc, 'clause-before', 'V', 'Avant', paragraph('ensemble')));
    await draftC.until('the clause', () => draftC.doc.getMap('clauses').size === 1);

    const place = await openCaucusWith(claire, a);
    await a.does({ type: 'go', to: place, beside: null });
    await claire.does({ type: 'go', to: place, beside: null });
    await b.sees('the mediator away', () => attending(b, claire.seat) === undefined);
    await c.sees('the mediator away', () => attending(c, claire.seat) === undefined);
    await draftB.until('the right taken', () =>
      draftB.words.some((word) => word.type === 'right' && word.right === 'read'),
    );
    await nothingPasses(b, c, draftB, draftC, 'clause-between');

    await claire.does({ type: 'go', to: 'room', beside: null });
    await b.sees('the mediator back', () => attending(b, claire.seat) !== undefined);
    await b.does({ type: 'say', in: 'room', text: 'Vous voilà' });
    await c.sees('the words', () => c.reads('room').includes('Vous voilà'));
    const again = await open(house, b, 'room.draft');
    again.edit(() => newClause(again.doc, 'clause-after', 'W', 'Après', paragraph('ensemble')));
    await draftC.until('the clause', () => draftC.doc.getMap('clauses').size === 2);
  });

  test('rule 2: when the mediator’s line is lost likewise; she reloads, and within two seconds everything is as it was', async () => {
    const house = await startHouse({ MEDIANE_ABSENCE_GRACE: '1' });
    const { claire, b, c } = await threeSides(house);
    const draftB = await open(house, b, 'room.draft');
    const draftC = await open(house, c, 'room.draft');
    await claire.does({
      type: 'setMode',
      channel: 'room',
      mode: { kind: 'round', order: [b.seat, c.seat], each: 60_000 },
    });
    await b.does({ type: 'takeTurn', channel: 'room' });
    claire.socket.disconnect();
    await b.sees('her loss', () => attending(b, claire.seat)?.lost === true);
    await c.sees('her loss', () => attending(c, claire.seat)?.lost === true);
    expect(b.view().room?.floor.turn?.state).toBe('paused');
    await draftB.until('the right taken', () =>
      draftB.words.some((word) => word.type === 'right' && word.right === 'read'),
    );
    await nothingPasses(b, c, draftB, draftC, 'clause-between');

    const began = performance.now();
    claire.socket.connect();
    await b.sees('her return', () => attending(b, claire.seat)?.lost === false);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(b.view().room?.floor.turn).toMatchObject({ state: 'running', seat: b.seat });
    await b.does({ type: 'say', in: 'room', text: 'Je reprends' });
    await c.sees('the words', () => c.reads('room').includes('Je reprends'));
  });
});
