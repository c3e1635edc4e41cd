import { section } from '../ui/words.tsx';

/** What a mediator’s instruments say. */
export const useConductWords = section({
  fr: async () => (await import('@mediane/shared/words/console.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/console.en.ts')).en,
});
