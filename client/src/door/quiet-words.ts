import { section } from '../ui/words.tsx';

/** What the pages say that tell what happened. */
export const useQuietWords = section({
  fr: async () => (await import('@mediane/shared/words/quiet.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/quiet.en.ts')).en,
});
