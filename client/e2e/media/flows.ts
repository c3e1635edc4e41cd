/** What passes between pages, as their browsers count it: bytes on the line, and the energy of what was decoded and played. */
import type { Page } from 'playwright-core';

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

/** Those of a page's connections that are not closed; the page keeps what it makes (hooks.ts). */
export const flowsOf = (page: Page): Promise<Flow[]> => page.evaluate(readFlows);

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

type Heard = { readonly page: Page };

/** What each of these receives from each other within so long: [receiver][sender]. */
export async function received(people: readonly Heard[], within: number): Promise<Received[][]> {
  const before = await Promise.all(people.map((one) => flowsOf(one.page)));
  await passes(within);
  const after = await Promise.all(people.map((one) => flowsOf(one.page)));
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
