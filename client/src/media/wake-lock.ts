/** Keeps the screen awake while one takes part; taken again whenever the page is seen again. */

export type WakeLock = { readonly keep: (awake: boolean) => void };

/** Does nothing where the browser cannot. */
export function wakeLock(): WakeLock {
  let wanted = false;
  let lock: WakeLockSentinel | null = null;
  async function take(): Promise<void> {
    if (!wanted || lock || document.visibilityState !== 'visible') return;
    const taken = await navigator.wakeLock?.request('screen').catch(() => null);
    if (!taken) return;
    if (!wanted || lock) return void taken.release();
    lock = taken;
    taken.addEventListener('release', () => {
      if (lock === taken) lock = null;
    });
  }
  const seen = () => void take();
  return {
    keep(awake) {
      if (awake === wanted) return;
      wanted = awake;
      if (awake) {
        document.addEventListener('visibilitychange', seen);
        return void take();
      }
      document.removeEventListener('visibilitychange', seen);
      void lock?.release();
      lock = null;
    },
  };
}
