import { section } from '../ui/words.tsx';

/** What the page of a personal link says. */
export const useLinkWords = section({
  fr: async () => (await import('@mediane/shared/words/link.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/link.en.ts')).en,
});
