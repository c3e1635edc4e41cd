import { section } from '../ui/words.tsx';

/** What the ground rules say. */
export const useGroundRulesWords = section({
  fr: async () => (await import('@mediane/shared/words/groundRules.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/groundRules.en.ts')).en,
});
