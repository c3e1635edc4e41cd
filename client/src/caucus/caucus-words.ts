import { section } from '../ui/words.tsx';

/** What a caucus says: invited to, opened, run. */
export const useCaucusWords = section({
  fr: async () => (await import('@mediane/shared/words/caucus.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/caucus.en.ts')).en,
});
