import { section } from '../ui/words.tsx';

/** What a conversation says. */
export const useConversationWords = section({
  fr: async () => (await import('@mediane/shared/words/conversation.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/conversation.en.ts')).en,
});
