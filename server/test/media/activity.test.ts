import { expect, test, vi } from 'vitest';
import { own } from '@mediane/shared/room/identifiers.ts';
import { gather, openCaucusWith, openSession, settled } from '../rooms/gathering.ts';
import { startHouse } from '../rooms/startHouse.ts';
import { linked, voiceOf, type Voice } from './voice.ts';

// Real servers on real sockets: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

/** What a page measures in a second. */
const reports = (voice: Voice, own: number, heard: Record<string, number> = {}) =>
  void voice.socket.emit('media:activity', { over: 1000, own, heard });
const second = () => new Promise((over) => setTimeout(over, 700));

test('rule 19: who spoke how long, and into whose turn, reaches the mediators alone and when the turn ends', async () => {
  const house = await startHouse();
  const people = await gather(house);
  const { claire, amina, jeanPierre } = people;
  await openSession(people);
  const c = await voiceOf(claire);
  const a = await voiceOf(amina);
  const j = await voiceOf(jeanPierre);
  await linked(a, j);
  await linked(a, c);
  await linked(j, c);
  await claire.does({ type: 'setMode', channel: 'room', mode: { kind: 'queue', order: 'first-come' } });
  await amina.does({ type: 'raiseHand', channel: 'room' });
  await claire.does({ type: 'giveFloor', channel: 'room', seat: amina.seat, length: 60_000 });
  await amina.does({ type: 'takeTurn', channel: 'room' });
  await new Promise((later) => setTimeout(later, 1100));
  const before = [amina, jeanPierre].map(({ frames }) => frames.length);
  for (let time = 0; time < 3; time += 1) {
    // Amina speaks in her turn; Jean-Pierre speaks into it, heard by nobody, and claims to be heard.
    reports(a, 700, { [jeanPierre.seat]: 700 });
    reports(j, 700, { [amina.seat]: 600 });
    reports(c, 0, { [amina.seat]: 650, [jeanPierre.seat]: 700 });
    await second();
  }
  await settled(amina, jeanPierre, claire);
  expect([amina, jeanPierre].map(({ frames }) => frames.length)).toEqual(before);
  await amina.does({ type: 'yieldTurn', channel: 'room' });
  await claire.sees('the figures', (view) => view.mediators?.speaking.room !== undefined);
  expect(claire.view().mediators?.speaking.room).toEqual({
    spoken: { [amina.seat]: 1950 },
    interrupted: { [jeanPierre.seat]: 1 },
  });
  await settled(amina, jeanPierre);
  for (const { frames } of [amina, jeanPierre])
    expect(
      JSON.stringify(frames.filter((frame) => JSON.stringify(frame).startsWith('["batch"'))),
    ).not.toMatch(/"spoken":\{"|interrupted/);
  expect(house.output()).not.toMatch(/spoken|interrupted/);
});

test('rule 19: what was measured in a caucus is told to the mediator in it, once nobody speaks there any more', async () => {
  const house = await startHouse();
  const people = await gather(house);
  const { claire, amina, jeanPierre } = people;
  await openSession(people);
  const c = await voiceOf(claire);
  const a = await voiceOf(amina);
  const place = await openCaucusWith(claire, amina);
  for (const person of [amina, claire]) await person.does({ type: 'go', to: place, beside: null });
  await a.until('the caucus', () => a.grant()?.channel === place);
  await linked(a, c);
  reports(a, 500);
  reports(c, 0, { [amina.seat]: 450 });
  await settled(amina, claire);
  const frames = [amina, jeanPierre].map((person) => person.frames.length);
  c.socket.emit('media:leave');
  a.socket.emit('media:leave');
  await claire.sees('the figures', (view) => view[own(claire.seat)]?.speaking[place] !== undefined);
  expect(claire.view()[own(claire.seat)]?.speaking[place]).toEqual({
    spoken: { [amina.seat]: 450 },
    interrupted: {},
  });
  expect(claire.view().mediators?.speaking).toEqual({});
  await settled(jeanPierre);
  expect(jeanPierre.frames.length).toBe(frames[1]);
  expect(JSON.stringify(amina.frames.slice(frames[0]))).not.toContain('spoken');
});
