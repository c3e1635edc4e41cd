/** What any engine of the journal must hold. Each engine's test file calls this with a way to open it. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  caucus,
  type CaucusId,
  type Compartment,
  type RoomId,
  type SeatId,
  type TextId,
} from '@mediane/shared/room/identifiers.ts';
import { isStorageError, type StorageCode } from '../../src/storage/errors.ts';
import type { Commit, Journal, NewLine } from '../../src/storage/journal.ts';

const room = 'room-1' as RoomId;
const amina = 'amina' as SeatId;
const bruno = 'bruno' as SeatId;
const apart: Compartment = caucus('c1' as CaucusId);
const text = (id: string) => id as TextId;
const line = (inside: Compartment, seq: number, word: string): NewLine => ({
  in: inside,
  seq,
  v: 1,
  event: { type: 'said', word },
});
const commit = (position: number, parts: Partial<Commit> = {}): Commit => ({
  room,
  position,
  at: 1000 + position,
  ...parts,
});
const codeOf = async (refused: Promise<unknown>): Promise<StorageCode | 'accepted'> =>
  refused.then(
    () => 'accepted' as const,
    (error: unknown) => {
      if (isStorageError(error)) return error.code;
      throw error;
    },
  );

/** `reopen` closes the journal as it is and opens what it left behind. */
export function holdsTheJournalContract(
  engine: string,
  open: () => Promise<{ journal: Journal; reopen: () => Promise<Journal> }>,
): void {
  describe(`the journal on ${engine}`, () => {
    let journal: Journal;
    let reopen: () => Promise<Journal>;
    beforeEach(async () => {
      ({ journal, reopen } = await open());
    });

    test('a room in which nothing was written is empty', async () => {
      expect(await journal.load(room)).toEqual({
        position: 0,
        at: null,
        snapshots: [],
        lines: [],
        commands: [],
      });
    });

    test('lines come back in the order in which they were committed, across compartments and a restart', async () => {
      await journal.append(
        commit(1, { lines: [line('room', 1, 'a'), line(apart, 1, 'b'), line('room', 2, 'c')] }),
      );
      await journal.append(commit(2, { lines: [line(apart, 2, 'd'), line('mediators', 1, 'e')] }));
      const before = await journal.load(room);
      for (const { position, at, lines } of [before, await (await reopen()).load(room)]) {
        expect({ position, at }).toEqual({ position: 2, at: 1002 });
        expect(
          lines.map(({ in: inside, seq, position: by, at: when, v, event }) => [
            inside,
            seq,
            by,
            when,
            v,
            event,
          ]),
        ).toEqual([
          ['room', 1, 1, 1001, 1, { type: 'said', word: 'a' }],
          [apart, 1, 1, 1001, 1, { type: 'said', word: 'b' }],
          ['room', 2, 1, 1001, 1, { type: 'said', word: 'c' }],
          [apart, 2, 2, 1002, 1, { type: 'said', word: 'd' }],
          ['mediators', 1, 2, 1002, 1, { type: 'said', word: 'e' }],
        ]);
      }
    });

    test('only the next position is accepted, and a refused commit leaves nothing', async () => {
      await journal.append(commit(1, { lines: [line('room', 1, 'a')] }));
      for (const position of [0, 1, 3])
        expect(await codeOf(journal.append(commit(position, { lines: [line('room', 2, 'x')] })))).toBe(
          'position-taken',
        );
      expect(await codeOf(journal.append(commit(2, { lines: [line('room', 2, 'b')] })))).toBe('accepted');
      expect((await journal.load(room)).lines).toHaveLength(2);
    });

    test('of two who take the same position at once, exactly one is accepted', async () => {
      const both = await Promise.all(
        ['a', 'b'].map((word) => codeOf(journal.append(commit(1, { lines: [line('room', 1, word)] })))),
      );
      expect(both.toSorted()).toEqual(['accepted', 'position-taken']);
      expect((await journal.load(room)).lines).toHaveLength(1);
    });

    test('commits sent without waiting are written in order, and a refused one refuses those behind it', async () => {
      const outcomes = await Promise.all([
        codeOf(journal.append(commit(1, { lines: [line('room', 1, 'a')] }))),
        codeOf(
          journal.append(
            commit(2, {
              copies: [{ from: { in: 'room', text: text('none') }, to: { in: apart, text: text('t') } }],
            }),
          ),
        ),
        codeOf(journal.append(commit(3, { lines: [line('room', 2, 'c')] }))),
        codeOf(
          journal.append({ ...commit(1, { lines: [line('room', 1, 'other')] }), room: 'room-2' as RoomId }),
        ),
      ]);
      expect(outcomes).toEqual(['accepted', 'text-unknown', 'position-taken', 'accepted']);
      expect((await journal.load(room)).position).toBe(1);
    });

    test('a commit that cannot be made whole is not made at all', async () => {
      const broken = commit(1, {
        lines: [line('room', 1, 'a')],
        texts: [{ in: 'room', text: text('t'), words: 'kept' }],
        copies: [{ from: { in: apart, text: text('none') }, to: { in: 'room', text: text('u') } }],
      });
      expect(await codeOf(journal.append(broken))).toBe('text-unknown');
      expect(await journal.load(room)).toMatchObject({ position: 0, lines: [] });
      expect(await journal.texts(room, 'room', [text('t')])).toEqual(new Map());
    });

    test('a command that was accepted is remembered with its answer after a restart, and takes no second effect', async () => {
      await journal.append(
        commit(1, {
          command: { seat: amina, id: 'k1', answer: { ok: true, id: 'm1' } },
          lines: [line(apart, 1, 'a')],
        }),
      );
      const kept = await reopen();
      expect(await kept.answer(room, amina, 'k1')).toEqual({ answer: { ok: true, id: 'm1' } });
      expect((await kept.load(room)).commands).toEqual([
        { seat: amina, id: 'k1', answer: { ok: true, id: 'm1' } },
      ]);
      expect(
        await codeOf(
          kept.append(
            commit(2, {
              command: { seat: amina, id: 'k1', answer: { ok: true } },
              lines: [line(apart, 2, 'again')],
            }),
          ),
        ),
      ).toBe('repeated');
      expect((await kept.load(room)).lines).toHaveLength(1);
    });

    test('the same command id of another seat is another command', async () => {
      await journal.append(commit(1, { command: { seat: amina, id: 'k1', answer: 1 } }));
      expect(await journal.answer(room, bruno, 'k1')).toBeNull();
      await journal.append(commit(2, { command: { seat: bruno, id: 'k1', answer: 2 } }));
      expect(await journal.answer(room, bruno, 'k1')).toEqual({ answer: 2 });
    });

    test('words are found in their own compartment only, and released words are a copy that outlives an erasure', async () => {
      await journal.append(
        commit(1, { texts: [{ in: apart, text: text('t'), words: 'J’ai eu peur ; 🙂 é' }] }),
      );
      await journal.append(
        commit(2, {
          copies: [{ from: { in: apart, text: text('t') }, to: { in: 'room', text: text('u') } }],
          erasures: [{ in: apart, text: text('t') }],
        }),
      );
      expect(await journal.texts(room, 'room', [text('t'), text('u')])).toEqual(
        new Map([[text('u'), 'J’ai eu peur ; 🙂 é']]),
      );
      expect(await journal.texts(room, apart, [text('t'), text('u')])).toEqual(new Map());
    });

    test('a loaded room starts from each compartment’s snapshot, and can still be read from its first line', async () => {
      await journal.append(commit(1, { lines: [line('room', 1, 'a'), line(apart, 1, 'b')] }));
      await journal.append(commit(2, { lines: [line('room', 2, 'c')] }));
      await journal.saveSnapshot(room, {
        in: 'room',
        position: 2,
        seq: 2,
        v: 3,
        slice: { words: ['a', 'c'] },
      });
      await journal.append(commit(3, { lines: [line('room', 3, 'd'), line(apart, 2, 'e')] }));
      const kept = await reopen();
      const loaded = await kept.load(room);
      expect(loaded.snapshots).toEqual([
        { in: 'room', position: 2, seq: 2, v: 3, slice: { words: ['a', 'c'] } },
      ]);
      expect(loaded.lines.map(({ in: inside, seq }) => [inside, seq])).toEqual([
        [apart, 1],
        ['room', 3],
        [apart, 2],
      ]);
      expect((await kept.load(room, 'start')).lines).toHaveLength(5);
    });

    test('a snapshot of an earlier moment does not take the place of a later one', async () => {
      await journal.append(commit(1, { lines: [line('room', 1, 'a')] }));
      await journal.append(commit(2, { lines: [line('room', 2, 'b')] }));
      await journal.saveSnapshot(room, { in: 'room', position: 2, seq: 2, v: 1, slice: 'late' });
      await journal.saveSnapshot(room, { in: 'room', position: 1, seq: 1, v: 1, slice: 'early' });
      expect((await journal.load(room)).snapshots.map(({ slice }) => slice)).toEqual(['late']);
    });

    test('a page that comes back gets the lines since the last that it has', async () => {
      await journal.append(
        commit(1, { lines: ['a', 'b', 'c', 'd'].map((word, at) => line('room', at + 1, word)) }),
      );
      expect((await journal.lines(room, 'room', 1, 2)).map(({ seq }) => seq)).toEqual([2, 3]);
    });

    test('a document is its state and the updates after it, each with its seat', async () => {
      const bytes = (...values: number[]) => new Uint8Array(values);
      const update = (seat: SeatId | null, value: number) => ({
        in: apart,
        document: 'notes',
        seat,
        bytes: bytes(value),
      });
      await journal.append(commit(1, { updates: [update(amina, 1), update(bruno, 2)] }));
      await journal.append(
        commit(2, { updates: [update(null, 3), { ...update(amina, 9), document: 'board' }] }),
      );
      await journal.append(commit(3, { updates: [update(amina, 4)] }));
      const plain = ({ updates }: Awaited<ReturnType<Journal['updates']>>) =>
        updates.map(({ position, seat, bytes: kept }) => [position, seat, ...kept]);
      expect(plain(await journal.updates(room, apart, 'notes'))).toEqual([
        [1, amina, 1],
        [1, bruno, 2],
        [2, null, 3],
        [3, amina, 4],
      ]);

      await journal.replaceUpdates(room, apart, 'notes', {
        position: 2,
        state: bytes(7, 7),
        attribution: bytes(8),
      });
      const kept = await (await reopen()).updates(room, apart, 'notes');
      expect(plain(kept)).toEqual([[3, amina, 4]]);
      expect(kept.state && [kept.state.position, [...kept.state.state], [...kept.state.attribution]]).toEqual(
        [2, [7, 7], [8]],
      );
    });

    test('an update taken from a larger frame comes back alone', async () => {
      const frame = new Uint8Array(1_000_000).fill(7);
      const bytes = frame.subarray(500, 503);
      await journal.append(commit(1, { updates: [{ in: 'room', document: 'draft', seat: amina, bytes }] }));
      const [kept] = (await journal.updates(room, 'room', 'draft')).updates;
      expect([...(kept?.bytes ?? [])]).toEqual([7, 7, 7]);
      expect(kept?.bytes.buffer.byteLength).toBe(3);
    });

    test('rooms do not touch one another', async () => {
      const other = 'room-2' as RoomId;
      await journal.append(
        commit(1, { lines: [line('room', 1, 'a')], texts: [{ in: 'room', text: text('t'), words: 'a' }] }),
      );
      await journal.append({ room: other, position: 1, at: 5, lines: [line('room', 1, 'z')] });
      expect((await journal.load(other)).lines.map(({ event }) => event)).toEqual([
        { type: 'said', word: 'z' },
      ]);
      expect(await journal.texts(other, 'room', [text('t')])).toEqual(new Map());
    });
  });
}
