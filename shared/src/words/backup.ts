import { backupEn } from './backup.en.ts';
import { backupFr, type BackupWords } from './backup.fr.ts';
import type { Language } from './language.ts';

export type { BackupWords } from './backup.fr.ts';

/** The sentences of the commands of backup and restore. */
export const backupWords = (language: Language): BackupWords => (language === 'fr' ? backupFr : backupEn);
