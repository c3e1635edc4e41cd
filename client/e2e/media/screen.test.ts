/** A screen is shown by whom it was permitted, while it is, and taken from nobody else. */
import { expect, test } from 'vitest';
import { together } from './together.ts';

const { session } = together();

test('a permitted screen is seen by the others, and ends with the permission; one without permission is seen by nobody', async () => {
  const [claire, amina, jeanPierre] = await session(3);
  if (!claire || !amina || !jeanPierre) throw new Error('three people');
  const shares = (on: boolean) => amina.page.evaluate((now) => window.mediane.engine.shareScreen(now), on);
  await shares(true);
  expect((await amina.state()).ownScreen, 'nobody permitted it yet').toBe(false);

  await amina.does({ type: 'askScreen', channel: 'room' });
  await claire.does({ type: 'permitScreen', channel: 'room', seat: amina.seat });
  await amina.page.waitForFunction(
    () => window.mediane.room.getState().view.room?.screen.permitted === window.mediane.seat,
  );
  await shares(true);
  await amina.sees(({ ownScreen }) => ownScreen);
  for (const one of [claire, jeanPierre])
    await one.sees(({ peers }) => Object.values(peers).filter(({ screen }) => screen !== null).length === 1);
  const seen = await claire.page.evaluate(async () => {
    const { peers } = window.mediane.state.getState();
    const track = Object.values(peers).find(({ screen }) => screen !== null)?.screen;
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = track ? new MediaStream([track]) : null;
    await video.play();
    const width = video.videoWidth;
    video.srcObject = null;
    return width;
  });
  expect(seen).toBeGreaterThan(0);

  // He sends one too, and says so, without being permitted.
  await jeanPierre.page.evaluate(async () => {
    const track = document.createElement('canvas').captureStream(5).getVideoTracks()[0] ?? null;
    for (const pc of window.made.connections) {
      const line = pc.getTransceivers().filter(({ receiver }) => receiver.track.kind === 'video')[1];
      await line?.sender.replaceTrack(track);
    }
    window.mediane.connection.media.emit('media:publishing', { voice: true, image: false, screen: true });
  });
  await claire.page.waitForTimeout(500);
  expect((await claire.state()).peers[jeanPierre.seat]?.screen).toBeNull();
  expect((await claire.state()).peers[amina.seat]?.screen).not.toBeNull();

  await claire.does({ type: 'endScreen', channel: 'room', seat: amina.seat });
  await amina.sees(({ ownScreen }) => !ownScreen);
  for (const one of [claire, jeanPierre])
    await one.sees(({ peers }) => Object.values(peers).every(({ screen }) => screen === null));
});

test('whoever stops her screen gives the permission back', async () => {
  const [claire, amina] = await session(2);
  if (!claire || !amina) throw new Error('two people');
  await claire.does({ type: 'permitScreen', channel: 'room', seat: amina.seat });
  await amina.page.waitForFunction(
    () => window.mediane.room.getState().view.room?.screen.permitted === window.mediane.seat,
  );
  await amina.page.evaluate(() => window.mediane.engine.shareScreen(true));
  await amina.sees(({ ownScreen }) => ownScreen);
  await amina.page.evaluate(() => window.mediane.engine.shareScreen(false));
  await claire.page.waitForFunction(
    () => window.mediane.room.getState().view.room?.screen.permitted === null,
    undefined,
    { timeout: 5000 },
  );
});
