import { en } from './catalogue.en.ts';
import { fr, type Words } from './catalogue.fr.ts';
import type { Language } from './language.ts';

export type { Words } from './catalogue.fr.ts';
export { isLanguage, languageNames, languageOf, languages, type Language } from './language.ts';
export { english, french, speechOf, type Speech } from './speech.ts';
export { plain, stretches, strong } from './strong.ts';

/** Both catalogues at once, for Node. A page takes `load.ts` instead and fetches one language. */
export const wordsOf = (language: Language): Words => (language === 'fr' ? fr : en);
