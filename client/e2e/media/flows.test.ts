/** Voice and image flow between those who are together, and between nobody else. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { runHouse, type RunningHouse } from '../../../server/test/rooms/runningHouse.ts';
import { openBrowser } from '../browser.ts';
import { gather, inSession, received, type Voice } from './voices.ts';

let house: RunningHouse;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let people: Voice[] = [];
beforeAll(async () => {
  house = await runHouse();
  browser = await openBrowser();
});
afterEach(async () => {
  for (const one of people) expect(one.troubles).toEqual([]);
  await Promise.all(people.map((one) => one.close()));
  people = [];
});
afterAll(async () => {
  await browser.close();
  await house.remove();
});

test.each([2, 4, 6])(
  'voice and image flow both ways between each two of %i people in the joint session',
  async (count) => {
    people = await gather(browser, house, count);
    await inSession(people);
    for (const one of people) await one.joins();
    for (const one of people)
      await one.sees(
        ({ peers }) =>
          Object.values(peers).length > 0 &&
          Object.values(peers).every(({ line, image }) => line === 'good' && image !== null),
        20_000,
      );
    await expect
      .poll(
        async () => {
          const flows = await received(people, 1000);
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
