import type { DatabaseSync } from 'node:sqlite';
import type { Compartment, RoomId } from '@mediane/shared/room/identifiers.ts';
import { StorageError } from '../errors.ts';
import { newKey, seal, unseal } from '../sealing.ts';
import type { Dated } from '../vault.ts';

/** The data keys, unwrapped when they are first asked for. Only this file sees the master key. */
export type Keyring = {
  /** The key of content that exists. */
  keyOf(room: RoomId, compartment: Compartment): Uint8Array;
  /** The key, made if need be. One made inside a transaction is durable when that transaction is. */
  keyFor(room: RoomId, compartment: Compartment): Uint8Array;
  has(room: RoomId, compartment: Compartment): boolean;
  isDestroyed(room: RoomId, compartment: Compartment): boolean;
  /** Makes the keys durable that were made since the last `commit` or `rollback`. */
  commit(): void;
  /** Forgets the keys that were made since. */
  rollback(): void;
  /** Takes the keys out of memory and of the table, and lists the destructions. */
  destroy(destroyed: readonly Dated[]): void;
  /** Takes a key out of memory, or all of a room's. */
  forget(room: RoomId, compartment: Compartment | null): void;
};

type Held = { readonly room: RoomId; readonly compartment: Compartment; readonly key: Buffer };

/** How many unwrapped keys stay in memory. */
const HELD = 20_000;

/** Opens the ring on keys.sqlite; refuses a master key under which nothing could be unwrapped. */
export function openKeyring(database: DatabaseSync, masterKey: Uint8Array): Keyring {
  proveMasterKey(database, masterKey);
  const find = database.prepare('select wrapped from data_key where room = ? and compartment = ?');
  const insert = database.prepare('insert into data_key (room, compartment, wrapped) values (?, ?, ?)');
  const remove = database.prepare('delete from data_key where room = ? and compartment = ?');
  const findDestroyed = database.prepare('select 1 from destruction where room = ? and compartment = ?');
  const insertDestroyed = database.prepare(
    'insert or ignore into destruction (room, compartment, at) values (?, ?, ?)',
  );
  const removeSchedule = database.prepare('delete from schedule where room = ? and compartment = ?');
  const held = new Map<string, Held>();
  let made: string[] = [];

  const nameOf = (room: RoomId, compartment: Compartment) => `${room}\n${compartment}`;
  const placeOf = (room: RoomId, compartment: Compartment) => ['key', room, compartment] as const;

  function keep(name: string, entry: Held): Buffer {
    if (held.size >= HELD)
      for (const [oldest, { key }] of held) {
        if (held.size < HELD) break;
        key.fill(0);
        held.delete(oldest);
      }
    held.set(name, entry);
    return entry.key;
  }

  function forget(name: string): void {
    held.get(name)?.key.fill(0);
    held.delete(name);
  }

  function lookUp(room: RoomId, compartment: Compartment): Buffer | null {
    const name = nameOf(room, compartment);
    const found = held.get(name);
    if (found) return found.key;
    const wrapped = find.get(room, compartment)?.['wrapped'];
    return wrapped instanceof Uint8Array
      ? keep(name, { room, compartment, key: unseal(masterKey, placeOf(room, compartment), wrapped) })
      : null;
  }

  const isDestroyed = (room: RoomId, compartment: Compartment) =>
    findDestroyed.get(room, compartment) !== undefined;

  return {
    isDestroyed,
    has: (room, compartment) => lookUp(room, compartment) !== null,
    keyOf(room, compartment) {
      const key = lookUp(room, compartment);
      if (key) return key;
      throw new StorageError(isDestroyed(room, compartment) ? 'destroyed' : 'key-missing');
    },
    keyFor(room, compartment) {
      const known = lookUp(room, compartment);
      if (known) return known;
      if (isDestroyed(room, compartment)) throw new StorageError('destroyed');
      if (!database.isTransaction) database.exec('begin immediate');
      const key = newKey();
      insert.run(room, compartment, seal(masterKey, placeOf(room, compartment), key));
      const name = nameOf(room, compartment);
      made.push(name);
      return keep(name, { room, compartment, key });
    },
    commit() {
      if (database.isTransaction) database.exec('commit');
      made = [];
    },
    rollback() {
      if (database.isTransaction) database.exec('rollback');
      for (const name of made) forget(name);
      made = [];
    },
    destroy(destroyed) {
      database.exec('begin immediate');
      try {
        for (const { room, compartment, at } of destroyed) {
          remove.run(room, compartment);
          removeSchedule.run(room, compartment);
          insertDestroyed.run(room, compartment, at);
        }
        database.exec('commit');
      } finally {
        if (database.isTransaction) database.exec('rollback');
      }
      for (const { room, compartment } of destroyed) forget(nameOf(room, compartment));
    },
    forget(room, compartment) {
      for (const [name, entry] of held)
        if (entry.room === room && (compartment === null || entry.compartment === compartment)) forget(name);
    },
  };
}

const PROOF = ['proof'];

/** A known value under the master key tells a wrong one at the start rather than at the first row. */
function proveMasterKey(database: DatabaseSync, masterKey: Uint8Array): void {
  if (opensUnder(database, masterKey)) return;
  if (database.prepare('select 1 from proof').get()) throw new StorageError('wrong-master-key');
  database.prepare('insert into proof (id, body) values (1, ?)').run(seal(masterKey, PROOF, 'mediane'));
}

/** Whether the keys of this file are wrapped by this master key. */
export function opensUnder(database: DatabaseSync, masterKey: Uint8Array): boolean {
  const proof = database.prepare('select body from proof').get()?.['body'];
  if (!(proof instanceof Uint8Array)) return false;
  try {
    return unseal(masterKey, PROOF, proof).toString() === 'mediane';
  } catch {
    return false;
  }
}
