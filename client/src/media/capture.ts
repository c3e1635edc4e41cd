/** One device of this page, microphone or camera: asked for, held, lost, changed, and let go at once. */
import type { Capture } from './state.ts';
import { troubleOf } from './troubles.ts';

type CaptureKind = 'microphone' | 'camera';

export type CaptureDevice = {
  /** Asks and holds, or lets go. Asked again after a loss, it asks the device anew. */
  readonly use: (on: boolean) => Promise<void>;
  /** Which device is asked for from now on; a device that is held is exchanged for it. */
  readonly choose: (device: string) => Promise<void>;
  readonly track: () => MediaStreamTrack | null;
};

/** `changed` is told of every change, with the track that may be sent or none. */
export function captureDevice(
  kind: CaptureKind,
  changed: (capture: Capture, track: MediaStreamTrack | null) => void,
): CaptureDevice {
  let held: MediaStreamTrack | null = null;
  let chosen = '';
  /** Grows with each request: an answer to a former one is let go as it comes. */
  let request = 0;

  const free = () => {
    held?.stop();
    held = null;
  };
  const on = (track: MediaStreamTrack) =>
    changed({ is: 'on', device: track.getSettings().deviceId ?? '' }, track);
  const lost = (track: MediaStreamTrack) => {
    if (held === track) changed({ is: 'trouble', why: 'lost' }, null);
  };

  async function ask(): Promise<void> {
    const mine = ++request;
    changed({ is: 'asking' }, held);
    let track: MediaStreamTrack;
    try {
      track = await obtain(kind, chosen);
    } catch (error) {
      if (mine !== request) return;
      free();
      return changed({ is: 'trouble', why: troubleOf(error) }, null);
    }
    if (mine !== request) return track.stop();
    free();
    held = track;
    track.addEventListener('ended', () => lost(track));
    // A phone call silences the device and gives it back by itself on most systems.
    track.addEventListener('mute', () => lost(track));
    track.addEventListener('unmute', () => {
      if (held === track && track.readyState === 'live') on(track);
    });
    on(track);
  }

  return {
    async use(wanted) {
      if (wanted) return ask();
      request += 1;
      free();
      changed({ is: 'off' }, null);
    },
    async choose(device) {
      chosen = device;
      if (held) await ask();
    },
    track: () => held,
  };
}

const microphone: MediaTrackConstraints = {
  noiseSuppression: true,
  echoCancellation: true,
  autoGainControl: true,
};
/** Small images: faces between eight people, not a film. */
const camera: MediaTrackConstraints = {
  width: { ideal: 480, max: 640 },
  height: { ideal: 270, max: 360 },
  frameRate: { ideal: 15, max: 24 },
};

async function obtain(kind: CaptureKind, device: string): Promise<MediaStreamTrack> {
  const wishes: MediaTrackConstraints = kind === 'microphone' ? microphone : camera;
  const asks = (constraints: MediaTrackConstraints | true) =>
    devicesOf().getUserMedia(kind === 'microphone' ? { audio: constraints } : { video: constraints });
  let stream: MediaStream;
  try {
    stream = await asks(device ? { ...wishes, deviceId: { exact: device } } : wishes);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'OverconstrainedError') throw error;
    // The device that was chosen is no longer there, or gives no small image: any is better than none.
    stream = await asks(true);
  }
  const [track] = stream.getTracks();
  if (!track) throw new DOMException('no track', 'NotFoundError');
  return track;
}

/** The browser's devices; absent where the address is not safe or the browser gives none. */
function devicesOf(): MediaDevices {
  if (!('mediaDevices' in navigator) || !navigator.mediaDevices)
    throw new DOMException('no devices here', 'NotSupportedError');
  return navigator.mediaDevices;
}
