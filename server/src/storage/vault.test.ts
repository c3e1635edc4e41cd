import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import {
  caucus,
  type CaucusId,
  type Compartment,
  type RoomId,
  type SeatId,
  type TextId,
} from '@mediane/shared/room/identifiers.ts';
import type { Commit } from './journal.ts';
import { allBytes, openForTest, temporaryDirectory } from '../../test/storage/openForTest.ts';

const room = 'room-1' as RoomId;
const apart: Compartment = caucus('c1' as CaucusId);
const secret = 'La grange de la tante Odile';
const commit = (position: number, word: string, inside: Compartment = 'room'): Commit => ({
  room,
  position,
  at: position,
  command: { seat: 'amina' as SeatId, id: `${secret} ${position}`, answer: { ok: true, said: secret } },
  lines: [{ in: inside, seq: position, v: 1, event: { type: 'said', word, secret } }],
  texts: [{ in: inside, text: `t${position}` as TextId, words: secret }],
  updates: [{ in: inside, document: 'draft', seat: 'amina' as SeatId, bytes: Buffer.from(secret) }],
});

/** A directory in which two commits were made, then changed by hand. */
async function changedByHand(sql: string): Promise<Awaited<ReturnType<typeof openForTest>>> {
  const directory = temporaryDirectory();
  const storage = await openForTest(directory);
  await storage.journal.append(commit(1, 'one'));
  await storage.journal.append(commit(2, 'two'));
  await storage.journal.append({
    room,
    position: 3,
    at: 3,
    lines: [{ in: apart, seq: 1, v: 1, event: 'apart' }],
  });
  await storage.journal.saveSnapshot(room, { in: apart, position: 3, seq: 1, v: 1, slice: secret });
  await storage.close();
  const content = new DatabaseSync(join(directory, 'content.sqlite'));
  content.exec(sql);
  content.close();
  return openForTest(directory);
}

describe('the vault', () => {
  test('nothing that is said stands readable in any file, while the server runs and afterwards', async () => {
    const directory = temporaryDirectory();
    const storage = await openForTest(directory);
    await storage.journal.append(commit(1, 'one'));
    await storage.journal.saveSnapshot(room, { in: 'room', position: 1, seq: 1, v: 1, slice: { secret } });
    await storage.journal.replaceUpdates(room, 'room', 'draft', {
      position: 1,
      state: Buffer.from(secret),
      attribution: Buffer.from(secret),
    });
    expect(allBytes(directory).includes('La grange')).toBe(false);
    await storage.close();
    expect(allBytes(directory).includes('La grange')).toBe(false);
  });

  test('every compartment of every room has a key of its own', async () => {
    const directory = temporaryDirectory();
    const storage = await openForTest(directory);
    await storage.journal.append({
      room,
      position: 1,
      at: 1,
      lines: [
        { in: 'room', seq: 1, v: 1, event: 'a' },
        { in: apart, seq: 1, v: 1, event: 'b' },
      ],
    });
    await storage.journal.append({
      room: 'room-2' as RoomId,
      position: 1,
      at: 1,
      lines: [{ in: 'room', seq: 1, v: 1, event: 'c' }],
    });
    await storage.close();
    const keys = new DatabaseSync(join(directory, 'keys.sqlite'));
    expect(keys.prepare('select count(distinct wrapped) as keys from data_key').get()).toEqual({ keys: 3 });
    keys.close();
  });

  test.each([
    [
      'two lines that change places',
      "update line set body = (select l.body from line l where l.room = line.room and l.seq = 3 - line.seq and l.compartment = line.compartment) where compartment = 'room'",
    ],
    [
      'a line moved into another compartment',
      `update line set compartment = '${apart}', seq = 2 where seq = 1 and compartment = 'room'`,
    ],
    [
      'a line moved into another room',
      "update line set room = 'room-2'; update compartment set room = 'room-2'; update commitment set room = 'room-2'",
    ],
    ['a line given another date', 'update line set at = at + 1'],
    ['a line given another sequence', 'update line set seq = seq + 10'],
    ['a snapshot said to be of a later moment', 'update snapshot set seq = seq + 1'],
    [
      'an answer given to another command',
      "update command set digest = cast(x'00' || substr(digest, 2) as blob)",
    ],
  ])('%s is detected', async (_, sql) => {
    const { journal } = await changedByHand(sql);
    const loaded = journal.load(sql.includes("set room = 'room-2'") ? ('room-2' as RoomId) : room);
    await expect(loaded).rejects.toMatchObject({ code: expect.stringMatching(/^(unreadable|key-missing)$/) });
  });

  test('words and updates attributed to another place or seat are detected', async () => {
    const { journal } = await changedByHand(
      "update text set text = 't9' where text = 't1'; update document_update set seat = 'bruno'",
    );
    await expect(journal.texts(room, 'room', ['t9' as TextId])).rejects.toMatchObject({ code: 'unreadable' });
    await expect(journal.updates(room, 'room', 'draft')).rejects.toMatchObject({ code: 'unreadable' });
    expect(await journal.texts(room, 'room', ['t2' as TextId])).toEqual(new Map([['t2', secret]]));
  });

  test('a value kept elsewhere opens only as what it was sealed as', async () => {
    const { vault } = await openForTest(temporaryDirectory());
    const sealed = await vault.seal(room, 'mediators', 'address of amina', Buffer.from('amina@example.org'));
    expect(Buffer.from(sealed).includes('example')).toBe(false);
    expect(Buffer.from(await vault.open(room, 'mediators', 'address of amina', sealed)).toString()).toBe(
      'amina@example.org',
    );
    await expect(vault.open(room, 'mediators', 'address of bruno', sealed)).rejects.toMatchObject({
      code: 'unreadable',
    });
    await expect(vault.open(room, 'room', 'address of amina', sealed)).rejects.toMatchObject({
      code: 'key-missing',
    });
  });

  test('content whose key is missing is refused, and is never given a second key', async () => {
    const directory = temporaryDirectory();
    const storage = await openForTest(directory);
    await storage.journal.append(commit(1, 'one'));
    await storage.close();
    const keys = new DatabaseSync(join(directory, 'keys.sqlite'));
    keys.exec('delete from data_key');
    keys.close();
    const { journal } = await openForTest(directory);
    await expect(journal.load(room)).rejects.toMatchObject({ code: 'key-missing' });
    await expect(journal.append(commit(2, 'two'))).rejects.toMatchObject({ code: 'key-missing' });
  });
});

