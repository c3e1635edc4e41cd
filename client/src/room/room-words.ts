import { section } from '../ui/words.tsx';

/** What the page of the room says around its panels. */
export const useRoomWords = section({
  fr: async () => (await import('@mediane/shared/words/room.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/room.en.ts')).en,
});

export type RoomWords = ReturnType<typeof useRoomWords>;
