/**
 * How long an append takes until it is on disk, beside the plainest peer: one transaction for each append, unsealed, on the main thread.
 * `node server/bench/journal.ts [folder]`; the folder says which disk is measured.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { RoomId, SeatId, TextId } from '@mediane/shared/room/identifiers.ts';
import type { Commit, Journal } from '../src/storage/journal.ts';
import { openStorage } from '../src/storage/storage.ts';

const directory = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'mediane-bench-'));
const storage = await openStorage({
  directory: join(directory, 'data'),
  masterKey: null,
  now: Date.now,
  keyBackupDays: 30,
  migrations: [],
});
const words = 'Je voudrais revenir sur ce qui a été dit de la grange. '.repeat(3);

const commit = (room: string, position: number): Commit => ({
  room: room as RoomId,
  position,
  at: position,
  command: { seat: 'seat' as SeatId, id: `k${position}`, answer: { ok: true } },
  lines: [{ in: 'room', seq: position, v: 1, event: { type: 'said', text: `t${position}`, from: 'seat' } }],
  texts: [{ in: 'room', text: `t${position}` as TextId, words }],
});

const row = (name: string, times: readonly number[], loop: number | null, seconds: number) => {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1).padStart(7);
  const rate = (times.length / seconds).toFixed(0).padStart(6);
  console.log(
    `${name.padEnd(52)} p50 ${at(0.5)}  p99 ${at(0.99)}  max ${at(1)} ms  ${rate}/s  ${loop === null ? '' : `loop p99 ${loop.toFixed(1)} ms`}`,
  );
};

/** Runs work, and says how long the main thread was at most held up meanwhile. */
async function measured(
  name: string,
  work: (took: (milliseconds: number) => void) => Promise<void>,
): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const times: number[] = [];
  delay.enable();
  const began = performance.now();
  await work((milliseconds) => times.push(milliseconds));
  const seconds = (performance.now() - began) / 1000;
  delay.disable();
  row(name, times, delay.percentile(99) / 1e6, seconds);
}

const timed = async (work: () => Promise<unknown>, took: (milliseconds: number) => void) => {
  const began = performance.now();
  await work();
  took(performance.now() - began);
};

/** Each room appends, waits about a second's share, appends again, as people do. */
const paced =
  (journal: Journal, rooms: number, appends: number, pauseMs: number, name: string) =>
  (took: (milliseconds: number) => void) =>
    Promise.all(
      Array.from({ length: rooms }, async (_, at) => {
        await wait((at * pauseMs) / rooms);
        for (let position = 1; position <= appends; position += 1) {
          await timed(() => journal.append(commit(`${name}-${at}`, position)), took);
          await wait(pauseMs);
        }
      }),
    ).then(() => undefined);

const { journal } = storage;
await measured('warm-up, one room, one after the other', async (took) => {
  for (let position = 1; position <= 200; position += 1)
    await timed(() => journal.append(commit('warm', position)), took);
});
await measured('one room, one after the other', async (took) => {
  for (let position = 1; position <= 1000; position += 1)
    await timed(() => journal.append(commit('one', position)), took);
});
await measured('100 rooms, an append every 500 ms each', paced(journal, 100, 10, 500, 'hundred'));
await measured('300 rooms, an append every 500 ms each', paced(journal, 300, 10, 500, 'more'));
await measured('200 rooms as fast as they can', paced(journal, 200, 20, 0, 'fast'));

const peer = new DatabaseSync(join(directory, 'peer.sqlite'));
peer.exec(
  'pragma journal_mode = wal; pragma synchronous = full; create table line (room text, seq integer, body text, primary key (room, seq)) without rowid',
);
const insert = peer.prepare('insert into line values (?, ?, ?)');
await measured('peer: one room, one after the other', async (took) => {
  for (let position = 1; position <= 1000; position += 1)
    await timed(async () => insert.run('one', position, JSON.stringify(commit('one', position))), took);
});
await measured('peer: 300 rooms, an append every 500 ms each', async (took) => {
  const one = {
    append: async ({ room, position }: Commit) =>
      void insert.run(room, position, JSON.stringify(commit(room, position))),
  };
  await paced({ ...journal, ...one }, 300, 10, 500, 'peer')(took);
});
peer.close();

await Promise.all(
  Array.from({ length: 10_000 }, (_, at) => journal.append(commit('long', at + 1)).catch(() => undefined)),
);
await measured('loading a room of 10,000 lines', (took) => timed(() => journal.load('long' as RoomId), took));
await measured('appends while rooms of 10,000 lines are loaded', async (took) => {
  const loads = [1, 2, 3, 4].map(() => journal.load('long' as RoomId));
  for (let position = 1; position <= 100; position += 1)
    await timed(() => journal.append(commit('beside', position)), took);
  await Promise.all(loads);
});
const bytes = new Uint8Array(40);
for (let part = 0; part < 4; part += 1)
  await Promise.all(
    Array.from({ length: 5_000 }, (_, at) =>
      journal.append({
        room: 'typed' as RoomId,
        position: part * 5_000 + at + 1,
        at: 1,
        updates: [{ in: 'room', document: 'draft', seat: 'seat' as SeatId, bytes }],
      }),
    ),
  );
await measured('loading a document of 20,000 keystrokes', (took) =>
  timed(() => journal.updates('typed' as RoomId, 'room', 'draft'), took),
);

await storage.close();
rmSync(directory, { recursive: true });
