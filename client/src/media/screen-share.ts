/** One's own screen, while it is permitted: begun by the person, stopped by her, by the browser, or by the room. */

export type ScreenShare = {
  /** Asks the browser which screen. Resolves with whether one is shown. */
  readonly begin: () => Promise<boolean>;
  readonly end: () => void;
  readonly track: () => MediaStreamTrack | null;
};

/** Text must be readable; films need not run. */
const wishes: DisplayMediaStreamOptions = {
  video: { frameRate: { max: 10 }, width: { max: 1920 }, height: { max: 1200 } },
  audio: false,
};

/** `changed` is told when the screen begins and whenever it ends, by whomever. */
export function screenShare(changed: () => void): ScreenShare {
  let track: MediaStreamTrack | null = null;
  let request = 0;
  const end = () => {
    request += 1;
    if (!track) return;
    track.stop();
    track = null;
    changed();
  };
  return {
    async begin() {
      if (track) return true;
      const mine = ++request;
      const stream = await navigator.mediaDevices?.getDisplayMedia?.(wishes).catch(() => null);
      const [first, ...more] = stream?.getTracks() ?? [];
      for (const one of more) one.stop();
      if (!first) return false;
      if (mine !== request) {
        first.stop();
        return false;
      }
      track = first;
      track.contentHint = 'detail';
      track.addEventListener('ended', () => {
        if (track === first) end();
      });
      changed();
      return true;
    },
    end,
    track: () => track,
  };
}
