import type { Ms, TextId } from '@mediane/shared/room/identifiers.ts';
import { StorageError } from '../errors.ts';
import type { AcceptedCommand, Commit, Journal, KeptLine, LoadedRoom } from '../journal.ts';
import type { Destruction, Vault } from '../vault.ts';
import { startThread, type Thread } from './thread.ts';
import type {
  ReaderQuestions,
  WiredCommand,
  WiredCommit,
  WiredKeptLine,
  WiredRoom,
  WriterQuestions,
} from './wire.ts';

type EngineSettings = {
  readonly directory: string;
  readonly masterKey: Uint8Array;
  readonly now: () => Ms;
  readonly keyBackupMs: Ms;
  /** The largest the content may grow, in pages of 4 KiB; null for as large as the disk. */
  readonly maxPages: number | null;
};

export type Engine = {
  readonly journal: Journal;
  readonly vault: Vault;
  readonly destruction: Destruction;
  state(): Promise<WriterQuestions['health']['gives']>;
  close(): Promise<void>;
};

/** How much may wait to be written before more is refused. */
const MOST_WAITING = 10_000;
const MOST_BYTES_WAITING = 64 * 1024 * 1024;

/** The journal, the vault and destruction on SQLite: a thread that writes, a thread that reads. */
export async function openEngine({
  directory,
  masterKey,
  now,
  keyBackupMs,
  maxPages,
}: EngineSettings): Promise<Engine> {
  const data = { directory, masterKey, maxPages };
  const writer = await startThread<WriterQuestions>(new URL('./writerThread.ts', import.meta.url), data);
  const reader = await startThread<ReaderQuestions>(
    new URL('./readerThread.ts', import.meta.url),
    data,
  ).catch(async (error: unknown) => {
    await writer.close();
    throw error;
  });
  return {
    journal: journalOn(writer, reader),
    vault: {
      seal: (room, compartment, place, value) => writer.ask('seal', { room, in: compartment, place, value }),
      open: (room, compartment, place, sealed) =>
        reader.ask('unseal', { room, in: compartment, place, sealed }),
    },
    destruction: destructionOn(writer, reader, now, keyBackupMs),
    state: () => writer.ask('health', null),
    async close() {
      await Promise.all([reader.close(), writer.close()]);
    },
  };
}

function journalOn(writer: Thread<WriterQuestions>, reader: Thread<ReaderQuestions>): Journal {
  let waiting = 0;
  let bytesWaiting = 0;

  return {
    async append(commit) {
      const wired = wire(commit);
      const size = sizeOf(wired);
      if (waiting >= MOST_WAITING || bytesWaiting + size > MOST_BYTES_WAITING) throw new StorageError('busy');
      waiting += 1;
      bytesWaiting += size;
      try {
        await writer.ask('append', wired);
      } finally {
        waiting -= 1;
        bytesWaiting -= size;
      }
    },
    load: async (room, from = 'snapshots') => roomOf(await reader.ask('load', { room, from })),
    lines: async (room, compartment, afterSeq, limit) =>
      (await reader.ask('lines', { room, in: compartment, afterSeq, limit })).map(lineOf),
    async answer(room, seat, id) {
      const json = await reader.ask('answer', { room, seat, id });
      return json === null ? null : { answer: JSON.parse(json) };
    },
    texts: async (room, compartment, ids) =>
      ids.length === 0 ? new Map<TextId, string>() : reader.ask('texts', { room, in: compartment, ids }),
    async saveSnapshot(room, { slice, ...snapshot }) {
      await writer.ask('saveSnapshot', { room, snapshot: { ...snapshot, json: JSON.stringify(slice) } });
    },
    updates: (room, compartment, document) => reader.ask('updates', { room, in: compartment, document }),
    async replaceUpdates(room, compartment, document, state) {
      await writer.ask('replaceUpdates', { room, in: compartment, document, state });
    },
  };
}

function destructionOn(
  writer: Thread<WriterQuestions>,
  reader: Thread<ReaderQuestions>,
  now: () => Ms,
  keyBackupMs: Ms,
): Destruction {
  return {
    async schedule(room, compartment, at) {
      await writer.ask('schedule', { room, compartment, at });
    },
    due: () => reader.ask('due', { now: now() }),
    nextAt: () => reader.ask('nextAt', null),
    async destroy(room, compartment) {
      await writer.ask('destroy', { room, in: compartment, at: now() });
      await reader.ask('forget', { room, in: compartment });
    },
    async destroyRoom(room) {
      await writer.ask('destroy', { room, in: null, at: now() });
      await reader.ask('forget', { room, in: null });
    },
    certificate: (room) => reader.ask('certificate', { room, keyBackupMs }),
  };
}

function wire({ command, lines = [], updates = [], ...commit }: Commit): WiredCommit {
  return {
    ...commit,
    ...(command
      ? { command: { seat: command.seat, id: command.id, json: JSON.stringify(command.answer ?? null) } }
      : {}),
    lines: lines.map(({ event, ...line }) => ({ ...line, json: JSON.stringify(event) })),
    // A view of a larger frame would take the whole frame along to the other thread.
    updates: updates.map((update) => ({ ...update, bytes: Uint8Array.from(update.bytes) })),
  };
}

const sizeOf = ({ lines, texts = [], updates = [] }: WiredCommit): number =>
  256 +
  sum(lines.map(({ json }) => json.length)) +
  sum(texts.map(({ words }) => words.length)) +
  sum(updates.map(({ bytes }) => bytes.length));
const sum = (lengths: readonly number[]) => lengths.reduce((all, length) => all + length, 0);

const lineOf = ({ json, ...line }: WiredKeptLine): KeptLine => ({ ...line, event: JSON.parse(json) });
const commandOf = ({ json, ...command }: WiredCommand): AcceptedCommand => ({
  ...command,
  answer: JSON.parse(json),
});
const roomOf = ({ position, at, snapshots, lines, commands }: WiredRoom): LoadedRoom => ({
  position,
  at,
  snapshots: snapshots.map(({ json, ...snapshot }) => ({ ...snapshot, slice: JSON.parse(json) })),
  lines: lines.map(lineOf),
  commands: commands.map(commandOf),
});
