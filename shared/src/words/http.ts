import { httpEn } from './http.en.ts';
import { httpFr, type HttpWords } from './http.fr.ts';
import type { Language } from './language.ts';

export type { HttpWords } from './http.fr.ts';

/** The sentences of /api. The server sends them with each refusal, so no page carries them. */
export const httpWords = (language: Language): HttpWords => (language === 'fr' ? httpFr : httpEn);
