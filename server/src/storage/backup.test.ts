import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import {
  caucus,
  type CaucusId,
  type Compartment,
  type RoomId,
  type TextId,
} from '@mediane/shared/room/identifiers.ts';
import { takeBackup } from './backup.ts';
import { allBytes, openForTest, temporaryDirectory } from '../../test/storage/openForTest.ts';
import { restoreBackup } from './restore.ts';
import { DAY } from './storage.ts';

const room = 'room-1' as RoomId;
const apart: Compartment = caucus('c1' as CaucusId);
const now = 1_800_000_000_000;
const words = 'La grange de la tante Odile';

/** A data directory in which the room and a caucus have spoken, its server still running. */
async function spokenIn(directory: string) {
  const storage = await openForTest(directory, { now: () => now });
  await storage.journal.append({
    room,
    position: 1,
    at: 1,
    lines: [{ in: 'room', seq: 1, v: 1, event: 'hello' }],
  });
  await storage.journal.append({
    room,
    position: 2,
    at: 2,
    lines: [{ in: apart, seq: 1, v: 1, event: 'apart' }],
    texts: [{ in: apart, text: 't' as TextId, words }],
  });
  await sql`create table person (name text)`.execute(storage.accounts);
  await sql`insert into person values ('Claire')`.execute(storage.accounts);
  return storage;
}

const back = (directory: string, at = now) => {
  const [folder, keysFolder] = [temporaryDirectory(), temporaryDirectory()];
  return takeBackup({ directory, folder, keysFolder, keyBackupDays: 30, at });
};
const restoring = (
  directory: string,
  folder: string,
  keysFolder: string | null,
  more: { replace?: boolean; at?: number } = {},
) =>
  restoreBackup({
    directory,
    folder,
    keysFolder,
    masterKey: null,
    keyBackupDays: 30,
    replace: false,
    at: now,
    ...more,
  });

/** A new machine, on which only the master key was put. */
function newMachine(old: string): string {
  const directory = temporaryDirectory();
  copyFileSync(join(old, 'master.key'), join(directory, 'master.key'));
  return directory;
}

const isSaid = async (directory: string) => {
  const { journal } = await openForTest(directory);
  return (await journal.texts(room, apart, ['t' as TextId])).size === 1;
};

