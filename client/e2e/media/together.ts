/** What a file of these tests starts once, a house and a browser, and what each of its tests leaves behind. */
import { afterAll, afterEach, beforeAll, expect, onTestFailed } from 'vitest';
import { runHouse, type RunningHouse } from '../../../server/test/rooms/runningHouse.ts';
import { openBrowser } from '../browser.ts';
import { gather, inSession, type Prepare, type Voice } from './voices.ts';

/** Registers the file's hooks; `people` and `session` are for its tests. */
export function together(settings: Record<string, string> = {}) {
  let house: RunningHouse | undefined;
  let browser: Awaited<ReturnType<typeof openBrowser>> | undefined;
  let present: Voice[] = [];
  beforeAll(async () => {
    house = await runHouse(settings);
    browser = await openBrowser();
  });
  afterEach(async () => {
    const before = present;
    present = [];
    await Promise.all(before.map((one) => one.close()));
    for (const one of before) expect(one.troubles).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.remove();
  });

  /** So many people, each with her page, the mediator first; nobody has been let in. */
  async function people(count: number, prepare?: Prepare): Promise<Voice[]> {
    if (!house || !browser) throw new Error('nothing runs');
    const came = await gather(browser, house, count, prepare);
    present.push(...came);
    onTestFailed(async () => {
      for (const one of came) console.log(one.seat, JSON.stringify(await one.state().catch(String)));
    });
    return came;
  }

  return {
    house: (): RunningHouse => {
      if (!house) throw new Error('nothing runs');
      return house;
    },
    browser: () => {
      if (!browser) throw new Error('nothing runs');
      return browser;
    },
    people,
    /** The same, in an open joint session, connected with one another; without images unless it is said. */
    async session(count: number, { camera = false, prepare }: { camera?: boolean; prepare?: Prepare } = {}) {
      const came = await people(count, prepare);
      await inSession(came);
      for (const one of came) await one.joins({ camera });
      for (const one of came) await one.isConnectedWith(count - 1);
      return came;
    },
  };
}
