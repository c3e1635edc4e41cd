/** npm run restore -- folder [--keys folder] [--replace] */
import { parseArgs } from 'node:util';
import { backupWords } from '@mediane/shared/words/backup.ts';
import { readConfig } from '../config.ts';
import { isStorageError } from '../storage/errors.ts';
import { restoreBackup, RestoreRefused } from '../storage/restore.ts';
import { runCommand, say } from './running.ts';

await runCommand(async () => {
  const { dataDirectory, keyBackupDays, masterKey, operatorLanguage } = readConfig();
  const words = backupWords(operatorLanguage);
  const { folder, keysFolder, replace } = asked();
  if (folder === undefined) return words.restoreUsage;
  try {
    const restored = await restoreBackup({
      directory: dataDirectory,
      folder,
      keysFolder: keysFolder ?? null,
      masterKey,
      keyBackupDays,
      replace: replace ?? false,
      at: Date.now(),
    });
    const when = new Intl.DateTimeFormat(operatorLanguage, { dateStyle: 'long', timeStyle: 'short' }).format(
      restored.contentAt,
    );
    say(words.restored(dataDirectory, when));
    if (restored.destroyed > 0) say(words.destroyed(restored.destroyed));
    if (restored.unreadable > 0) say(words.unreadable(restored.unreadable));
    return null;
  } catch (error) {
    if (error instanceof RestoreRefused) return words.refused[error.code](dataDirectory);
    if (
      isStorageError(error) &&
      (error.code === 'in-use' || error.code === 'wrong-master-key' || error.code === 'master-key-file')
    )
      return words.refused[error.code](dataDirectory);
    throw error;
  }
});

function asked(): {
  folder?: string | undefined;
  keysFolder?: string | undefined;
  replace?: boolean | undefined;
} {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { keys: { type: 'string' }, replace: { type: 'boolean' } },
    });
    return positionals.length === 1
      ? { folder: positionals[0], keysFolder: values.keys, replace: values.replace }
      : {};
  } catch {
    return {};
  }
}
