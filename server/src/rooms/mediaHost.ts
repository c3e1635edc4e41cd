/** What voice asks of live rooms. */
import type { MediaHost } from '../media/media.ts';
import type { Rooms } from './rooms.ts';

/** Who may speak with whom comes from what is on disk, and is told after it. */
export const mediaHost = (rooms: Rooms): MediaHost => ({
  ready: async (room) => (await rooms.get(room)) !== null,
  slices: (room) => rooms.peek(room)?.live.known() ?? null,
  tell(room, spoken) {
    // A figure that could not be kept is missed by nobody; a journal that refuses is seen at the next command.
    rooms
      .peek(room)
      ?.live.fact({ type: 'spoken', ...spoken })
      .catch(() => {});
  },
});
