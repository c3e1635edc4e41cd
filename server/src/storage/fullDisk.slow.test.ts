import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RoomId } from '@mediane/shared/room/identifiers.ts';
import { openForTest, temporaryDirectory } from '../../test/storage/openForTest.ts';
import { isStorageError } from './errors.ts';

const room = 'room-1' as RoomId;

/** A disk of its own of 1.5 MB, which only root may make; null for anybody else. */
function smallDisk(): string | null {
  const directory = temporaryDirectory();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', directory]).status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', [directory]));
  return directory;
}

describe('a disk that is really full', () => {
  test('refuses what does not fit, can still be read, says so at a start, and is written again once there is room', async ({
    skip,
  }) => {
    const disk = smallDisk();
    if (disk === null) return skip('making a small disk takes root');
    writeFileSync(join(disk, 'ballast'), new Uint8Array(500_000));
    const directory = join(disk, 'data');
    let storage = await openForTest(directory);
    let position = 0;
    const put = async (size: number) => {
      try {
        await storage.journal.append({
          room,
          position: position + 1,
          at: 1,
          lines: [{ in: 'room', seq: position + 1, v: 1, event: 'x'.repeat(size) }],
        });
        position += 1;
        return 'written';
      } catch (error) {
        return isStorageError(error) ? error.code : error;
      }
    };
    while ((await put(9000)) === 'written');
    expect(await put(9000)).toBe('full');
    expect(await storage.health()).toBe('full');
    expect((await storage.journal.load(room)).position).toBe(position);
    await storage.close();
    // Closing may have made room enough; if not, the start says what is wrong.
    const refusal: unknown = await openForTest(directory).then(
      (again) => again.close(),
      (error: unknown) => error,
    );
    expect(refusal === undefined || isStorageError(refusal, 'full')).toBe(true);

    rmSync(join(disk, 'ballast'));
    storage = await openForTest(directory);
    expect(await put(9000)).toBe('written');
    expect(await storage.health()).toBe('writing');
    expect((await storage.journal.load(room)).lines).toHaveLength(position);
    await storage.close();
  });
});
