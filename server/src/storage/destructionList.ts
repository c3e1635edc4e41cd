/** The list of destructions as a file that is only ever appended to, beside the keys, so that keys of an older day meet it too. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncDirectory } from './masterKey.ts';
import { parseDated } from './parseDated.ts';
import type { Dated } from './vault.ts';

export const destructionList = (directory: string): string => join(directory, 'destructions.jsonl');

/** Notes destructions, durably, before anything is destroyed. */
export function noteDestructions(directory: string, destroyed: readonly Dated[]): void {
  if (destroyed.length === 0) return;
  const path = destructionList(directory);
  const isNew = !existsSync(path);
  const file = openSync(path, 'a', 0o600);
  try {
    // Starting on a new line keeps a line that a crash cut short from spoiling the next.
    writeSync(
      file,
      destroyed.map(({ room, compartment, at }) => `\n${JSON.stringify({ room, compartment, at })}`).join(''),
    );
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isNew) syncDirectory(directory);
}

/** All that was ever noted in this directory. */
export function notedDestructions(directory: string): Dated[] {
  const path = destructionList(directory);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const dated = parseDated(line);
      return dated ? [dated] : [];
    });
}
