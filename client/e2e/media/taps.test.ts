/** What a page waits for a tap for, and what it tells the house of what it measures. */
import { expect, test } from 'vitest';
import { hearsSomebodySpeak } from './hooks.ts';
import { together } from './together.ts';

const { session } = together();

test('where the browser plays nothing before a tap, the page says so until everybody is played', async () => {
  const [claire, amina] = await session(3, {
    prepare: (_, page) =>
      page.addInitScript(() => {
        const play = HTMLMediaElement.prototype.play;
        let tapped = false;
        document.addEventListener('pointerup', () => (tapped = true));
        HTMLMediaElement.prototype.play = function () {
          return tapped ? play.call(this) : Promise.reject(new DOMException('', 'NotAllowedError'));
        };
      }),
  });
  if (!claire || !amina) throw new Error('three people');
  await amina.sees(({ soundBlocked }) => soundBlocked);
  await amina.page.mouse.click(20, 20);
  await amina.page.evaluate(() => window.mediane.engine.hearRoom());
  await amina.sees(({ soundBlocked }) => !soundBlocked);
  const paused = () =>
    amina.page.evaluate(() => [...document.querySelectorAll('audio')].map((element) => element.paused));
  expect(await paused()).toEqual([false, false]);

  // A phone call stops what sounds, on most telephones for good.
  await amina.page.evaluate(() => document.querySelector('audio')?.pause());
  await amina.sees(({ soundBlocked }) => soundBlocked);
  await amina.page.evaluate(() => window.mediane.engine.hearRoom());
  await amina.sees(({ soundBlocked }) => !soundBlocked);
  await claire.leaves();
  await amina.sees(({ soundBlocked }) => !soundBlocked);
});

test('once a second the house is told how long one spoke and whom one heard, and nothing while all are silent', async () => {
  const told: { own: number; heard: Record<string, number> }[][] = [];
  const [claire, amina] = await session(2, {
    prepare: async (_, page) => {
      const mine: (typeof told)[number] = [];
      if (told.push(mine) === 2) await page.addInitScript(hearsSomebodySpeak);
      page.on('websocket', (socket) =>
        socket.on('framesent', ({ payload }) => {
          const found = /"media:activity",(.*)\]$/.exec(String(payload))?.[1];
          if (found) mine.push(JSON.parse(found));
        }),
      );
    },
  });
  if (!claire || !amina) throw new Error('two people');
  await claire.page.evaluate(() => window.mediane.engine.useMicrophone(false));
  const [ofClaire, ofAmina] = told;
  await expect.poll(() => ofAmina?.at(-1)?.own, { timeout: 5000 }).toBeGreaterThan(800);
  await expect.poll(() => ofClaire?.at(-1)?.heard[amina.seat], { timeout: 5000 }).toBeGreaterThan(800);
  expect(ofClaire?.at(-1)?.own).toBe(0);

  // Whoever is not played is measured all the same by herself; the others hear silence.
  await claire.does({ type: 'mute', channel: 'room', seat: amina.seat });
  await claire.page.waitForTimeout(2000);
  const before = ofClaire?.length;
  await claire.page.waitForTimeout(2500);
  expect(ofClaire?.length).toBe(before);
  expect(ofAmina?.at(-1)?.own).toBeGreaterThan(800);
});
