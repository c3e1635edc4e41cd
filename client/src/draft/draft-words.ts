import { section } from '../ui/words.tsx';

/** What the draft and the notes say; fetched with the editor. */
export const useDraftWords = section({
  fr: async () => (await import('@mediane/shared/words/draft.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/draft.en.ts')).en,
});
