/** What a page does with its devices, with none, and with those that are refused; and what stays when it leaves. */
import { expect, test } from 'vitest';
import { together } from './together.ts';
import { received, sounds } from './flows.ts';
import { secondPageOf, type Prepare } from './voices.ts';

const { people, session } = together();

/** The browser gives this error for every device. */
const failing =
  (name: string): Prepare =>
  (_, page) =>
    page.addInitScript((error) => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('', error);
      };
    }, name);

test.each([
  ['NotAllowedError', 'refused'],
  ['NotReadableError', 'in-use'],
  ['NotFoundError', 'none'],
])('whoever’s device gives %s reads why, and hears the others all the same', async (error, why) => {
  let first = true;
  const [claire, amina] = await session(2, {
    prepare: async (context, page) => {
      if (!first) await failing(error)(context, page);
      first = false;
    },
  });
  if (!claire || !amina) throw new Error('two people');
  await amina.sees(({ microphone }) => microphone.is === 'trouble');
  expect((await amina.state()).microphone).toEqual({ is: 'trouble', why });
  expect(sounds((await received([amina, claire], 1500))[0]?.[1]?.energy)).toBe('heard');
});

test('a page of an unsafe address, which has no devices at all, takes part by listening', async () => {
  let first = true;
  const [claire, amina] = await session(2, {
    prepare: async (_, page) => {
      if (!first)
        await page.addInitScript(() =>
          Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: undefined }),
        );
      first = false;
    },
  });
  if (!claire || !amina) throw new Error('two people');
  await amina.sees(({ microphone }) => microphone.is === 'trouble');
  expect((await amina.state()).microphone).toEqual({ is: 'trouble', why: 'unsupported' });
  expect(sounds((await received([amina, claire], 1500))[0]?.[1]?.energy)).toBe('heard');
});

test('turned off, microphone and camera are let go at once; on again, they are sent again', async () => {
  const [claire, amina] = await session(2, { camera: true });
  if (!claire || !amina) throw new Error('two people');
  await claire.sees(({ peers }) => Object.values(peers).some(({ voice, image }) => voice && image !== null));
  await amina.page.evaluate(() => window.mediane.engine.useMicrophone(false));
  await amina.page.evaluate(() => window.mediane.engine.useCamera(false));
  expect(await amina.holds()).toMatchObject({ tracks: 0, contexts: 0, connections: 1 });
  await claire.sees(({ peers }) =>
    Object.values(peers).every(({ voice, image }) => !voice && image === null),
  );
  await amina.page.evaluate(() => window.mediane.engine.useMicrophone(true));
  await expect
    .poll(async () => sounds((await received([claire, amina], 1200))[0]?.[1]?.energy), { timeout: 6000 })
    .toBe('heard');
});

test('a device that goes is told as lost, and one act takes it again', async () => {
  const [claire, amina] = await session(2);
  if (!claire || !amina) throw new Error('two people');
  await amina.page.evaluate(() => {
    const [track] = window.made.tracks;
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });
  await amina.sees(({ microphone }) => microphone.is === 'trouble' && microphone.why === 'lost');
  await claire.sees(({ peers }) => Object.values(peers).every(({ voice }) => !voice));
  await amina.page.evaluate(() => window.mediane.engine.useMicrophone(true));
  await claire.sees(({ peers }) => Object.values(peers).every(({ voice }) => voice));
});

test('leaving frees everything at once, and the others have no line to her left', async () => {
  const [claire, amina] = await session(2, { camera: true });
  if (!claire || !amina) throw new Error('two people');
  await amina.leaves();
  expect(await amina.holds()).toEqual({ connections: 0, tracks: 0, contexts: 0, elements: 0 });
  await expect.poll(() => claire.flows(), { timeout: 1500 }).toEqual([]);
  await amina.joins();
  await claire.isConnectedWith(1);
});

test('a page that reloads is in the voice again with what it sent, without a further act; a second page of a seat takes the voice over', async () => {
  const [claire, amina] = await session(2, {
    prepare: (context) => context.grantPermissions(['microphone', 'camera']),
  });
  if (!claire || !amina) throw new Error('two people');
  await claire.again();
  await claire.joins({ microphone: false, camera: false });
  await amina.isConnectedWith(1);
  await amina.sees(({ peers }) => Object.values(peers).every(({ voice }) => voice));
  expect(sounds((await received([amina, claire], 1500))[0]?.[1]?.energy)).toBe('heard');

  const second = await secondPageOf(claire);
  await second.joins({ microphone: false, camera: false });
  await claire.sees(({ part }) => part === 'elsewhere');
  expect(await claire.holds()).toEqual({ connections: 0, tracks: 0, contexts: 0, elements: 0 });
  await second.isConnectedWith(1);
});

test('on a weak line voice alone is taken and sent: no image comes any more, and the voice goes on', async () => {
  const [claire, amina] = await session(2, { camera: true });
  if (!claire || !amina) throw new Error('two people');
  await amina.page.evaluate(() => window.mediane.engine.setVoiceOnly(true));
  await claire.sees(({ peers }) => Object.values(peers).every(({ image }) => image === null));
  await expect
    .poll(async () => (await received([amina, claire], 1000)).map((mine) => mine.map(({ image }) => image)), {
      timeout: 6000,
    })
    .toEqual([
      [0, 0],
      [0, 0],
    ]);
  expect(sounds((await received([amina, claire], 1500))[0]?.[1]?.energy)).toBe('heard');
  await amina.page.evaluate(() => window.mediane.engine.setVoiceOnly(false));
  await amina.sees(({ peers }) => Object.values(peers).every(({ image }) => image !== null));
});

test('one hears oneself from a recording that stays in the page, and nothing of it is left', async () => {
  const [claire] = await people(1);
  if (!claire) throw new Error('nobody');
  await claire.page.evaluate(() => window.mediane.engine.useMicrophone(true));
  const stages = await claire.page.evaluate(async () => {
    const seen: string[] = [];
    await window.mediane.engine.echo(1, (stage) => seen.push(stage));
    return seen;
  });
  expect(stages).toEqual(['listening', 'playing', 'done']);
  await claire.page.evaluate(() => window.mediane.engine.testSound());
  await claire.page.evaluate(() => window.mediane.engine.useMicrophone(false));
  expect(await claire.holds()).toEqual({ connections: 0, tracks: 0, contexts: 0, elements: 0 });
});
