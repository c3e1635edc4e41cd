/** What voice asks of live rooms. */
import type { MediaHost } from '../media/media.ts';
import type { Rooms } from './rooms.ts';

/** Who may speak with whom comes from what is on disk, and is told after it. */
export const mediaHost = (rooms: Rooms): MediaHost => ({
  ready: async (room) => (await rooms.get(room)) !== null,
  slices: (room) => rooms.peek(room)?.live.known() ?? null,
});
