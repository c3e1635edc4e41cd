import { agreementEn } from './agreement.en.ts';
import { agreementFr, type Terms } from './agreement.fr.ts';
import type { Language } from './language.ts';

/** The house's agreement to mediate, in the language of the mediation. */
export const agreementText = (language: Language, terms: Terms): string =>
  (language === 'fr' ? agreementFr : agreementEn)(terms);
