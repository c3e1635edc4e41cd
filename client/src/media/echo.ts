/** "Record and hear yourself": a few seconds kept in memory alone, played once, and let go. */

type EchoStage = 'listening' | 'playing' | 'done';

/** Records the track, then plays it. Resolves when it was played or could not be. */
export async function playEcho(
  track: MediaStreamTrack,
  seconds: number,
  speaker: string,
  on: (stage: EchoStage) => void,
): Promise<void> {
  on('listening');
  try {
    const recorded = await record(track, seconds);
    on('playing');
    await playFrom(recorded, speaker);
  } finally {
    on('done');
  }
}

async function record(track: MediaStreamTrack, seconds: number): Promise<Blob> {
  const recorder = new MediaRecorder(new MediaStream([track]));
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise((done) => {
    recorder.addEventListener('stop', done, { once: true });
    recorder.addEventListener('error', done, { once: true });
  });
  recorder.start();
  setTimeout(() => recorder.state !== 'inactive' && recorder.stop(), seconds * 1000);
  await stopped;
  return new Blob(parts, { type: recorder.mimeType });
}

async function playFrom(sound: Blob, speaker: string): Promise<void> {
  const address = URL.createObjectURL(sound);
  const element = new Audio(address);
  try {
    await soundFrom(element, speaker);
    const over = new Promise((done) => {
      element.addEventListener('ended', done, { once: true });
      element.addEventListener('error', done, { once: true });
    });
    await element.play();
    await over;
  } catch {
    // Nothing can be played: the stage tells that it is over.
  } finally {
    element.removeAttribute('src');
    URL.revokeObjectURL(address);
  }
}

/** Lets an element sound from the chosen speaker, where the browser can choose. */
export async function soundFrom(element: HTMLMediaElement, speaker: string): Promise<void> {
  if (!('setSinkId' in element) || element.sinkId === speaker) return;
  // The speaker may be gone: the device's own choice stays.
  await element.setSinkId(speaker).catch(() => {});
}

/** A short, soft sound of two notes. Resolves when it was heard. */
export async function playTestSound(speaker: string): Promise<void> {
  const context = new AudioContext();
  const element = new Audio();
  try {
    const out = context.createMediaStreamDestination();
    const volume = context.createGain();
    volume.connect(out);
    volume.gain.setValueAtTime(0, context.currentTime);
    volume.gain.linearRampToValueAtTime(0.25, context.currentTime + 0.05);
    volume.gain.linearRampToValueAtTime(0, context.currentTime + 0.9);
    const note = context.createOscillator();
    note.frequency.setValueAtTime(440, context.currentTime);
    note.frequency.setValueAtTime(660, context.currentTime + 0.4);
    note.connect(volume);
    element.srcObject = out.stream;
    await soundFrom(element, speaker);
    await element.play();
    const over = new Promise((done) => note.addEventListener('ended', done, { once: true }));
    note.start();
    note.stop(context.currentTime + 1);
    await over;
  } catch {
    // No sound here: the person hears that.
  } finally {
    element.srcObject = null;
    await context.close().catch(() => {});
  }
}
