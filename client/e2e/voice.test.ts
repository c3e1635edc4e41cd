/** What people see and hear of their voice in the room: who hears them, why nobody does, and what to do about it. */
import { plain } from '@mediane/shared/words/strong.ts';
import { expect, onTestFailed, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { runHouse } from '../../server/test/rooms/runningHouse.ts';
import { openBrowser, phone, recordTroubles, wide, type Look } from './browser.ts';
import { acceptAndWait, comeAlone, comeBy, heading, open, press, reads, withVoice } from './people.ts';
import { keepPictures } from './pictures.ts';
import { spoken } from './spoken.ts';

const { voice, room, floor, conduct } = spoken.fr;

/** Runs in the page: keeps its tracks, and lets its microphone hum as steadily as somebody who goes on speaking. */
function hums(): void {
  const tracks: MediaStreamTrack[] = [];
  Object.assign(window, { tracks });
  const obtain = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (asked) => {
    const stream = await obtain(asked);
    const [microphone] = stream.getAudioTracks();
    if (!microphone) return stream;
    const context = new AudioContext();
    const hum = new OscillatorNode(context, { type: 'sawtooth', frequency: 180 });
    const quieter = new GainNode(context, { gain: 0.3 });
    const sink = new MediaStreamAudioDestinationNode(context);
    hum.connect(quieter).connect(sink);
    hum.start();
    stream.removeTrack(microphone);
    microphone.stop();
    for (const track of sink.stream.getAudioTracks()) {
      stream.addTrack(track);
      tracks.push(track);
    }
    return stream;
  };
}

const sentence = (page: Page) =>
  page
    .locator('header p')
    .first()
    .innerText()
    .then((said) => said.replaceAll(/[\u00a0\u202f]/g, ' '));
const frameSays = (page: Page, part: string) =>
  expect
    .poll(() => sentence(page), { timeout: 15_000 })
    .toContain(plain(part).replaceAll(/[\u00a0\u202f]/g, ' '));
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a person is told at each moment whether somebody hears, who, and what to do to be heard', async () => {
  const house = await runHouse();
  const browser = await openBrowser();
  onTestFailed(() => keepPictures(browser.pages()));
  onTestFinished(async () => {
    await browser.close();
    await house.remove();
  });
  const { links } = await house.demo('fr');
  const [toClaire = '', toAmina = '', toJeanPierre = ''] = links.map(({ link }) => link ?? '');
  const troubles: string[][] = [];
  const come = async (look: Look, link: string) => {
    const page = await (await browser.person(look)).newPage();
    page.setDefaultTimeout(15_000);
    troubles.push(recordTroubles(page));
    await page.addInitScript(hums);
    await comeBy(page, link);
    return page;
  };
  const [claire, amina, jeanPierre] = await Promise.all([
    come(wide, toClaire),
    come(wide, toAmina),
    come(phone, toJeanPierre),
  ]);
  await comeAlone(claire, (page) => withVoice(page));
  for (const page of [amina, jeanPierre]) await acceptAndWait(page, (one) => withVoice(one));
  await press(claire, conduct.waiting.open(['Amina', 'Jean-Pierre']));
  for (const page of [claire, amina, jeanPierre]) await heading(page, room.where.joint.name).waitFor();

  await frameSays(amina, voice.hears.heard(['Claire', 'Jean-Pierre'], []));
  await frameSays(jeanPierre, 'peuvent vous entendre');
  await button(jeanPierre, voice.microphone.on).waitFor();

  // One key closes the microphone and opens it again.
  await amina.keyboard.press('m');
  await frameSays(amina, voice.hears.off);
  await claire.getByText(voice.person.microphoneOff).waitFor();
  await amina.keyboard.press('m');
  await frameSays(amina, 'peuvent vous entendre');

  // In turns he is not heard, learns it while he speaks, and asks with one press.
  await open(claire, room.views.queue);
  await press(claire, floor.conduct.change);
  await claire.getByRole('radio', { name: floor.conduct.modes['first-come'].label }).check();
  await press(claire, floor.conduct.apply['first-come']);
  await frameSays(jeanPierre, voice.hears.unheard['not-your-turn']);
  await button(jeanPierre, voice.microphone.waits).waitFor();
  await reads(jeanPierre, voice.notices.speaksUnheard);
  await jeanPierre
    .getByRole('region', { name: voice.notices.label })
    .getByRole('button', { name: floor.turn.raise })
    .click();
  await press(claire, floor.conduct.give('Jean-Pierre'));
  await press(jeanPierre, floor.turn.take);
  await frameSays(jeanPierre, 'peuvent vous entendre');
  await frameSays(amina, voice.hears.unheard['not-your-turn']);

  // Speaking by holding: nobody hears until the button is held.
  await press(jeanPierre, room.acts.more);
  await jeanPierre.getByRole('dialog').getByRole('button', { name: voice.menu.label }).click();
  await jeanPierre.getByRole('checkbox', { name: voice.devices.pushToTalk }).check();
  await jeanPierre.keyboard.press('Escape');
  await frameSays(jeanPierre, voice.hears.released);
  await button(jeanPierre, voice.microphone.hold).hover();
  await jeanPierre.mouse.down();
  await button(jeanPierre, voice.microphone.held).waitFor();
  await frameSays(jeanPierre, 'peuvent vous entendre');
  await jeanPierre.mouse.up();
  await frameSays(jeanPierre, voice.hears.released);

  // A screen is shown by permission, and stops with one press.
  await press(amina, voice.screen.show);
  await press(claire, voice.screen.permit('Amina'));
  await press(amina, voice.screen.start);
  await claire.getByRole('heading', { name: voice.screen.of('Amina') }).waitFor();
  await press(claire, voice.screen.back);
  await claire.getByRole('tab', { name: room.views.draft }).click();
  await press(claire, voice.screen.see);
  await press(amina, voice.screen.stop);
  await claire.getByRole('heading', { name: voice.screen.of('Amina') }).waitFor({ state: 'detached' });

  // A second page of hers takes the voice; the first says so, and takes it back.
  const second = await amina.context().newPage();
  await comeBy(second, toAmina);
  await press(second, 'Personne');
  await reads(amina, voice.notices.elsewhere);
  await frameSays(amina, voice.hears.elsewhere);
  await press(amina, voice.notices.take);
  await reads(second, voice.notices.elsewhere);
  await second.close();

  // Leaving lets the microphone go.
  await press(amina, room.acts.leave);
  await press(amina, room.leave.now);
  await amina.getByRole('heading', { level: 1 }).waitFor();
  const live = () =>
    amina.evaluate(() => {
      const tracks: unknown = Reflect.get(window, 'tracks');
      return Array.isArray(tracks) ? tracks.filter(({ readyState }) => readyState === 'live').length : -1;
    });
  await expect.poll(live, { timeout: 1000 }).toBe(0);
  expect(troubles.flat()).toEqual([]);
});
