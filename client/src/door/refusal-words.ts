import { section } from '../ui/words.tsx';

/** Why something was not done: all that a first page needs of what the panels say. */
export const useRefusalWords = section({
  fr: async () => (await import('@mediane/shared/words/refusals.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/refusals.en.ts')).en,
});
