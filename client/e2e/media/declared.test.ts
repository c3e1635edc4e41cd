/** A modified page that is heard while its packets declare silence, to have spoken less than it did. */
import { expect, test } from 'vitest';
import { passes, received, sounds } from './flows.ts';
import { speaksWhenTold } from './hooks.ts';
import { together } from './together.ts';

const { session } = together();

/** Runs in the page: what it sends of its silent microphone carries another voice; the packets' own words stay. */
function speaksSilently(): void {
  type Frame = { data: ArrayBuffer };
  type Streams = { readable: ReadableStream<Frame>; writable: WritableStream<Frame> };
  const through = (sender: object, change: (frame: Frame) => void) => {
    const { readable, writable } = (sender as { createEncodedStreams: () => Streams }).createEncodedStreams();
    const changing = new TransformStream<Frame, Frame>({
      transform(frame, on) {
        change(frame);
        on.enqueue(frame);
      },
    });
    void readable.pipeThrough(changing).pipeTo(writable);
  };
  let loud: ArrayBuffer | null = null;
  const encoded = { encodedInsertableStreams: true };
  const Plain = window.RTCPeerConnection;

  /** Once the page has a microphone, before which it may make no sound. */
  async function encodeLoud(): Promise<void> {
    const [here, there] = [new Plain({ ...encoded } as RTCConfiguration), new Plain()];
    const context = new AudioContext();
    const [tone, out] = [context.createOscillator(), context.createMediaStreamDestination()];
    tone.connect(out);
    tone.start();
    const [track] = out.stream.getAudioTracks();
    if (!track) return;
    through(here.addTrack(track), ({ data }) => (loud = data.slice(0)));
    here.addEventListener(
      'icecandidate',
      ({ candidate }) => void there.addIceCandidate(candidate ?? undefined),
    );
    there.addEventListener(
      'icecandidate',
      ({ candidate }) => void here.addIceCandidate(candidate ?? undefined),
    );
    await here.setLocalDescription();
    await there.setRemoteDescription(here.localDescription ?? { type: 'offer' });
    await there.setLocalDescription();
    await here.setRemoteDescription(there.localDescription ?? { type: 'answer' });
  }
  const hooked = new WeakSet<object>();
  let hooks = 0;
  window.RTCPeerConnection = class extends Plain {
    constructor(configuration?: RTCConfiguration) {
      super({ ...configuration, ...encoded } as RTCConfiguration);
      const look = () => {
        for (const { sender, receiver } of this.getTransceivers()) {
          if (receiver.track.kind !== 'audio' || hooked.has(sender)) continue;
          if (!hooks) void encodeLoud();
          hooks += 1;
          hooked.add(sender);
          through(sender, (frame) => {
            if (loud) frame.data = loud.slice(0);
          });
        }
      };
      this.addEventListener('track', look);
      this.addEventListener('negotiationneeded', look);
      this.addEventListener('signalingstatechange', look);
    }
  };
}

test('whoever is heard to speak is counted as speaking, whatever her packets declare', async () => {
  let came = 0;
  const [claire, amina, hostile] = await session(3, {
    async prepare(_, page) {
      came += 1;
      if (came < 3) return;
      await page.addInitScript(speaksWhenTold);
      await page.addInitScript(speaksSilently);
    },
  });
  if (!claire || !amina || !hostile) throw new Error('three people');
  await passes(1500);
  const flows = await received([claire, amina, hostile], 1500);
  expect(sounds(flows[0]?.[2]?.energy)).toBe('heard');
  for (const one of [claire, amina])
    await one.sees(({ peers }) => peers[hostile.seat]?.speaking === true, 12_000);
  expect((await hostile.state()).speaking).toBe(false);
});
