import { section } from '../ui/words.tsx';

/** What the queue says, and what a mediator does with the floor. */
export const useQueueWords = section({
  fr: async () => (await import('@mediane/shared/words/queue.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/queue.en.ts')).en,
});
