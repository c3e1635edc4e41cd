/** A program to be killed: it appends in three rooms without pause and says, after each acknowledgement, which position is on disk. */
import { writeSync } from 'node:fs';
import type { RoomId, SeatId, TextId } from '@mediane/shared/room/identifiers.ts';
import { openStorage } from '../../src/storage/storage.ts';

const [directory = ''] = process.argv.slice(2);
const { journal } = await openStorage({
  directory,
  masterKey: null,
  now: Date.now,
  keyBackupDays: 30,
  migrations: [],
});

await Promise.all(
  ['a', 'b', 'c'].map(async (name) => {
    const room = name as RoomId;
    for (let position = (await journal.load(room)).position + 1; ; position += 1) {
      await journal.append({
        room,
        position,
        at: position,
        command: { seat: 'amina' as SeatId, id: `k${position}`, answer: position },
        lines: [{ in: 'room', seq: position, v: 1, event: { position } }],
        texts: [{ in: 'room', text: `t${position}` as TextId, words: `words ${position}` }],
        updates: [
          { in: 'room', document: 'draft', seat: 'amina' as SeatId, bytes: Buffer.from(`typed ${position}`) },
        ],
      });
      writeSync(1, `${name} ${position}\n`);
    }
  }),
);
