/** Lines that fail, through a real relay over lines that can be cut: what is sent and heard comes back by itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoturn, type Coturn } from '../../../server/test/media/coturn.ts';
import { runHouse, type RunningHouse } from '../../../server/test/rooms/runningHouse.ts';
import { openBrowser } from '../browser.ts';
import { openLine } from '../line.ts';
import { passes, received, sounds } from './flows.ts';
import { inSession, planned, voiceAt, type Voice } from './voices.ts';

type Line = Awaited<ReturnType<typeof openLine>>;

let relay: Coturn;
let browser: Awaited<ReturnType<typeof openBrowser>>;
const open: { house: RunningHouse; lines: Line[] }[] = [];
beforeAll(async () => {
  relay = await startCoturn();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const { house, lines } of open) {
    for (const line of lines) line.close();
    await house.remove();
  }
  await relay.stop();
});

/** Two people who hear one another through the relay alone; `media` and `signals` are their lines to it and to the house. */
async function throughRelay() {
  const media = await openLine(`http://127.0.0.1:${relay.port}`);
  const house = await runHouse({
    MEDIANE_TURN_URL: `${media.over(relay.url)}?transport=tcp`,
    MEDIANE_TURN_SECRET: relay.secret,
    MEDIANE_ABSENCE_GRACE: '20',
  });
  const signals = await openLine(house.address());
  open.push({ house, lines: [media, signals] });
  const links = await planned(house, 2);
  const people: Voice[] = [];
  for (const link of links.slice(0, 2))
    people.push(await voiceAt(browser, signals.over(house.address()), link));
  await inSession(people);
  for (const one of people) await one.joins({ camera: false });
  for (const one of people) await one.isConnectedWith(1);
  return { people, media, signals };
}

/** Resolves when each hears the other, or rejects after so long with what they hear. */
async function hearOneAnother(people: readonly Voice[], within: number): Promise<void> {
  const until = performance.now() + within;
  let heard: unknown;
  do {
    const [first, second] = await received(people, 1200);
    heard = [sounds(first?.[1]?.energy), sounds(second?.[0]?.energy)];
    if (String(heard) === 'heard,heard') return;
  } while (performance.now() < until);
  throw new Error(`after ${within} ms they are to one another: ${String(heard)}`);
}

describe.concurrent('through the relay alone', () => {
  test('no address of either is used or told', async () => {
    const { people } = await throughRelay();
    await hearOneAnother(people, 6000);
    for (const one of people) {
      const used = await one.page.evaluate(async () => {
        const kinds = new Set<string>();
        for (const pc of window.made.connections) {
          if (pc.connectionState !== 'connected') continue;
          for (const [, kind = ''] of (pc.remoteDescription?.sdp ?? '').matchAll(/ typ (\w+)/g))
            kinds.add(kind);
          (await pc.getStats()).forEach((entry) => {
            if (entry.type === 'local-candidate' || entry.type === 'remote-candidate')
              kinds.add(entry.candidateType);
          });
        }
        return [...kinds];
      });
      expect(used).toEqual(['relay']);
    }
  });

  test.each([10, 45])(
    'after the media’s line was cut for %i seconds, both are heard again',
    async (seconds) => {
      const { people, media } = await throughRelay();
      await hearOneAnother(people, 6000);
      media.cut();
      const over = passes(seconds * 1000);
      await people[0]?.sees(({ peers }) => Object.values(peers).every(({ line }) => line === 'cut'), 10_000);
      await over;
      media.mend();
      await hearOneAnother(people, 15_000);
      expect(await people[0]?.holds()).toMatchObject({ connections: 1, elements: 1 });
    },
    100_000,
  );

  test('after signalling and media were lost together for a while, both are heard again', async () => {
    const { people, media, signals } = await throughRelay();
    media.cut();
    signals.cut();
    await passes(12_000);
    signals.mend();
    media.mend();
    await hearOneAnother(people, 20_000);
  }, 100_000);

  test('a page that hears nothing of the room for more than twenty seconds is silent and closed, and comes back', async () => {
    const { people, signals } = await throughRelay();
    await hearOneAnother(people, 6000);
    signals.cut();
    await passes(15_000);
    expect((await people[1]?.holds())?.connections, 'the room may be back in a moment').toBe(1);
    await passes(7_000);
    for (const one of people) expect(await one.holds()).toMatchObject({ connections: 0, elements: 0 });
    signals.mend();
    for (const one of people) await one.isConnectedWith(1, 20_000);
    await hearOneAnother(people, 10_000);
  }, 100_000);
});
