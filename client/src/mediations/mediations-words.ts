import { section } from '../ui/words.tsx';

/** The words of the mediator's pages, fetched with them: a participant's page does not carry them. */
export const useMediationsWords = section({
  fr: async () => (await import('@mediane/shared/words/mediations.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/mediations.en.ts')).en,
});

export type MediationsWords = ReturnType<typeof useMediationsWords>;
