/** The page's voice: its devices, what it sends, whom it plays, and what the pages may show of it. */
import type { Room } from '../live/use-room.ts';
import type { ServerTime } from '../ui/server-time.tsx';
import { captureDevice } from './capture.ts';
import { listDevices, whenDevicesChange } from './device-lists.ts';
import { playEcho, playTestSound } from './echo.ts';
import { ownVoice } from './own-voice.ts';
import { soundContext } from './sound-context.ts';
import type { Media, MediaStore } from './state.ts';

type MediaParts = { readonly store: MediaStore; readonly room: Room; readonly time: ServerTime };

/** Makes the engine. It holds no device and no connection until it is asked. */
export function createMedia({ store }: MediaParts): Media {
  const sound = soundContext();
  const voice = ownVoice(sound);
  const microphone = captureDevice('microphone', (capture, track) => {
    voice.take(track);
    store.setState({ microphone: capture });
  });
  const camera = captureDevice('camera', (capture, track) =>
    store.setState({ camera: capture, ownImage: track }),
  );
  const refreshDevices = async () => store.setState({ devices: await listDevices() });
  whenDevicesChange(() => void refreshDevices());

  return {
    join: () => store.setState({ part: 'in' }),
    leave() {
      void microphone.use(false);
      void camera.use(false);
      store.setState({ part: 'out' });
    },
    want: (wanted) => store.setState({ wanted }),
    async useMicrophone(on) {
      await microphone.use(on);
      await refreshDevices();
    },
    async useCamera(on) {
      await camera.use(on);
      await refreshDevices();
    },
    async choose(kind, device) {
      if (kind === 'microphone') return microphone.choose(device);
      if (kind === 'camera') return camera.choose(device);
      store.setState({ speaker: device });
    },
    listDevices: refreshDevices,
    shareScreen: async () => {},
    setPushToTalk: (on) => store.setState({ pushToTalk: on }),
    hold: () => {},
    setVoiceOnly: (on) => store.setState({ voiceOnly: on }),
    dismissWeakLine: () => store.setState({ lineWeak: false }),
    hearRoom: sound.resume,
    level: voice.level,
    levelOf: () => 0,
    async echo(seconds, on) {
      const track = microphone.track();
      if (track) await playEcho(track, seconds, store.getState().speaker, on);
    },
    testSound: () => playTestSound(store.getState().speaker),
  };
}
