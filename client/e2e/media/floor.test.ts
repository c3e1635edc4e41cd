/** Who is heard is for the room's state to say, whatever a modified page sends. */
import { expect, test } from 'vitest';
import { hearsSomebodySpeak, sendsWhateverItIsTold, setsNoVolume } from './hooks.ts';
import { together } from './together.ts';
import { passes, received, sounds } from './flows.ts';
import { opensCaucus, type Prepare, type Voice } from './voices.ts';

const { session } = together();

const modified: Prepare = (_, page) => page.addInitScript(sendsWhateverItIsTold);
const insist = (one: Voice) => one.page.evaluate(() => window.insist());
/** What one is to another for a while. */
const heard = async (sender: Voice, receiver: Voice) =>
  sounds((await received([receiver, sender], 1500))[0]?.[1]?.energy);
/** What was decided has come to every page, and the end of what was under way has been played. */
const settles = () => passes(400);

/** Three people in a queue; Amina, or whoever is named, has the floor. */
async function inTurn(length: number | null) {
  const [claire, amina, jeanPierre] = await session(3, { prepare: modified });
  if (!claire || !amina || !jeanPierre) throw new Error('three people');
  await claire.does({ type: 'setMode', channel: 'room', mode: { kind: 'queue', order: 'first-come' } });
  await amina.does({ type: 'raiseHand', channel: 'room' });
  await claire.does({ type: 'giveFloor', channel: 'room', seat: amina.seat, length });
  await amina.does({ type: 'takeTurn', channel: 'room' });
  return { claire, amina, jeanPierre };
}

test('in a strict turn a modified page that unmutes itself reaches everybody, and is heard by nobody; the floor’s holder is', async () => {
  const { claire, amina, jeanPierre } = await inTurn(null);
  await insist(jeanPierre);
  await settles();
  const flows = await received([claire, amina, jeanPierre], 2000);
  const [toClaire, toAmina] = flows;
  for (const arriving of [toClaire?.[2], toAmina?.[2]]) {
    expect(arriving?.voice, 'it sends').toBeGreaterThan(0);
    expect(sounds(arriving?.energy), 'it is not heard').toBe('silent');
  }
  expect(sounds(toClaire?.[1]?.energy), 'the holder is heard').toBe('heard');
  expect(sounds(flows[2]?.[1]?.energy)).toBe('heard');
  expect(sounds(toAmina?.[0]?.energy), 'the mediator is heard').toBe('heard');

  await claire.does({ type: 'setMode', channel: 'room', mode: { kind: 'open' } });
  await expect.poll(() => heard(jeanPierre, claire), { timeout: 6000 }).toBe('heard');
});

test('a second track that a modified page adds is heard by nobody, and harms nobody’s lines', async () => {
  const { claire, amina, jeanPierre } = await inTurn(null);
  await insist(jeanPierre);
  await jeanPierre.page.evaluate(() => window.addSecondTrack());
  await passes(500);
  const flows = await received([claire, amina, jeanPierre], 1500);
  expect(sounds(flows[0]?.[2]?.energy)).toBe('silent');
  expect(sounds(flows[1]?.[2]?.energy)).toBe('silent');
  expect(sounds(flows[0]?.[1]?.energy)).toBe('heard');
  expect(await claire.holds()).toMatchObject({ elements: 2, connections: 2 });
});

test('whoever goes on after the end of her turn is no longer played, even where no word of the server arrives', async () => {
  const { claire, amina, jeanPierre } = await inTurn(4000);
  await insist(amina);
  expect(await heard(amina, jeanPierre)).toBe('heard');
  // From here on his page hears nothing of the server.
  await jeanPierre.page.evaluate(() => {
    window.mediane.connection.socket.io.engine.removeAllListeners('data');
  });
  await passes(3200);
  expect(await heard(amina, jeanPierre)).toBe('silent');
  expect(await heard(amina, claire)).toBe('silent');
  expect(await heard(claire, jeanPierre), 'the mediator is still heard').toBe('heard');
});

