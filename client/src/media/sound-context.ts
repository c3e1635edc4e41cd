/** The page's one audio context: made when something must be measured or sounded, closed when nothing more is. */

export type SoundContext = {
  readonly get: () => AudioContext;
  /** After a tap: iOS leaves it suspended otherwise, and after a phone call. */
  readonly resume: () => void;
  readonly close: () => void;
};

/** Makes none before it is asked for. */
export function soundContext(): SoundContext {
  let context: AudioContext | null = null;
  const resume = () => {
    if (context && context.state !== 'running') context.resume().catch(() => {});
  };
  return {
    get() {
      if (!context) {
        context = new AudioContext({ latencyHint: 'interactive' });
        for (const tap of taps) document.addEventListener(tap, resume);
      }
      resume();
      return context;
    },
    resume,
    close() {
      for (const tap of taps) document.removeEventListener(tap, resume);
      context?.close().catch(() => {});
      context = null;
    },
  };
}

/** Whatever a person does lets a context run that the browser, or a phone call, has suspended. */
const taps = ['pointerup', 'keydown'] as const;
