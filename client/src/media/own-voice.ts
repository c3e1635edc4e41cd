/**
 * One's own voice: what is measured and what is sent are two copies of the microphone. The sent one is silent until the
 * room's state permits; the measured one is not, so that the page can say "you are muted; ask for the floor?".
 */
import { meter, type Meter } from './meter.ts';
import type { SoundContext } from './sound-context.ts';

export type OwnVoice = {
  /** The microphone's track, or none. What is sent from now on is its copy; the former copy ends. */
  readonly take: (microphone: MediaStreamTrack | null) => void;
  readonly sent: () => MediaStreamTrack | null;
  /** Whether what is sent carries the voice, or silence. */
  readonly open: (open: boolean) => void;
  /** Loudness now, 0 to 1, whether or not it is sent. */
  readonly level: () => number;
};

/** Nothing is measured and no audio context exists while there is no microphone. */
export function ownVoice(sound: SoundContext): OwnVoice {
  let copy: MediaStreamTrack | null = null;
  let measured: Meter | null = null;
  let source: MediaStreamTrack | null = null;
  let isOpen = false;
  return {
    take(microphone) {
      if (microphone === source) return;
      source = microphone;
      copy?.stop();
      measured?.end();
      copy = microphone?.clone() ?? null;
      measured = microphone && meter(sound, microphone);
      if (copy) copy.enabled = isOpen;
      if (!microphone) sound.close();
    },
    sent: () => copy,
    open(open) {
      isOpen = open;
      if (copy) copy.enabled = open;
    },
    level: () => measured?.level() ?? 0,
  };
}
