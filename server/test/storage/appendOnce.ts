/** A program of one append, for the trace of system calls: it writes `acknowledged` the moment the journal says that it is on disk. */
import { writeSync } from 'node:fs';
import type { RoomId, SeatId, TextId } from '@mediane/shared/room/identifiers.ts';
import { openStorage } from '../../src/storage/storage.ts';

const [directory = ''] = process.argv.slice(2);
const storage = await openStorage({
  directory,
  masterKey: null,
  now: Date.now,
  keyBackupDays: 30,
  migrations: [],
});
const room = 'room-1' as RoomId;
for (const position of [1, 2]) {
  writeSync(1, `asked ${position}\n`);
  await storage.journal.append({
    room,
    position,
    at: position,
    command: { seat: 'amina' as SeatId, id: `k${position}`, answer: { ok: true } },
    lines: [{ in: 'room', seq: position, v: 1, event: { type: 'said' } }],
    texts: [{ in: 'room', text: `t${position}` as TextId, words: 'hello' }],
  });
  writeSync(1, `acknowledged ${position}\n`);
}
await storage.close();
