/** The check of microphone, camera and sound before the room: permitted, refused, and with nothing there. */
import { expect, onTestFailed, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { runHouse } from '../../server/test/rooms/runningHouse.ts';
import { openBrowser, phone, recordTroubles, wide, type Devices } from './browser.ts';
import { comeAlone, comeBy, heading, press, reads, withoutVoice, withVoice } from './people.ts';
import { keepPictures } from './pictures.ts';
import { spoken } from './spoken.ts';

const { devices, door, conduct, room, voice } = spoken.fr;
const { ask, check, microphone, camera, sound, trouble, waiting } = devices;

/** Counts what of her devices is alight in a page, by the tracks that they ever gave it and the copies made of those. */
async function countLights(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = [];
    Object.assign(window, { tracks });
    const obtain = MediaDevices.prototype.getUserMedia;
    MediaDevices.prototype.getUserMedia = async function (constraints) {
      const stream = await obtain.call(this, constraints);
      tracks.push(...stream.getTracks());
      return stream;
    };
    const clone = MediaStreamTrack.prototype.clone;
    MediaStreamTrack.prototype.clone = function () {
      const copy = clone.call(this);
      if (tracks.includes(this)) tracks.push(copy);
      return copy;
    };
  });
}

const lights = (page: Page): Promise<{ ever: number; now: number }> =>
  page.evaluate(() => {
    const tracks = Reflect.get(window, 'tracks') as MediaStreamTrack[];
    return { ever: tracks.length, now: tracks.filter(({ readyState }) => readyState === 'live').length };
  });

/** Amina at the question how she wants to take part, in a browser with such devices, and Claire's link. */
async function amina(found: Devices) {
  const house = await runHouse();
  const browser = await openBrowser(found);
  onTestFailed(() => keepPictures(browser.pages(), 'devices'));
  onTestFinished(async () => {
    await browser.close();
    await house.remove();
  });
  const { links } = await house.demo('fr');
  const [toClaire = '', toAmina = ''] = links.map(({ link }) => link ?? '');
  const page = await (await browser.person(phone)).newPage();
  page.setDefaultTimeout(10_000);
  const troubles = recordTroubles(page);
  await countLights(page);
  await comeBy(page, toAmina);
  await page.getByRole('checkbox').check();
  await press(page, door.welcome.accept);
  await heading(page, ask.title).waitFor();
  return { page, browser, toClaire, troubles };
}

async function waits(page: Page): Promise<void> {
  await press(page, door.check.alone);
  await heading(page, door.waiting.place).waitFor();
}

test('she hears herself and the device, sees herself only when she asks, and nothing is alight while she waits', async () => {
  const { page, troubles } = await amina('permitted');
  expect(await lights(page), 'before she has chosen').toEqual({ ever: 0, now: 0 });
  await press(page, ask.both);
  await heading(page, check.title.both).waitFor();
  await reads(page, microphone.heard);
  const level = () =>
    page
      .locator('[aria-hidden] > div')
      .first()
      .evaluate((bar) => getComputedStyle(bar).transform);
  const before = await level();
  await expect.poll(level).not.toBe(before);

  await press(page, microphone.echo);
  await reads(page, microphone.listening);
  await reads(page, microphone.playing);
  const began = performance.now();
  await page.getByRole('button', { name: microphone.echo }).waitFor();
  expect(performance.now() - began, 'she hears all that she said').toBeGreaterThan(2500);
  await press(page, sound.test);

  expect(await page.locator('video').count()).toBe(0);
  await press(page, camera.show);
  await expect
    .poll(() =>
      page.locator('video').evaluate((video) => video instanceof HTMLVideoElement && video.videoWidth),
    )
    .toBeGreaterThan(0);
  await press(page, camera.hide);
  expect(await page.locator('video').count()).toBe(0);
  expect((await lights(page)).now).toBeGreaterThan(1);

  await press(page, check.go);
  await waits(page);
  await reads(page, waiting.both);
  expect((await lights(page)).now).toBe(0);
  expect(troubles).toEqual([]);
}, 60_000);