describe('a backup', () => {
  test('taken while the server runs brings everything back on a new machine', async () => {
    const directory = temporaryDirectory();
    await spokenIn(directory);
    const { content, keys } = back(directory);
    const machine = newMachine(directory);
    expect(await restoring(machine, content, keys)).toEqual({
      contentAt: now,
      keysAt: now,
      destroyed: 0,
      unreadable: 0,
    });
    const { journal, accounts } = await openForTest(machine);
    expect((await journal.load(room)).lines.map(({ event }) => event)).toEqual(['hello', 'apart']);
    expect(await journal.texts(room, apart, ['t' as TextId])).toEqual(new Map([['t', words]]));
    expect((await sql`select name from person`.execute(accounts)).rows).toEqual([{ name: 'Claire' }]);
    await journal.append({ room, position: 3, at: 3, lines: [{ in: apart, seq: 2, v: 1, event: 'more' }] });
  });

  test('of content holds no key, and one of keys no content; the master key is in neither', async () => {
    const directory = temporaryDirectory();
    await spokenIn(directory);
    const { content, keys } = back(directory);
    expect(readdirSync(content).toSorted()).toEqual(['accounts.sqlite', 'content.sqlite', 'manifest.json']);
    expect(readdirSync(keys ?? '').toSorted()).toEqual(['keys.sqlite', 'manifest.json']);
    expect(allBytes(content).includes(words)).toBe(false);
  });

  test('of content alone, restored beside the keys that are still there, opens', async () => {
    const directory = temporaryDirectory();
    await (await spokenIn(directory)).close();
    const { content } = back(directory);
    for (const name of ['content.sqlite', 'accounts.sqlite']) rmSync(join(directory, name));
    await restoring(directory, content, null);
    expect(await isSaid(directory)).toBe(true);
  });

  test('older than a destruction does not bring the compartment back, keys included', async () => {
    const directory = temporaryDirectory();
    const storage = await spokenIn(directory);
    const { content, keys } = back(directory);
    await storage.destruction.destroy(room, apart);
    await storage.close();
    expect(await restoring(directory, content, keys, { replace: true })).toMatchObject({
      destroyed: 1,
      unreadable: 0,
    });
    expect(await isSaid(directory)).toBe(false);
  });

  test('of keys older than a destruction, restored with later content elsewhere, does not bring it back either', async () => {
    const directory = temporaryDirectory();
    const storage = await spokenIn(directory);
    const early = back(directory);
    await storage.destruction.destroy(room, apart);
    const late = back(directory, now + 1000);
    const machine = newMachine(directory);
    await restoring(machine, late.content, early.keys);
    expect(await isSaid(machine)).toBe(false);
    const other = newMachine(directory);
    await restoring(other, early.content, late.keys);
    expect(await isSaid(other)).toBe(false);
  });

  test('of keys past its days is not restored, and is removed by the next one', async () => {
    const directory = temporaryDirectory();
    await spokenIn(directory);
    const [folder, keysFolder] = [temporaryDirectory(), temporaryDirectory()];
    const take = (at: number) => takeBackup({ directory, folder, keysFolder, keyBackupDays: 30, at });
    const first = take(now);
    await expect(
      restoring(newMachine(directory), first.content, first.keys, { at: now + 31 * DAY }),
    ).rejects.toMatchObject({ code: 'keys-expired' });
    expect(take(now + 29 * DAY).expired).toEqual([]);
    expect(take(now + 31 * DAY).expired).toEqual([first.keys]);
    expect(existsSync(first.keys ?? '')).toBe(false);
    expect(existsSync(first.content)).toBe(true);
  });

  test('without its keys on a new machine is refused, and so is one over content that is there', async () => {
    const directory = temporaryDirectory();
    await (await spokenIn(directory)).close();
    const { content, keys } = back(directory);
    await expect(restoring(newMachine(directory), content, null)).rejects.toMatchObject({
      code: 'keys-needed',
    });
    await expect(restoring(directory, content, keys)).rejects.toMatchObject({ code: 'data-in-the-way' });
    await expect(restoring(temporaryDirectory(), content, keys)).rejects.toMatchObject({
      code: 'master-key-missing',
    });
    await expect(restoring(newMachine(directory), keys ?? '', content)).rejects.toMatchObject({
      code: 'not-content',
    });
    expect(await isSaid(directory)).toBe(true);
  });

  test('that was damaged or cut short is refused', async () => {
    const directory = temporaryDirectory();
    await spokenIn(directory);
    const { content, keys } = back(directory);
    truncateSync(join(content, 'content.sqlite'), 10_000);
    await expect(restoring(newMachine(directory), content, keys)).rejects.toMatchObject({ code: 'damaged' });
    rmSync(join(content, 'manifest.json'));
    await expect(restoring(newMachine(directory), content, keys)).rejects.toMatchObject({
      code: 'not-content',
    });
  });

  test('is not restored under a running server, nor under another master key', async () => {
    const directory = temporaryDirectory();
    await spokenIn(directory);
    const { content, keys } = back(directory);
    await expect(restoring(directory, content, keys, { replace: true })).rejects.toMatchObject({
      code: 'in-use',
    });
    const request = {
      directory: temporaryDirectory(),
      folder: content,
      keysFolder: keys,
      keyBackupDays: 30,
      replace: false,
      at: now,
    };
    await expect(restoreBackup({ ...request, masterKey: Buffer.alloc(32, 1) })).rejects.toMatchObject({
      code: 'wrong-master-key',
    });
    expect(readdirSync(request.directory)).toEqual([]);
  });

  test('keeps keys and content apart: one folder inside the other is refused', async () => {
    const directory = temporaryDirectory();
    await spokenIn(directory);
    const folder = temporaryDirectory();
    mkdirSync(join(folder, 'keys'));
    const take = (to: string, keysFolder: string) => () =>
      takeBackup({ directory, folder: to, keysFolder, keyBackupDays: 30, at: now });
    expect(take(folder, folder)).toThrow('not-apart');
    expect(take(folder, join(folder, 'keys'))).toThrow('not-apart');
    expect(take(join(folder, 'keys'), folder)).toThrow('not-apart');
    expect(() =>
      takeBackup({
        directory: join(folder, 'nothing'),
        folder,
        keysFolder: null,
        keyBackupDays: 30,
        at: now,
      }),
    ).toThrow('no-data');
  });
});
