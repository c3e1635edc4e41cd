/** One hidden element for the voice of one other person: silent, whatever arrives, until she is played. */
import { soundFrom } from './echo.ts';
import { softened, volumeCanBeSet, type Softened } from './softened.ts';
import type { SoundContext } from './sound-context.ts';

export type PeerSound = {
  /** The track that arrives, or none while there is no connection. */
  readonly give: (track: MediaStreamTrack | null) => void;
  readonly play: (played: boolean, volume: number) => void;
  readonly speaker: (device: string) => void;
  /** After a tap, what the browser would not play by itself. */
  readonly resume: () => void;
  /** Silent at once, and the element is gone. */
  readonly end: () => void;
};

/** `blocked` is told when the browser refuses to play before a tap, and when it plays. */
export function peerSound(sound: SoundContext, blocked: (blocked: boolean) => void): PeerSound {
  const element = document.createElement('audio');
  element.hidden = true;
  element.muted = true;
  element.autoplay = true;
  document.body.append(element);
  let track: MediaStreamTrack | null = null;
  let isPlayed = false;
  let loudness = 1;
  let soft: Softened | null = null;

  // A phone call stops the element, and only a tap lets it go on.
  element.addEventListener('pause', () => {
    if (track?.readyState === 'live' && isPlayed) blocked(true);
  });

  const start = () => {
    if (!track || !isPlayed) return;
    element.play().then(
      () => blocked(false),
      (error: unknown) => {
        if (error instanceof Error && error.name === 'NotAllowedError') blocked(true);
      },
    );
  };
  const apply = () => {
    if (track) track.enabled = isPlayed;
    if (!track || !isPlayed || loudness === 1 || volumeCanBeSet()) {
      soft?.end();
      soft = null;
      element.volume = loudness;
      element.muted = !isPlayed;
      return;
    }
    soft ??= softened(sound, track);
    soft.to(loudness);
    element.muted = true;
  };
  return {
    give(arriving) {
      if (arriving === track) return;
      if (track) track.enabled = false;
      soft?.end();
      soft = null;
      track = arriving;
      element.srcObject = arriving && new MediaStream([arriving]);
      apply();
      start();
    },
    play(played, volume) {
      if (played === isPlayed && volume === loudness) return;
      const begins = played && !isPlayed;
      isPlayed = played;
      loudness = volume;
      apply();
      if (begins) start();
    },
    speaker: (device) => void soundFrom(element, device),
    resume: start,
    end() {
      isPlayed = false;
      apply();
      element.pause();
      element.srcObject = null;
      element.remove();
      track = null;
    },
  };
}