test('from the waiting room she tries again, changes her mind, and comes back to it; the heading has the focus each time', async () => {
  const { page } = await amina('permitted');
  const hasFocus = (name: string) =>
    expect.poll(() => heading(page, name).evaluate((one) => one === document.activeElement)).toBe(true);
  await withoutVoice(page);
  await waits(page);
  await reads(page, waiting.none);
  await press(page, waiting.again);
  await hasFocus(ask.title);
  await press(page, ask.back);
  await hasFocus(door.waiting.place);
  await press(page, waiting.again);
  await press(page, ask.voiceHint);
  await hasFocus(check.title.microphone);
  await reads(page, microphone.heard);
  await press(page, check.another);
  await hasFocus(ask.title);
  await expect.poll(async () => (await lights(page)).now).toBe(0);
  await press(page, ask.voiceHint);
  await press(page, check.go);
  await hasFocus(door.waiting.place);
  await reads(page, waiting.voice);
}, 60_000);

test('refused by the browser she is told what to do on her device, tries again, and may always go on without', async () => {
  const { page, browser, toClaire } = await amina('asked');
  await page.context().clearPermissions();
  await press(page, ask.both);
  await heading(page, trouble.title.refused('both')).waitFor();
  for (const platform of ['apple', 'android', 'computer'] as const) {
    await page.getByRole('radio', { name: trouble.devices[platform] }).check();
    for (const step of trouble.steps.refused[platform]('both')) await reads(page, step);
  }
  await press(page, trouble.again);
  await heading(page, trouble.title.refused('both')).waitFor();
  await page.context().grantPermissions(['microphone']);
  await press(page, trouble.again);
  await heading(page, trouble.title.refused('camera')).waitFor();
  await press(page, trouble.without('camera'));
  await heading(page, check.title.microphone).waitFor();
  await reads(page, microphone.heard);
  await press(page, check.go);
  await waits(page);
  await reads(page, waiting.voice);

  // The mediator, who permits nothing either, opens all the same.
  const claire = await (await browser.person(wide)).newPage();
  claire.setDefaultTimeout(10_000);
  await claire.context().clearPermissions();
  await comeBy(claire, toClaire);
  await press(claire, ask.both);
  await press(claire, trouble.without('both'));
  await heading(claire, check.title.none).waitFor();
  await press(claire, check.go);
  await press(claire, door.check.alone);
  await press(claire, conduct.waiting.open(['Amina']));
  for (const one of [claire, page]) await heading(one, room.where.joint.name).waitFor();
}, 60_000);

test('with no device she is told so, and takes part without', async () => {
  const { page } = await amina('none');
  await press(page, ask.voiceHint);
  await heading(page, trouble.title.none('microphone')).waitFor();
  await press(page, trouble.without('microphone'));
  await heading(page, check.title.none).waitFor();
  await press(page, check.go);
  await waits(page);
  await reads(page, waiting.none);
}, 60_000);

test('her voice comes on when she is let in, and nothing is alight once she has left', async () => {
  const { page, browser, toClaire } = await amina('permitted');
  await withVoice(page);
  await waits(page);
  await reads(page, waiting.voice);
  expect((await lights(page)).now).toBe(0);
  const claire = await (await browser.person(wide)).newPage();
  claire.setDefaultTimeout(10_000);
  await comeBy(claire, toClaire);
  await comeAlone(claire);
  await press(claire, conduct.waiting.open(['Amina']));
  for (const one of [claire, page]) await heading(one, room.where.joint.name).waitFor();
  await expect.poll(async () => (await lights(page)).now, { timeout: 5000 }).toBeGreaterThan(0);

  // In the room the same form says that whoever tries her voice is heard.
  await press(page, room.acts.more);
  await press(page, voice.menu.label);
  await reads(page, microphone.onAir);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await press(page, room.acts.more);
  await press(page, room.acts.leave);
  await press(page, room.leave.now);
  await heading(page, door.left.title).waitFor();
  await expect.poll(async () => (await lights(page)).now).toBe(0);
}, 60_000);
