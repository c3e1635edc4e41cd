/** How long a page may keep its channel waiting for the word that it has closed what it must. */
import type { MediaSessionId } from '@mediane/shared/protocol/media.ts';
import type { Ms } from '@mediane/shared/room/identifiers.ts';

export function createPatience(ms: Ms, over: () => void) {
  const timers = new Map<MediaSessionId, ReturnType<typeof setTimeout>>();
  const out = new Set<MediaSessionId>();

  function forget(session: MediaSessionId): void {
    clearTimeout(timers.get(session));
    timers.delete(session);
    out.delete(session);
  }

  return {
    look(session: MediaSessionId, isWaitedFor: boolean): void {
      if (!isWaitedFor) forget(session);
      else if (!timers.has(session)) {
        const end = () => {
          out.add(session);
          over();
        };
        timers.set(session, setTimeout(end, ms));
      }
    },
    isOver: (session: MediaSessionId): boolean => out.has(session),
    forget,
    stop: () => timers.forEach(clearTimeout),
  };
}
