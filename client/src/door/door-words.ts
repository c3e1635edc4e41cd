import { section } from '../ui/words.tsx';

/** What is said just before the room. */
export const useDoorWords = section({
  fr: async () => (await import('@mediane/shared/words/door.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/door.en.ts')).en,
});
