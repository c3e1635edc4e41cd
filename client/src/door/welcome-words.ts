import { section } from '../ui/words.tsx';

/** What the first page of an invited person says. */
export const useWelcomeWords = section({
  fr: async () => (await import('@mediane/shared/words/welcome.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/welcome.en.ts')).en,
});
