import type { BackupWords } from './backup.fr.ts';

/** What the commands of backup and restore say to whoever runs the server. */
export const backupEn = {
  usage:
    'Usage: npm run backup -- folder [--keys another-folder]\nThe content goes into the first folder. The keys go into the second, which is to be kept elsewhere.',
  restoreUsage:
    'Usage: npm run restore -- backup-of-content [--keys backup-of-keys] [--replace]\nStop the server first. --replace overwrites the content that is there.',
  content: (path: string) => `Content and accounts: ${path}`,
  keys: (path: string, days: number) =>
    `Keys: ${path} (keep them elsewhere than the content, for ${days} days at most)`,
  withoutKeys:
    'The keys were not backed up. Without them this content cannot be read on another machine: add --keys and another folder.',
  expired: (path: string) => `A backup of keys came to its end and was removed: ${path}`,
  masterKey: (path: string) =>
    `The master key (${path}) is in no backup. Keep a copy in a safe place: without it nothing can be read again.`,
  refused: {
    'no-data': (directory: string) => `${directory} holds no mediation: check MEDIANE_DATA.`,
    'not-apart': () =>
      'Keys and content must go into two separate folders, neither inside the other: choose another folder for --keys.',
    'damaged-copy': () =>
      'The copy cannot be read back; do not keep it. Check the disk that it went to and try again.',
    'not-content': () =>
      'The first folder is not a whole backup of content: name a folder mediane-content-… that holds manifest.json.',
    'not-keys': () =>
      'The folder of --keys is not a whole backup of keys: name a folder mediane-keys-… that holds manifest.json.',
    damaged: () => 'A file of the backup is damaged. Nothing was restored; try a backup of another day.',
    'keys-expired': () =>
      'This backup of keys is older than the parties were told (MEDIANE_KEY_BACKUP_DAYS). Nothing was restored; use a later one.',
    'keys-needed': () => 'There are no keys in the data directory: add --keys and the backup of the keys.',
    'data-in-the-way': (directory: string) =>
      `${directory} holds mediations already. Nothing was restored; add --replace to overwrite them.`,
    'master-key-missing': (directory: string) =>
      `The master key is missing: put master.key into ${directory} (chmod 600), or set MEDIANE_MASTER_KEY.`,
    'wrong-master-key': () =>
      'The master key is not the one of these keys. Nothing was restored; find the original.',
    'master-key-file': (directory: string) =>
      `${directory}/master.key must hold a key and be readable by this account alone: chmod 600 ${directory}/master.key`,
    'in-use': () =>
      'The server is still running on this directory: stop it, then try again. Nothing was restored.',
  },
  /** Why the server cannot start on its data directory. */
  start: {
    'in-use': (directory: string) =>
      `Another server already uses ${directory}: stop it, or choose another directory with MEDIANE_DATA.`,
    'wrong-master-key': (directory: string) =>
      `The master key is not the one under which ${directory} was written; put master.key or MEDIANE_MASTER_KEY back.`,
    'master-key-file': (directory: string) =>
      `${directory}/master.key must hold a key and be readable by this account alone: chmod 600 ${directory}/master.key`,
    full: (directory: string) =>
      `The disk of ${directory} is full: make room, then try again. Nothing is lost.`,
    failed: (directory: string) =>
      `The disk of ${directory} does not answer as it should: check it, then restore a backup if need be (npm run restore).`,
    'later-release': (directory: string) =>
      `${directory} was written by a later release: install that one, or restore a backup made by this one.`,
  },
  restored: (directory: string, when: string) => `${directory} holds again what was there on ${when}.`,
  destroyed: (number: number) =>
    `Parts that had been destroyed and that the backup still held, destroyed again: ${number}.`,
  unreadable: (number: number) =>
    `Parts without a key, which cannot be read: ${number}. The backup of keys is older than that of content; look for a later one.`,
} satisfies BackupWords;
