/** People with real browsers and the product's engine in a page of their own, and what can be seen of their lines. */
import type { BrowserContext, Page } from 'playwright-core';
import type { Command } from '@mediane/shared/room/index.ts';
import type { Channel, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { RunningHouse } from '../../../server/test/rooms/runningHouse.ts';
import type { MediaState } from '../../src/media/state.ts';
import { wide, type openBrowser } from '../browser.ts';
import { bundlePage } from './bundle.ts';
import { flowsOf, passes, type Flow } from './flows.ts';
import { keepWhatIsMade } from './hooks.ts';

type Browser = Awaited<ReturnType<typeof openBrowser>>;
export type Voice = Awaited<ReturnType<typeof voiceOf>>;

/** What is done to a person's browser and page before anything of the product runs in it. */
export type Prepare = (context: BrowserContext, page: Page) => Promise<unknown>;

let script: Promise<string> | undefined;

/** A person who has come by her link, in a browser of her own. */
export async function voiceAt(
  browser: Browser,
  address: string,
  link: string,
  prepare: Prepare = async () => {},
) {
  const context = await browser.person(wide);
  const page = await openPage(context, address, prepare);
  const seat = await page.evaluate((token) => window.mediane.enter(token), link.split('#')[1] ?? '');
  return voiceOf(page, seat);
}

/** Another page of the same seat in the same browser. */
export async function secondPageOf({ page, seat }: Voice): Promise<Voice> {
  const second = await openPage(page.context(), new URL(page.url()).origin);
  await second.evaluate((one) => window.mediane.open(one), seat);
  return voiceOf(second, seat);
}

/** A page with the engine, in which nobody has come yet. */
export async function openPage(
  context: BrowserContext,
  address: string,
  prepare: Prepare = async () => {},
): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(keepWhatIsMade);
  await prepare(context, page);
  // A page that the house itself gives, with its policies, and nothing on it.
  await page.addInitScript({ content: await (script ??= bundlePage()) });
  await page.goto(`${address}/healthz`);
  return page;
}

async function voiceOf(page: Page, seat: SeatId) {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  const isKnown = () => page.waitForFunction(() => window.mediane.room.getState().known);
  await isKnown();
  return {
    page,
    seat,
    troubles,
    does: (command: Command): Promise<void> => page.evaluate((one) => window.mediane.does(one), command),
    /** Resolves when the page's media state is as described. */
    async sees(is: (state: MediaState) => boolean, timeout = 10_000): Promise<void> {
      const until = performance.now() + timeout;
      while (!is(await page.evaluate(() => window.mediane.state.getState()))) {
        if (performance.now() > until) throw new Error(`waited in vain until ${is.toString()}`);
        await passes(50);
      }
    },
    /** Resolves once it has a good line to so many others, and to nobody else. */
    isConnectedWith: (others: number, timeout = 15_000) =>
      page.waitForFunction(
        (count) => {
          const peers = Object.values(window.mediane.state.getState().peers);
          return peers.length === count && peers.every(({ line }) => line === 'good');
        },
        others,
        { timeout, polling: 50 },
      ),
    state: () => page.evaluate(() => window.mediane.state.getState()),
    /** Takes part, with everything on unless it is said. */
    joins: ({ microphone = true, camera = true } = {}): Promise<void> =>
      page.evaluate(
        (wanted) => {
          window.mediane.engine.want(wanted);
          window.mediane.engine.join();
        },
        { voice: microphone, image: camera },
      ),
    leaves: () => page.evaluate(() => window.mediane.engine.leave()),
    /** Those of its connections that are not closed. */
    flows: (): Promise<Flow[]> => flowsOf(page),
    /** What it still holds. */
    holds: () =>
      page.evaluate(() => ({
        connections: window.made.connections.filter(({ connectionState }) => connectionState !== 'closed')
          .length,
        tracks: window.made.tracks.filter(({ readyState }) => readyState === 'live').length,
        contexts: window.made.contexts.filter(({ state }) => state !== 'closed').length,
        elements: document.querySelectorAll('audio').length,
      })),
    /** The newest caucus that it reads. */
    caucus: async (): Promise<Channel> => {
      const found = await page.waitForFunction(() =>
        Object.keys(window.mediane.room.getState().view).findLast((place) => place.startsWith('caucus:')),
      );
      return (await found.jsonValue()) as Channel;
    },
    goes: (to: Channel): Promise<void> =>
      page.evaluate((channel) => window.mediane.does({ type: 'go', to: channel, beside: null }), to),
    /** The page is loaded anew. */
    async again(): Promise<void> {
      await page.reload();
      await page.evaluate((one) => window.mediane.open(one), seat);
      await isKnown();
    },
    close: () => page.context().close(),
  };
}

/** Everybody agrees to mediate and waits; the mediator is there. */
export async function arrive([mediator, ...others]: readonly Voice[]): Promise<void> {
  for (const one of others) {
    await one.does({ type: 'consent', version: 1 });
    await one.does({ type: 'arrive', beside: null });
  }
  await mediator?.does({ type: 'arrive', beside: null });
}

/** Everybody is let into the joint session. */
export async function inSession(people: readonly Voice[]): Promise<void> {
  await arrive(people);
  const [mediator, ...others] = people;
  await mediator?.does({ type: 'open', admit: others.map(({ seat }) => seat) });
  for (const one of others)
    await one.page.waitForFunction(() => window.mediane.room.getState().view.room?.life.state === 'open');
}

/** The mediator opens a caucus with one of them; nobody is moved. */
export async function opensCaucus(mediator: Voice, member: Voice): Promise<Channel> {
  await mediator.does({
    type: 'openCaucus',
    members: [member.seat],
    visitors: [],
    minutes: 5,
    listing: 'known',
    privateWord: false,
    mixing: false,
  });
  return member.caucus();
}

/** The personal links of a mediation of so many people, the mediator's first. */
export async function planned(house: RunningHouse, count: number): Promise<string[]> {
  const parties = Array.from({ length: Math.max(2, count - 1) }, (_, number) => number);
  const { links } = await house.make({
    kind: 'interpersonal',
    language: 'fr',
    title: 'Voix',
    mediator: { name: 'Claire' },
    sides: parties.map((number) => ({
      name: `Côté ${number}`,
      people: [{ name: `Personne ${number}` }],
    })),
  });
  return links.map(({ link }) => link ?? '');
}

/** A mediation of so many people, each with her page. */
export async function gather(
  browser: Browser,
  house: RunningHouse,
  count: number,
  prepare?: Prepare,
): Promise<Voice[]> {
  const people: Voice[] = [];
  for (const link of (await planned(house, count)).slice(0, count))
    people.push(await voiceAt(browser, house.address(), link, prepare));
  return people;
}
