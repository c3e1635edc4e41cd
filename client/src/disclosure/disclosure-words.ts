import { section } from '../ui/words.tsx';

/** What is said of words that may leave a caucus. */
export const useDisclosureWords = section({
  fr: async () => (await import('@mediane/shared/words/disclosure.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/disclosure.en.ts')).en,
});
