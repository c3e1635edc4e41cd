import { useRoomState } from '../live/use-room.ts';
import { useMediaState } from './use-media.ts';
import { useLasting } from './use-lasting.ts';

/** Short cuts mend themselves: nobody is told to telephone for one. */
const offlineFor = 3000;
const cutFor = 6000;

/** Whether the page, or its voice alone, has been without a line for some seconds. */
export function useLineLost(): 'offline' | 'voice' | null {
  const offline = useLasting(
    useRoomState((state) => state.line === 'offline'),
    offlineFor,
  );
  const cut = useLasting(
    useMediaState(({ part, peers }) => {
      const lines = Object.values(peers);
      return part === 'in' && lines.length > 0 && lines.every(({ line }) => line === 'cut');
    }),
    cutFor,
  );
  return offline ? 'offline' : cut ? 'voice' : null;
}
