import type { Language } from './language.ts';
import { operatorEn } from './operator.en.ts';
import { operatorFr, type OperatorWords } from './operator.fr.ts';

export type { OperatorWords } from './operator.fr.ts';

/** The sentences for whoever runs the server. */
export const operatorWords = (language: Language): OperatorWords =>
  language === 'fr' ? operatorFr : operatorEn;
