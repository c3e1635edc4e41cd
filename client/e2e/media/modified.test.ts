/** What a page does whose other end keeps to none of the rules of the product's pages. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { fillWithHostileEnd } from './hostileEnd.ts';
import { openPage } from './voices.ts';
import { together } from './together.ts';

const { house, browser } = together();
let page: Page;
beforeAll(async () => {
  const prepare = (_: unknown, one: Page) => one.addInitScript(fillWithHostileEnd);
  page = await openPage(await browser().person({ width: 600, height: 400 }), house().address(), prepare);
});
afterAll(() => page.context().close());

test('of many channels the first is taken, and when the line ends nothing of the others is left', async () => {
  const left = await page.evaluate(async () => {
    const running = new Set<unknown>();
    const { setInterval: begin, clearInterval: end } = window;
    const counted = (...given: Parameters<typeof begin>) => {
      const timer = begin(...given);
      running.add(timer);
      return timer;
    };
    Object.assign(window, {
      setInterval: counted,
      clearInterval: (timer: number) => {
        running.delete(timer);
        end(timer);
      },
    });
    const { link, close } = await window.hostileEnd({ channels: 100 });
    await window.passes(800);
    const during = running.size;
    const state = link.state();
    close();
    await window.passes(300);
    Object.assign(window, { setInterval: begin, clearInterval: end });
    return { state, during, after: running.size };
  });
  expect(left).toEqual({ state: 'connected', during: 1, after: 0 });
});

test('of candidates without end only so many are tried', async () => {
  const pairs = await page.evaluate(async () => {
    const { link, close, own, way } = await window.hostileEnd({});
    for (let count = 0; count < 500; count += 1)
      link.receive({
        kind: 'candidate',
        candidate: `candidate:${count} 1 udp 2113937151 10.9.${count >> 8}.${count & 255} 50000 typ host generation 0 ufrag ${way}`,
        mid: '0',
        line: 0,
      });
    await window.passes(1500);
    let tried = 0;
    (await own.getStats()).forEach(({ type }) => (tried += Number(type === 'remote-candidate')));
    close();
    return tried;
  });
  expect(pairs).toBeGreaterThan(10);
  expect(pairs).toBeLessThan(70);
});

test('another certificate is not taken into a line whose words stand', async () => {
  const result = await page.evaluate(async () => {
    const { link, close, own } = await window.hostileEnd({});
    const before = own.remoteDescription?.sdp;
    const between = new RTCPeerConnection();
    between.createDataChannel('x');
    for (const kind of ['audio', 'video', 'video']) between.addTransceiver(kind);
    const { sdp = '' } = await between.createOffer();
    link.receive({ kind: 'offer', sdp });
    await window.passes(800);
    const same = own.remoteDescription?.sdp === before;
    const state = link.state();
    between.close();
    close();
    return { same, state };
  });
  expect(result).toEqual({ same: true, state: 'connected' });
});

test('whoever says more over a line than a page has to say loses that line', async () => {
  const state = await page.evaluate(async () => {
    const { link, close, channel } = await window.hostileEnd({});
    for (let count = 0; count < 600; count += 1) channel.send('x');
    await window.passes(800);
    const after = link.state();
    close();
    return after;
  });
  expect(state).toBe('failed');
});
