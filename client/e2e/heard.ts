/** Who hears whom on the real pages: people who speak when they are told to, and the energy that others' pages play. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { flowsOf, received, sounds } from './media/flows.ts';
import { keepWhatIsMade, sendsWhateverItIsTold, speaksWhenTold } from './media/hooks.ts';

/** Before the page is opened: its voice is told when to speak, and may be made to insist. */
export async function giveVoice(page: Page): Promise<void> {
  for (const hook of [keepWhatIsMade, sendsWhateverItIsTold, speaksWhenTold]) await page.addInitScript(hook);
}

export const speaks = (page: Page, does = true): Promise<void> =>
  page.evaluate((so) => window.speak(so), does);

/** A modified page: from now on it sends its voice whatever the room says. */
export const insists = (page: Page): Promise<void> => page.evaluate(() => window.insist());

/** What this page plays of each of the others now, over a second and a half. */
async function heardAt(page: Page, others: readonly Page[]) {
  const flows = await received(
    [page, ...others].map((one) => ({ page: one })),
    1500,
  );
  return flows[0]?.slice(1).map(({ energy }) => sounds(energy));
}

export const hears = (page: Page, speaker: Page): Promise<void> =>
  expect.poll(() => heardAt(page, [speaker]), { timeout: 25_000 }).toEqual(['heard']);

/** Nothing of them is played here, though `control`, who speaks as well, is heard. */
export async function hearsOnly(page: Page, control: Page, others: readonly Page[]): Promise<void> {
  await hears(page, control);
  expect(await heardAt(page, [control, ...others])).toEqual(['heard', ...others.map(() => 'silent')]);
}

/** How many others it is connected with now. */
const connectedWith = async (page: Page): Promise<number> =>
  (await flowsOf(page)).filter(({ state }) => state === 'connected').length;

export const isConnectedWith = (page: Page, others: number, timeout = 25_000): Promise<void> =>
  expect.poll(() => connectedWith(page), { timeout, interval: 50 }).toBe(others);

/** Neither a connection nor a device is left behind. */
export const holdsNothing = (page: Page): Promise<void> =>
  expect
    .poll(
      async () => ({
        connections: (await flowsOf(page)).length,
        tracks: await page.evaluate(
          () => window.made.tracks.filter(({ readyState }) => readyState === 'live').length,
        ),
      }),
      { timeout: 5000 },
    )
    .toEqual({ connections: 0, tracks: 0 });
