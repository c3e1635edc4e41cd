import type { Trouble } from './api.ts';
import { useMediationsWords, type MediationsWords } from './mediations-words.ts';

/** What to say about a request that was not followed: the server's own sentence, or ours when it could not speak. */
export const sentenceOf = (trouble: Trouble, words: MediationsWords): string =>
  'message' in trouble ? trouble.message : trouble.code === 'offline' ? words.offline : words.unreadable;

/** The same, for a component. */
export function useTroubleSentence(): (trouble: Trouble) => string {
  const words = useMediationsWords();
  return (trouble) => sentenceOf(trouble, words);
}
