import type { Words } from './catalogue.fr.ts';
import type { Language } from './language.ts';

/** One language's catalogue, fetched when it is needed. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'fr') return (await import('./catalogue.fr.ts')).fr;
  return (await import('./catalogue.en.ts')).en;
}
