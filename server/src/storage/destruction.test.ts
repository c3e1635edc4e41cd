import { createDecipheriv } from 'node:crypto';
import { appendFileSync, copyFileSync, cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
import { destroyByDate } from './destroyByDate.ts';
import type { Commit, Journal } from './journal.ts';
import { allBytes, openForTest, temporaryDirectory } from '../../test/storage/openForTest.ts';
import { DAY } from './storage.ts';

const room = 'room-1' as RoomId;
const apart: Compartment = caucus('c1' as CaucusId);
const other: Compartment = caucus('c2' as CaucusId);
const now = 1_800_000_000_000;

const said = (position: number, inside: Compartment, seq: number): Commit => ({
  room,
  position,
  at: position,
  command: { seat: 'amina' as SeatId, id: `k${position}`, answer: `answer ${position}` },
  lines: [{ in: inside, seq, v: 1, event: { type: 'said', filler: 'x'.repeat((position * 37) % 900) } }],
  texts: [
    {
      in: inside,
      text: `t${position}` as TextId,
      words: `words ${position} ${'y'.repeat((position * 53) % 3000)}`,
    },
  ],
  updates: [
    { in: inside, document: 'notes', seat: 'amina' as SeatId, bytes: Buffer.from(`typed ${position}`) },
  ],
});

/** Interleaves two caucuses and the room, so that their rows share pages. */
async function speak(journal: Journal, commits = 240): Promise<void> {
  const places: Compartment[] = [apart, other, 'room'];
  await Promise.all(
    Array.from({ length: commits }, (_, at) =>
      journal.append(said(at + 1, places[at % 3] ?? 'room', Math.floor(at / 3) + 1)),
    ),
  );
  await journal.saveSnapshot(room, { in: apart, position: 3, seq: 1, v: 1, slice: 'snapshot' });
}

/** Every sealed body of a compartment, as it stands on disk. */
function bodiesOf(directory: string, compartment: Compartment): Buffer[] {
  const content = new DatabaseSync(join(directory, 'content.sqlite'), { readOnly: true });
  const tables = ['line', 'text', 'document_update', 'snapshot', 'command'];
  const bodies = tables.flatMap((table) =>
    content
      .prepare(`select body from ${table} where room = ? and compartment = ?`)
      .all(room, compartment)
      .map(({ body }) => Buffer.from(body as Uint8Array)),
  );
  content.close();
  return bodies;
}

function wrappedKeys(directory: string): Map<string, Buffer> {
  const keys = new DatabaseSync(join(directory, 'keys.sqlite'), { readOnly: true });
  const found = new Map(
    keys
      .prepare('select compartment, wrapped from data_key')
      .all()
      .map(({ compartment, wrapped }) => [String(compartment), Buffer.from(wrapped as Uint8Array)]),
  );
  keys.close();
  return found;
}

const opens = (key: Buffer, place: unknown[], sealed: Buffer): Buffer | null => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13))
      .setAAD(Buffer.from(JSON.stringify(place)))
      .setAuthTag(sealed.subarray(13, 29));
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]);
  } catch {
    return null;
  }
};

