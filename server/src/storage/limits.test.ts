import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { RoomId, TextId } from '@mediane/shared/room/identifiers.ts';
import { isStorageError } from './errors.ts';
import type { Commit } from './journal.ts';
import { openForTest, temporaryDirectory } from '../../test/storage/openForTest.ts';

const room = 'room-1' as RoomId;
const commit = (position: number, words: string): Commit => ({
  room,
  position,
  at: position,
  lines: [{ in: 'room', seq: position, v: 1, event: 'said' }],
  texts: [{ in: 'room', text: `t${position}` as TextId, words }],
});

describe('a full disk', () => {
  test('refuses the commits that do not fit, keeps every acknowledged one, says so, and takes up again', async () => {
    const directory = temporaryDirectory();
    const small = await openForTest(directory, { maxPages: 120 });
    let position = 0;
    let refused: unknown = null;
    while (refused === null) {
      await small.journal.append(commit(position + 1, 'x'.repeat(20_000))).then(
        () => (position += 1),
        (error: unknown) => (refused = error),
      );
    }
    expect(isStorageError(refused, 'full')).toBe(true);
    expect(position).toBeGreaterThan(5);
    expect(await small.health()).toBe('full');
    expect((await small.journal.load(room)).position).toBe(position);

    // Something smaller still fits, and is what follows the last acknowledged commit.
    await small.journal.append(commit(position + 1, 'short'));
    expect(await small.health()).toBe('writing');
    await small.close();

    const { journal } = await openForTest(directory);
    expect((await journal.load(room)).position).toBe(position + 1);
    await journal.append(commit(position + 2, 'x'.repeat(20_000)));
  });

  test('refuses a whole group and nothing of it is half there', async () => {
    const { journal } = await openForTest(temporaryDirectory(), { maxPages: 120 });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_, at) => journal.append(commit(at + 1, 'x'.repeat(20_000)))),
    );
    const accepted = outcomes.filter(({ status }) => status === 'fulfilled').length;
    const { position, lines } = await journal.load(room);
    expect([position, lines.length]).toEqual([accepted, accepted]);
    expect(outcomes.slice(accepted).every(({ status }) => status === 'rejected')).toBe(true);
  });
});

describe('too much at once', () => {
  test('is refused before it fills the memory, and what was taken is written', async () => {
    const { journal } = await openForTest(temporaryDirectory());
    const bytes = new Uint8Array(3_000_000);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, at) =>
        journal.append({
          room,
          position: at + 1,
          at: 1,
          updates: [{ in: 'room', document: 'draft', seat: null, bytes }],
        }),
      ),
    );
    const accepted = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(accepted).toBeGreaterThan(15);
    expect(
      outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' && isStorageError(outcome.reason) ? [outcome.reason.code] : [],
      ),
    ).toEqual(Array.from({ length: 30 - accepted }, () => 'busy'));
    expect((await journal.load(room)).position).toBe(accepted);
    await journal.append({ room, position: accepted + 1, at: 2 });
  });
});

describe('a disk that fails', () => {
  test('refuses everything from then on, and says so', async () => {
    const directory = temporaryDirectory();
    const storage = await openForTest(directory);
    await storage.journal.append(commit(1, 'before'));
    await storage.close();
    const file = join(directory, 'content.sqlite');
    // Two connections that close at the same moment leave the log behind, from which the pages would be whole again.
    const alone = new DatabaseSync(file);
    alone.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    alone.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, 4096));
    const damaged = await openForTest(directory);
    await expect(damaged.journal.append(commit(2, 'after'))).rejects.toMatchObject({ code: 'failed' });
    expect(await damaged.health()).toBe('failed');
    await expect(
      damaged.journal.append({ ...commit(1, 'elsewhere'), room: 'room-2' as RoomId }),
    ).rejects.toMatchObject({ code: 'failed' });
    await expect(damaged.journal.load(room)).rejects.toMatchObject({ code: 'failed' });
  });
});

describe('a closed store', () => {
  test('writes what was asked before, refuses what comes after, and closes twice', async () => {
    const directory = temporaryDirectory();
    const storage = await openForTest(directory);
    const before = storage.journal.append(commit(1, 'before'));
    const closing = storage.close();
    const after = storage.journal.append(commit(2, 'after'));
    await expect(after).rejects.toMatchObject({ code: 'closed' });
    await before;
    await closing;
    await storage.close();
    expect(await storage.health()).toBe('closed');
    const { journal } = await openForTest(directory);
    expect((await journal.load(room)).position).toBe(1);
  });

  test('a directory belongs to one process at a time', async () => {
    const directory = temporaryDirectory();
    await openForTest(directory);
    await expect(openForTest(directory)).rejects.toMatchObject({ code: 'in-use' });
  });
});