test('in a caucus the floor holds as in the joint session', async () => {
  const [claire, amina] = await session(3, { prepare: modified });
  if (!claire || !amina) throw new Error('three people');
  const caucus = await opensCaucus(claire, amina);
  await Promise.all([claire.goes(caucus), amina.goes(caucus)]);
  await claire.isConnectedWith(1);
  await insist(amina);
  expect(await heard(amina, claire)).toBe('heard');
  await claire.does({ type: 'mute', channel: caucus, seat: amina.seat });
  await amina.sees(({ unheard }) => unheard === 'muted');
  await settles();
  expect(await heard(amina, claire)).toBe('silent');
  await claire.does({ type: 'unmute', channel: caucus, seat: amina.seat });
  await amina.sees(({ unheard }) => unheard === null);
  expect(await heard(amina, claire)).toBe('heard');
});

test('when the mediator is lost, two sides no longer hear one another', async () => {
  const [claire, amina, jeanPierre] = await session(3);
  if (!claire || !amina || !jeanPierre) throw new Error('three people');
  expect(await heard(amina, jeanPierre)).toBe('heard');
  await claire.close();
  await amina.sees(({ unheard }) => unheard === 'mediator-absent');
  await expect.poll(() => jeanPierre.flows(), { timeout: 2000 }).toEqual([]);
});

test('with push-to-talk one is heard while it is held', async () => {
  const [claire, amina] = await session(2);
  if (!claire || !amina) throw new Error('two people');
  await amina.page.evaluate(() => window.mediane.engine.setPushToTalk(true));
  await settles();
  expect(await heard(amina, claire)).toBe('silent');
  await amina.page.evaluate(() => window.mediane.engine.hold(true));
  await settles();
  expect(await heard(amina, claire)).toBe('heard');
  await amina.page.evaluate(() => window.mediane.engine.hold(false));
  await settles();
  expect(await heard(amina, claire)).toBe('silent');
});

test('who speaks is shown to speak where she is played; without the floor she is asked whether she wants it', async () => {
  const [claire, amina] = await session(2, {
    prepare: (_, page) => page.addInitScript(hearsSomebodySpeak),
  });
  if (!claire || !amina) throw new Error('two people');
  await claire.sees(({ peers }) => Object.values(peers).some(({ speaking }) => speaking));
  await amina.sees(({ speaking, speaksUnheard }) => speaking && !speaksUnheard);
  await claire.does({ type: 'mute', channel: 'room', seat: amina.seat });
  await amina.sees(({ speaksUnheard, speaking }) => speaksUnheard && !speaking);
  await claire.sees(({ peers }) => Object.values(peers).every(({ speaking }) => !speaking));
  await claire.does({ type: 'unmute', channel: 'room', seat: amina.seat });
  await amina.sees(({ speaksUnheard, unheard }) => !speaksUnheard && unheard === null);
});

test('in open conversation the others are lowered while the mediator speaks', async () => {
  let first = true;
  const [claire, amina] = await session(3, {
    prepare: async (_, page) => {
      if (first) await page.addInitScript(hearsSomebodySpeak);
      first = false;
    },
  });
  if (!claire || !amina) throw new Error('three people');
  const volumes = () =>
    amina.page.evaluate(() => [...document.querySelectorAll('audio')].map(({ volume }) => volume).toSorted());
  await expect.poll(volumes, { timeout: 5000 }).toEqual([0.35, 1]);
  await claire.page.evaluate(() => window.mediane.engine.useMicrophone(false));
  await expect.poll(volumes, { timeout: 5000 }).toEqual([1, 1]);
});

test('where the system sets no volume for a page, as on iOS, they are lowered all the same', async () => {
  let number = 0;
  const [claire, amina] = await session(3, {
    prepare: async (_, page) => {
      number += 1;
      if (number === 1) await page.addInitScript(hearsSomebodySpeak);
      if (number === 2) await page.addInitScript(setsNoVolume);
    },
  });
  if (!claire || !amina) throw new Error('three people');
  const sounding = () =>
    amina.page.evaluate(() => ({
      elements: [...document.querySelectorAll('audio')].filter(({ muted }) => !muted).length,
      gains: window.gains
        .filter(({ numberOfInputs, context }) => numberOfInputs > 0 && context.state === 'running')
        .map(({ gain }) => Math.round(gain.value * 100)),
    }));
  await expect.poll(sounding, { timeout: 5000 }).toEqual({ elements: 1, gains: [35] });
  await claire.page.evaluate(() => window.mediane.engine.useMicrophone(false));
  await expect.poll(sounding, { timeout: 5000 }).toMatchObject({ elements: 2 });
  await amina.leaves();
  expect(await amina.holds()).toEqual({ connections: 0, tracks: 0, contexts: 0, elements: 0 });
});
