import { useRoomState } from '../live/use-room.ts';
import { useMediaState } from './use-media.ts';
import { useLasting } from './use-lasting.ts';

/** Short cuts mend themselves: nobody is told to telephone for one. */
const offlineFor = 3000;
const cutFor = 6000;

/** What has been without a line for some seconds: the page and its voice, the page alone, its voice alone. */
export type LineLost = 'offline' | 'page' | 'voice';

/** Null while all is connected, or was a few seconds ago. */
export function useLineLost(): LineLost | null {
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
  const passes = useMediaState(
    ({ part, peers }) =>
      part === 'in' && Object.values(peers).some(({ line }) => line === 'good' || line === 'weak'),
  );
  if (offline) return passes ? 'page' : 'offline';
  return cut ? 'voice' : null;
}
