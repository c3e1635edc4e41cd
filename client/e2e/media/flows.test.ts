/** Voice and image flow between those who are together, and between nobody else. */
import { expect, test } from 'vitest';
import { together } from './together.ts';
import { passes, received } from './flows.ts';
import { inSession, opensCaucus } from './voices.ts';

const { people, session } = together();

test.each([2, 4, 6])(
  'voice and image flow both ways between each two of %i people in the joint session',
  async (count) => {
    const all = await session(count, { camera: true });
    await expect
      .poll(
        async () => {
          const flows = await received(all, 1000);
          return flows.flatMap((mine, receiver) =>
            mine.filter(
              ({ voice, image, energy }, sender) =>
                sender !== receiver && !(voice > 0 && image > 0 && energy > 0),
            ),
          );
        },
        { timeout: 15_000 },
      )
      .toEqual([]);
  },
);

test('while words may not pass, before the opening, on a break and after the closing, no line between browsers exists', async () => {
  const all = await people(3);
  const [claire, amina] = all;
  if (!claire || !amina) throw new Error('three people');
  const nobodyIsConnected = async () => {
    for (const one of all) await expect.poll(() => one.flows(), { timeout: 1500 }).toEqual([]);
  };
  for (const one of all) await one.joins({ camera: false });
  await passes(300);
  await nobodyIsConnected();
  expect((await amina.state()).unheard).toBe('not-open');
  await inSession(all);
  for (const one of all) await one.isConnectedWith(2);
  await claire.does({ type: 'startBreak', minutes: 10 });
  await nobodyIsConnected();
  expect((await amina.state()).unheard).toBe('on-break');
  await claire.does({ type: 'endBreak' });
  for (const one of all) await one.isConnectedWith(2);
  await claire.does({ type: 'close', outcome: 'none' });
  await nobodyIsConnected();
  expect((await amina.state()).unheard).toBe('closed');
});

test('whoever stays in the room receives nothing a second after the caucus has begun, and has no line left; its members hear one another', async () => {
  const [claire, amina, jeanPierre, sophie] = await session(4, { camera: true });
  if (!claire || !amina || !jeanPierre || !sophie) throw new Error('four people');
  const caucus = await opensCaucus(claire, amina);
  expect(await jeanPierre.flows()).toHaveLength(3);
  await Promise.all([claire.goes(caucus), amina.goes(caucus)]);
  await expect.poll(() => jeanPierre.flows(), { timeout: 1000, interval: 50 }).toEqual([]);
  await expect.poll(() => sophie.flows(), { timeout: 200, interval: 50 }).toEqual([]);
  expect(await jeanPierre.holds()).toMatchObject({ connections: 0, elements: 0 });
  for (const one of [claire, amina]) await one.isConnectedWith(1);
  await expect
    .poll(async () => (await received([claire, amina], 1000))[0]?.[1], { timeout: 8000 })
    .toSatisfy(({ voice, image, energy }) => voice > 0 && image > 0 && energy > 0);
  expect(await jeanPierre.flows()).toEqual([]);

  await Promise.all([claire.goes('room'), amina.goes('room')]);
  for (const one of [claire, amina, jeanPierre, sophie]) await one.isConnectedWith(3);
});

test('ten times from the joint session to a caucus, to another and back leave no connection, no live track and no sound behind', async () => {
  const [claire, amina, jeanPierre] = await session(3, { camera: true });
  if (!claire || !amina || !jeanPierre) throw new Error('three people');
  const all = [claire, amina, jeanPierre];
  const alone = await Promise.all(all.map((one) => one.holds()));
  const withAmina = await opensCaucus(claire, amina);
  const withJeanPierre = await opensCaucus(claire, jeanPierre);
  for (let time = 0; time < 10; time += 1) {
    await Promise.all([claire.goes(withAmina), amina.goes(withAmina)]);
    await amina.isConnectedWith(1);
    await Promise.all([claire.goes(withJeanPierre), amina.goes('room'), jeanPierre.goes(withJeanPierre)]);
    await jeanPierre.isConnectedWith(1);
    await Promise.all([claire.goes('room'), jeanPierre.goes('room')]);
    for (const one of all) await one.isConnectedWith(2);
  }
  expect(await Promise.all(all.map((one) => one.holds()))).toEqual(alone);
  for (const one of all) await one.leaves();
  for (const one of all)
    expect(await one.holds()).toEqual({ connections: 0, tracks: 0, contexts: 0, elements: 0 });
}, 90_000);
