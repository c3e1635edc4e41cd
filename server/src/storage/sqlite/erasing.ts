import type { DatabaseSync } from 'node:sqlite';
import type { Compartment, RoomId } from '@mediane/shared/room/identifiers.ts';
import { codeOf } from '../errors.ts';
import { notedDestructions, noteDestructions } from '../destructionList.ts';
import type { Dated } from '../vault.ts';
import type { Keyring } from './keyring.ts';
import { compartmentIn, count, roomIn } from './parseRow.ts';
import { contentTables } from './schema.ts';

type Files = {
  readonly directory: string;
  readonly content: DatabaseSync;
  readonly keyFile: DatabaseSync;
  readonly keys: Keyring;
};

/** Destruction as the writing thread does it: noted, then the keys, then the rows, then what the files still show of either. */
export function openErasing({ directory, content, keyFile, keys }: Files) {
  const removals = contentTables.map((table) =>
    content.prepare(`delete from ${table} where room = ? and compartment = ?`),
  );
  const findCompartments = content.prepare('select compartment from compartment where room = ?');
  const findKeys = keyFile.prepare('select compartment from data_key where room = ?');
  const put = keyFile.prepare(
    'insert into schedule (room, compartment, at) values (?, ?, ?) on conflict do update set at = excluded.at',
  );
  const listed = keyFile.prepare('select room, compartment, at from destruction');

  function removeRows(destroyed: readonly Dated[]): void {
    content.exec('begin immediate');
    try {
      for (const { room, compartment } of destroyed)
        for (const removal of removals) removal.run(room, compartment);
      content.exec('commit');
    } finally {
      if (content.isTransaction) content.exec('rollback');
    }
  }

  return {
    compartmentsOf: (room: RoomId): Compartment[] => [
      ...new Set([...findCompartments.all(room), ...findKeys.all(room)].map(compartmentIn)),
    ],

    schedule({ room, compartment, at }: Dated): void {
      if (!keys.isDestroyed(room, compartment)) put.run(room, compartment, at);
    },

    destroy(destroyed: readonly Dated[]): void {
      const fresh = destroyed.filter(({ room, compartment }) => !keys.isDestroyed(room, compartment));
      noteDestructions(directory, fresh);
      keys.destroy(fresh);
      removeRows(destroyed);
    },

    /** Applies everything that was ever noted: what a crash interrupted, and what a restored backup brought back. */
    applyList(): void {
      const noted = notedDestructions(directory);
      const known = new Set(noted.map(({ room, compartment }) => `${room}\n${compartment}`));
      const inKeys = listed
        .all()
        .map((row): Dated => ({ room: roomIn(row), compartment: compartmentIn(row), at: count(row, 'at') }));
      noteDestructions(
        directory,
        inKeys.filter(({ room, compartment }) => !known.has(`${room}\n${compartment}`)),
      );
      keys.destroy(noted);
      removeRows([...noted, ...inKeys]);
    },

    /**
     * Takes what was deleted out of the files: zeroed pages reach the database, and the write-ahead logs become empty. The small file of
     * keys is rewritten besides, so that no promise leans on how SQLite lays out a page. False while another process (a backup) reads, or the disk is full.
     */
    wipe: (): boolean =>
      promptly([content, keyFile], () => {
        keyFile.exec('vacuum');
        return [keyFile, content].map(emptyLog).every(Boolean);
      }),
  };
}

const emptyLog = (database: DatabaseSync): boolean =>
  database.prepare('pragma wal_checkpoint(truncate)').get()?.['busy'] === 0;

/** Tries without holding up the writes behind it for long. */
function promptly(databases: readonly DatabaseSync[], work: () => boolean): boolean {
  for (const database of databases) database.exec('pragma busy_timeout = 50');
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'in-use' || code === 'full') return false;
    throw error;
  } finally {
    for (const database of databases) database.exec('pragma busy_timeout = 5000');
  }
}
