/** A voice made softer where the system lets no page set the volume of an element, as on iOS: through a gain. */
import type { SoundContext } from './sound-context.ts';

export type Softened = { readonly to: (volume: number) => void; readonly end: () => void };

/** Whether an element's own volume can be set here. */
export function volumeCanBeSet(): boolean {
  const probe = document.createElement('audio');
  probe.volume = 0.5;
  return probe.volume === 0.5;
}

/** Sounds the track beside its element, which must be muted meanwhile and goes on to pull the track. */
export function softened(sound: SoundContext, track: MediaStreamTrack): Softened {
  const context = sound.get();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const gain = context.createGain();
  source.connect(gain);
  gain.connect(context.destination);
  return {
    to(volume) {
      gain.gain.value = volume;
    },
    end() {
      source.disconnect();
      gain.disconnect();
    },
  };
}