describe('destruction', () => {
  test('takes the key and every row of the compartment, and leaves the others as they were', async () => {
    const directory = temporaryDirectory();
    const { journal, destruction } = await openForTest(directory);
    await speak(journal);
    await destruction.destroy(room, apart);
    const loaded = await journal.load(room);
    expect(loaded.position).toBe(240);
    expect(loaded.snapshots).toEqual([]);
    expect(new Set(loaded.lines.map((line) => line.in))).toEqual(new Set([other, 'room']));
    expect(loaded.commands.some(({ id }) => id === 'k1')).toBe(false);
    expect(await journal.texts(room, apart, ['t1' as TextId])).toEqual(new Map());
    expect(await journal.texts(room, other, ['t2' as TextId])).toHaveProperty('size', 1);
    expect((await journal.updates(room, apart, 'notes')).updates).toEqual([]);
    expect(await journal.answer(room, 'amina' as SeatId, 'k1')).toBeNull();
  });

  test('leaves neither the key nor a readable row in any file, while the server still runs', async () => {
    const directory = temporaryDirectory();
    const { journal, destruction } = await openForTest(directory);
    await speak(journal);
    const bodies = bodiesOf(directory, apart);
    const wrapped = wrappedKeys(directory).get(apart);
    if (!wrapped) throw new Error('the caucus has no key');
    const before = allBytes(directory);
    // The positive control: what is looked for below was there.
    expect(before.includes(wrapped.subarray(1))).toBe(true);
    expect(bodies.length).toBeGreaterThan(300);
    const master = Buffer.from(readFileSync(join(directory, 'master.key'), 'utf8'), 'base64');
    const key = opens(master, ['key', room, apart], wrapped);
    const snapshot = bodies.find((body) => key && opens(key, ['snapshot', room, apart, 3, 1, 1], body));
    expect(snapshot).toBeDefined();

    await destruction.destroy(room, apart);

    const after = allBytes(directory);
    expect(after.includes(wrapped.subarray(1, 29))).toBe(false);
    expect(key && after.includes(key)).toBe(false);
    expect(bodies.filter((body) => after.includes(body))).toEqual([]);
    const remaining = [
      master,
      ...[...wrappedKeys(directory)].map(([name, kept]) => opens(master, ['key', room, name], kept)),
    ];
    expect(remaining).toHaveLength(3);
    for (const kept of remaining) {
      if (!kept) throw new Error('a remaining key does not open');
      expect(snapshot && opens(kept, ['snapshot', room, apart, 3, 1, 1], snapshot)).toBeNull();
    }
  });

  test('is final: nothing can be written into the compartment again, and once more is harmless', async () => {
    const { journal, destruction, vault } = await openForTest(temporaryDirectory());
    await speak(journal, 3);
    const sealed = await vault.seal(room, apart, 'page', Buffer.from('scanned'));
    await destruction.destroy(room, apart);
    await destruction.destroy(room, apart);
    await expect(journal.append(said(4, apart, 2))).rejects.toMatchObject({ code: 'destroyed' });
    await expect(
      journal.saveSnapshot(room, { in: apart, position: 3, seq: 1, v: 1, slice: 's' }),
    ).rejects.toMatchObject({ code: 'destroyed' });
    await expect(vault.seal(room, apart, 'page', Buffer.from('scanned'))).rejects.toMatchObject({
      code: 'destroyed',
    });
    await expect(vault.open(room, apart, 'page', sealed)).rejects.toMatchObject({ code: 'destroyed' });
    await journal.append(said(4, other, 2));
  });

  test('comes by date, and its certificate says from when no backup can bring it back', async () => {
    let time = now;
    const { journal, destruction } = await openForTest(temporaryDirectory(), {
      now: () => time,
      keyBackupDays: 30,
    });
    await speak(journal, 3);
    await destruction.schedule(room, apart, now + 7 * DAY);
    await destruction.schedule(room, other, now + 3 * DAY);
    await destruction.schedule(room, other, now + 9 * DAY);
    expect(await destruction.due()).toEqual([]);
    expect(await destruction.nextAt()).toBe(now + 7 * DAY);
    time = now + 8 * DAY;
    expect(await destruction.due()).toEqual([{ room, compartment: apart, at: now + 7 * DAY }]);
    await destruction.destroy(room, apart);
    expect(await destruction.due()).toEqual([]);
    expect(await destruction.certificate(room)).toEqual({
      room,
      destroyed: [{ compartment: apart, at: time, beyondBackupsFrom: time + 30 * DAY }],
      remaining: [
        { compartment: other, scheduledFor: now + 9 * DAY },
        { compartment: 'room', scheduledFor: null },
      ],
    });
    await destruction.schedule(room, apart, time);
    expect(await destruction.nextAt()).toBe(now + 9 * DAY);
  });

  test('of a whole room leaves no compartment of it', async () => {
    const { journal, destruction } = await openForTest(temporaryDirectory());
    await speak(journal, 6);
    await journal.append({
      room: 'room-2' as RoomId,
      position: 1,
      at: 1,
      lines: [{ in: 'room', seq: 1, v: 1, event: 'kept' }],
    });
    await destruction.destroyRoom(room);
    expect(await journal.load(room)).toMatchObject({ position: 6, snapshots: [], lines: [], commands: [] });
    expect((await destruction.certificate(room)).remaining).toEqual([]);
    expect((await destruction.certificate(room)).destroyed.map(({ compartment }) => compartment)).toEqual([
      apart,
      other,
      'room',
    ]);
    expect((await journal.load('room-2' as RoomId)).lines).toHaveLength(1);
  });

  test('that a crash interrupted after it was noted is finished at the next start', async () => {
    const directory = temporaryDirectory();
    const storage = await openForTest(directory);
    await speak(storage.journal, 6);
    await storage.close();
    appendFileSync(
      join(directory, 'destructions.jsonl'),
      `\n${JSON.stringify({ room, compartment: apart, at: now })}\n{"room":"room-1","compa`,
    );
    const { journal, destruction } = await openForTest(directory);
    expect((await journal.load(room)).lines.some((line) => line.in === apart)).toBe(false);
    expect((await destruction.certificate(room)).destroyed.map(({ compartment }) => compartment)).toEqual([
      apart,
    ]);
    expect(wrappedKeys(directory).has(apart)).toBe(false);
  });

  test('is not undone by files of an earlier day copied back by hand', async () => {
    const directory = temporaryDirectory();
    const earlier = temporaryDirectory();
    const storage = await openForTest(directory);
    await speak(storage.journal, 6);
    await storage.close();
    cpSync(directory, earlier, { recursive: true });
    const again = await openForTest(directory);
    await again.destruction.destroy(room, apart);
    await again.close();
    for (const name of readdirSync(directory).filter((file) => /^(content|keys)\.sqlite/.test(file)))
      rmSync(join(directory, name));
    for (const name of ['content.sqlite', 'keys.sqlite'])
      copyFileSync(join(earlier, name), join(directory, name));
    const { journal } = await openForTest(directory);
    expect((await journal.load(room)).lines.some((line) => line.in === apart)).toBe(false);
    await expect(journal.append(said(7, apart, 3))).rejects.toMatchObject({ code: 'destroyed' });
  });

  test('keeps its dates by itself: at the start, later, and again after a failure', async () => {
    let time = now;
    const { journal, destruction } = await openForTest(temporaryDirectory(), { now: () => time });
    await speak(journal, 6);
    await destruction.schedule(room, apart, now - 1);
    await destruction.schedule(room, other, now + DAY);
    await destruction.schedule(room, 'room', now + DAY + 1);
    const told: Compartment[] = [];
    const failures: unknown[] = [];
    const dates = destroyByDate({
      destruction,
      letGo: async (_, compartment) => {
        told.push(compartment);
        if (told.length === 3) throw new Error('somebody would not let go');
      },
      failed: (error) => failures.push(error),
    });
    const destroyed = async () =>
      (await destruction.certificate(room)).destroyed.map(({ compartment }) => compartment);
    await dates.now();
    expect(await destroyed()).toEqual([apart]);
    time = now + 2 * DAY;
    await dates.now();
    expect([await destroyed(), failures.length]).toEqual([[apart, 'room'], 1]);
    await dates.now();
    expect(new Set(await destroyed())).toEqual(new Set([apart, 'room', other]));
    // Each is let go of before and, as somebody may have come between, once more after.
    expect(told).toEqual([apart, apart, other, 'room', 'room', other, other]);
    await dates.stop();
  });
});
