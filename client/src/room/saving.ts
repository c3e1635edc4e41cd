/** Whether everything written on this page is with the server: commands and documents together, in one sentence. */
import type { ConnectionTruth } from '../ui/frame.tsx';
import { useWords } from '../ui/words.tsx';
import type { RoomState, RoomStore } from '../live/store.ts';
import { useRoomState } from '../live/use-room.ts';

/** Lines and acts of this page that the server has not kept yet. */
export const unsavedIn = ({ unsaved, unsavedLines }: RoomState): number =>
  Object.values(unsavedLines).reduce((sum, lines) => sum + lines, unsaved);

/** What is true of the line now, for the frame. */
export function useConnectionTruth(): ConnectionTruth {
  const { connection } = useWords().everyPage;
  const lines = useRoomState(unsavedIn);
  const offline = useRoomState((state) => state.line === 'offline');
  if (offline) return { state: 'offline', sentence: connection.offline(lines) };
  return lines > 0
    ? { state: 'saving', sentence: connection.saving(lines) }
    : { state: 'saved', sentence: connection.saved };
}

/** The browser asks before the page is closed while something is not kept yet. */
export function warnWhileUnsaved(store: RoomStore): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (unsavedIn(store.getState()) > 0) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  return () => removeEventListener('beforeunload', warn);
}
