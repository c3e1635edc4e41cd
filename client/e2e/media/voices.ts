/** People with real browsers and the product's engine in a page of their own, and what can be seen of their lines. */
import type { BrowserContext, Page } from 'playwright-core';
import type { Command } from '@mediane/shared/room/index.ts';
import type { Channel, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { RunningHouse } from '../../../server/test/rooms/runningHouse.ts';
import type { MediaState } from '../../src/media/state.ts';
import { wide, type openBrowser } from '../browser.ts';
import { bundlePage } from './bundle.ts';
import { keepWhatIsMade } from './hooks.ts';

type Browser = Awaited<ReturnType<typeof openBrowser>>;
export type Voice = Awaited<ReturnType<typeof voiceOf>>;

/** What one connection has received so far, and between which certificates it is. */
export type Flow = {
  readonly mine: string;
  readonly theirs: string;
  readonly state: RTCPeerConnectionState;
  readonly voice: number;
  readonly image: number;
  /** Energy of the voice as it was decoded and played. */
  readonly energy: number;
};

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
  const code = await (script ??= bundlePage());
  // Under the house's own policies, as its pages are.
  await page.route('**/voice-page', async (route) => {
    const { headers } = await fetch(`${address}/`);
    await route.fulfill({
      headers: {
        'content-type': 'text/html',
        'content-security-policy': headers.get('content-security-policy') ?? '',
        'permissions-policy': headers.get('permissions-policy') ?? '',
      },
      body: '<!doctype html><body><script src="/voice-page.js"></script>',
    });
  });
  await page.route('**/voice-page.js', (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: code }),
  );
  await page.goto(`${address}/voice-page`);
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
    flows: (): Promise<Flow[]> => page.evaluate(readFlows),
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

/** Runs in the page. */
async function readFlows(): Promise<Flow[]> {
  const named = (sdp: string | undefined) => /a=fingerprint:(\S+ \S+)/.exec(sdp ?? '')?.[1] ?? '';
  const open = window.made.connections.filter(({ connectionState }) => connectionState !== 'closed');
  return Promise.all(
    open.map(async (pc) => {
      let voice = 0;
      let image = 0;
      let energy = 0;
      (await pc.getStats()).forEach((entry) => {
        if (entry.type !== 'inbound-rtp') return;
        if (entry.kind === 'video') image += entry.bytesReceived;
        else {
          voice += entry.bytesReceived;
          energy += entry.totalAudioEnergy ?? 0;
        }
      });
      return {
        mine: named(pc.localDescription?.sdp),
        theirs: named(pc.remoteDescription?.sdp),
        state: pc.connectionState,
        voice,
        image,
        energy,
      };
    }),
  );
}

/** Waits. */
export const passes = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms));

/** What each of these receives from each other within so long: [receiver][sender]. */
export async function received(people: readonly Voice[], within: number): Promise<Received[][]> {
  const before = await Promise.all(people.map((one) => one.flows()));
  await passes(within);
  const after = await Promise.all(people.map((one) => one.flows()));
  return after.map((mine, receiver) =>
    people.map((_, sender) => {
      const flow = mine.find(
        ({ theirs }) => theirs !== '' && after[sender]?.some((one) => one.mine === theirs),
      );
      const former = before[receiver]?.find((one) => one.theirs === flow?.theirs);
      return {
        connected: flow?.state === 'connected',
        voice: (flow?.voice ?? 0) - (former?.voice ?? 0),
        image: (flow?.image ?? 0) - (former?.image ?? 0),
        energy: (flow?.energy ?? 0) - (former?.energy ?? 0),
      };
    }),
  );
}
export type Received = {
  readonly connected: boolean;
  readonly voice: number;
  readonly image: number;
  readonly energy: number;
};

/**
 * What a second or more of somebody's voice is to a listener, by the energy that was decoded and played: the devices of
 * these tests sound a tone each second, which comes to a tenth; the end of a tone that is cut, and the noise that fills
 * silence, come to less than a thousandth.
 */
export const sounds = (energy: number | undefined): 'heard' | 'silent' | 'unclear' => {
  if (energy === undefined) return 'silent';
  return energy > 0.01 ? 'heard' : energy < 0.001 ? 'silent' : 'unclear';
};

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