describe('the master key', () => {
  test('is made at the first start, readable by its owner alone, and used again', async () => {
    const directory = temporaryDirectory();
    const first = await openForTest(directory);
    await first.journal.append(commit(1, 'one'));
    await first.close();
    expect(statSync(join(directory, 'master.key')).mode & 0o777).toBe(0o600);
    const second = await openForTest(directory);
    expect((await second.journal.load(room)).lines).toHaveLength(1);
  });

  test('given by the settings is written nowhere', async () => {
    const directory = temporaryDirectory();
    const masterKey = Buffer.from('0123456789abcdef0123456789abcdef');
    const storage = await openForTest(directory, { masterKey });
    await storage.journal.append(commit(1, 'one'));
    expect(allBytes(directory).includes(masterKey)).toBe(false);
    expect(allBytes(directory).includes(masterKey.toString('base64'))).toBe(false);
  });

  test('that others can read is refused', async () => {
    const directory = temporaryDirectory();
    await (await openForTest(directory)).close();
    chmodSync(join(directory, 'master.key'), 0o640);
    await expect(openForTest(directory)).rejects.toMatchObject({ code: 'master-key-file' });
  });

  test('that is not a key, is another one, or is lost is told at the start', async () => {
    const directory = temporaryDirectory();
    await (await openForTest(directory)).close();
    const path = join(directory, 'master.key');
    const real = readFileSync(path);
    writeFileSync(path, 'hello\n');
    await expect(openForTest(directory)).rejects.toMatchObject({ code: 'master-key-file' });
    await expect(openForTest(directory, { masterKey: Buffer.alloc(32, 7) })).rejects.toMatchObject({
      code: 'wrong-master-key',
    });
    rmSync(path);
    await expect(openForTest(directory)).rejects.toMatchObject({ code: 'wrong-master-key' });
    writeFileSync(path, real, { mode: 0o600 });
    await openForTest(directory);
  });
});
