import type { Language } from '@mediane/shared/words/language.ts';
import { section } from '../ui/words.tsx';

/** What the room says of voice and image; it comes with the voice itself, once the room is there. */
export const useVoiceWords = section({
  fr: async () => (await import('@mediane/shared/words/voice.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/voice.en.ts')).en,
});

export type VoiceWords = ReturnType<typeof useVoiceWords>;

/** The 256 words of a language, fetched when two people want to compare theirs. */
export const wordsForPairs: Record<Language, () => Promise<readonly string[]>> = {
  fr: async () => (await import('@mediane/shared/words/wordPairs.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/wordPairs.en.ts')).en,
};
