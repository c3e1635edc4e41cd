/** npm run backup -- folder [--keys folder] */
import { parseArgs } from 'node:util';
import { backupWords } from '@mediane/shared/words/backup.ts';
import { readConfig } from '../config.ts';
import { BackupRefused, takeBackup } from '../storage/backup.ts';
import { masterKeyFile } from '../storage/masterKey.ts';
import { runCommand, say } from './running.ts';

await runCommand(() => {
  const { dataDirectory, keyBackupDays, masterKey, operatorLanguage } = readConfig();
  const words = backupWords(operatorLanguage);
  const { folder, keysFolder } = asked();
  if (folder === undefined) return words.usage;
  try {
    const { content, keys, expired } = takeBackup({
      directory: dataDirectory,
      folder,
      keysFolder: keysFolder ?? null,
      keyBackupDays,
      at: Date.now(),
    });
    say(words.content(content));
    say(keys ? words.keys(keys, keyBackupDays) : words.withoutKeys);
    for (const path of expired) say(words.expired(path));
    say(words.masterKey(masterKey ? 'MEDIANE_MASTER_KEY' : masterKeyFile(dataDirectory)));
    return null;
  } catch (error) {
    if (error instanceof BackupRefused) return words.refused[error.code](dataDirectory);
    throw error;
  }
});

function asked(): { folder?: string | undefined; keysFolder?: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { keys: { type: 'string' } },
    });
    return positionals.length === 1 ? { folder: positionals[0], keysFolder: values.keys } : {};
  } catch {
    return {};
  }
}
