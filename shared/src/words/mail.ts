import type { Language } from './language.ts';
import { mailEn } from './mail.en.ts';
import { mailFr, type MailWords } from './mail.fr.ts';

/** The words of the mails. */
export const mailWords = (language: Language): MailWords => (language === 'fr' ? mailFr : mailEn);
