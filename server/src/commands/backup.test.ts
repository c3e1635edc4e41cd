import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { RoomId } from '@mediane/shared/room/identifiers.ts';
import { openForTest, temporaryDirectory } from '../../test/storage/openForTest.ts';

const room = 'room-1' as RoomId;

/** Runs a command as an operator would, and gives what was said and how it ended. */
function run(
  command: 'backup' | 'restore',
  data: string,
  words: readonly string[],
  more: Record<string, string> = {},
) {
  const program = fileURLToPath(new URL(`./${command}.ts`, import.meta.url));
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    env: { PATH, MEDIANE_DATA: data, ...more },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the commands of backup and restore', () => {
  test('bring a mediation to a new machine', async () => {
    const [directory, machine, folder, keysFolder] = [
      temporaryDirectory(),
      temporaryDirectory(),
      temporaryDirectory(),
      temporaryDirectory(),
    ];
    const { journal } = await openForTest(directory);
    await journal.append({ room, position: 1, at: 1, lines: [{ in: 'room', seq: 1, v: 1, event: 'hello' }] });
    const taken = run('backup', directory, [folder, '--keys', keysFolder]);
    expect(taken).toMatchObject({ status: 0, stderr: '' });
    expect(taken.stdout).toContain('The master key');

    const [content = ''] = readdirSync(folder);
    const [keys = ''] = readdirSync(keysFolder);
    const restoring = [join(folder, content), '--keys', join(keysFolder, keys)];
    const without = run('restore', machine, restoring, { LANG: 'fr_FR.UTF-8' });
    expect([without.status, without.stdout]).toEqual([1, '']);
    expect(without.stderr).toContain('La clé maîtresse manque');
    copyFileSync(join(directory, 'master.key'), join(machine, 'master.key'));
    expect(run('restore', machine, restoring)).toMatchObject({ status: 0, stderr: '' });
    expect((await (await openForTest(machine)).journal.load(room)).lines.map(({ event }) => event)).toEqual([
      'hello',
    ]);
  });

  test('say how they are used, and which setting cannot be', () => {
    const nowhere = join(temporaryDirectory(), 'nowhere');
    for (const words of [[], ['one', 'two'], ['one', '--unknown']])
      expect(run('backup', nowhere, words)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('Usage: npm run backup'),
      });
    expect(run('restore', nowhere, [])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Usage: npm run restore'),
    });
    expect(run('backup', nowhere, [temporaryDirectory()])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('check MEDIANE_DATA'),
    });
    expect(run('backup', nowhere, ['folder'], { MEDIANE_KEY_BACKUP_DAYS: 'many' })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('MEDIANE_KEY_BACKUP_DAYS'),
    });
  });
});
