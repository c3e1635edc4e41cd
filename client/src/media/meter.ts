/** How loud a track is now, from 0 to 1. */
import type { SoundContext } from './sound-context.ts';

export type Meter = { readonly level: () => number; readonly end: () => void };

/** Speech at the usual distance comes out at about a tenth of full scale: it is shown and compared as nearly half. */
export const loudness = (share: number): number => Math.min(1, share * 4);

/** Listens to a track without sounding it. */
export function meter(sound: SoundContext, track: MediaStreamTrack): Meter {
  const context = sound.get();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      let sum = 0;
      for (const sample of samples) sum += sample * sample;
      return loudness(Math.sqrt(sum / samples.length));
    },
    end() {
      source.disconnect();
      analyser.disconnect();
    },
  };
}
