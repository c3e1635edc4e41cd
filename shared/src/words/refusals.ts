import type { MediaRefusal } from '../protocol/media.ts';
import type { WireCode } from '../protocol/wire.ts';
import type { Language } from './language.ts';
import { en } from './refusals.en.ts';
import { fr } from './refusals.fr.ts';

/** The sentence of a refusal, for the server's answers. */
export const refusalIn = (language: Language, code: WireCode | MediaRefusal): string =>
  (language === 'fr' ? fr : en)[code];
