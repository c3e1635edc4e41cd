import type { DatabaseSync } from 'node:sqlite';
import type { Compartment, RoomId } from '@mediane/shared/room/identifiers.ts';
import { StorageError } from '../errors.ts';
import type { DocumentState, NewUpdate, TextPlace } from '../journal.ts';
import { seal, unseal } from '../sealing.ts';
import type { Keyring } from './keyring.ts';
import {
  attributionPlace,
  commandDigest,
  commandPlace,
  linePlace,
  snapshotPlace,
  statePlace,
  textPlace,
  updatePlace,
} from './places.ts';
import type { WiredCommand, WiredCommit, WiredSnapshot } from './wire.ts';

/** The writes of the journal, as prepared statements; transactions are the caller's. */
export function openWriting(content: DatabaseSync, keys: Keyring) {
  const lastPosition = content.prepare('select max(position) as last from commitment where room = ?');
  const insertCommitment = content.prepare('insert into commitment (room, position, at) values (?, ?, ?)');
  const isKnown = content.prepare('select 1 from compartment where room = ? and compartment = ?');
  const insertCompartment = content.prepare('insert into compartment (room, compartment) values (?, ?)');
  const insertLine = content.prepare(
    'insert into line (room, compartment, seq, position, ordinal, at, v, body) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertText = content.prepare('insert into text (room, compartment, text, body) values (?, ?, ?, ?)');
  const findText = content.prepare('select body from text where room = ? and compartment = ? and text = ?');
  const removeText = content.prepare('delete from text where room = ? and compartment = ? and text = ?');
  const insertUpdate = content.prepare(
    'insert into document_update (room, compartment, document, position, ordinal, seat, body) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const removeUpdates = content.prepare(
    'delete from document_update where room = ? and compartment = ? and document = ? and position <= ?',
  );
  const putState = content.prepare(
    `insert into document_state (room, compartment, document, position, body, attribution) values (?, ?, ?, ?, ?, ?)
     on conflict do update set position = excluded.position, body = excluded.body, attribution = excluded.attribution where excluded.position >= position`,
  );
  const putSnapshot = content.prepare(
    `insert into snapshot (room, compartment, position, seq, v, body) values (?, ?, ?, ?, ?, ?)
     on conflict do update set position = excluded.position, seq = excluded.seq, v = excluded.v, body = excluded.body where excluded.position >= position`,
  );
  const findCommand = content.prepare('select 1 from command where room = ? and digest = ?');
  const insertCommand = content.prepare(
    'insert into command (room, digest, position, compartment, body) values (?, ?, ?, ?, ?)',
  );

  /** The key under which to write; a compartment that has rows and no key is never given a second one. */
  function keyFor(room: RoomId, inside: Compartment): Uint8Array {
    if (isKnown.get(room, inside) !== undefined) return keys.keyOf(room, inside);
    const key = keys.keyFor(room, inside);
    insertCompartment.run(room, inside);
    return key;
  }

  function writeText(room: RoomId, place: TextPlace, words: string | Uint8Array): void {
    insertText.run(
      room,
      place.in,
      place.text,
      seal(keyFor(room, place.in), textPlace(room, place.in, place.text), words),
    );
  }

  function copyText(room: RoomId, from: TextPlace, to: TextPlace): void {
    const body = findText.get(room, from.in, from.text)?.['body'];
    if (!(body instanceof Uint8Array)) throw new StorageError('text-unknown');
    writeText(room, to, unseal(keys.keyOf(room, from.in), textPlace(room, from.in, from.text), body));
  }

  function writeUpdate(
    room: RoomId,
    position: number,
    ordinal: number,
    { in: inside, document, seat, bytes }: NewUpdate,
  ): void {
    const body = seal(
      keyFor(room, inside),
      updatePlace(room, inside, { document, position, ordinal, seat }),
      bytes,
    );
    insertUpdate.run(room, inside, document, position, ordinal, seat, body);
  }

  /** An accepted command's answer is kept in the first compartment that it wrote in, which its sender reads. */
  function writeCommand(
    room: RoomId,
    position: number,
    inside: Compartment,
    { seat, id, json }: WiredCommand,
  ): void {
    const digest = commandDigest(room, seat, id);
    if (findCommand.get(room, digest) !== undefined) throw new StorageError('repeated');
    const body = seal(
      keyFor(room, inside),
      commandPlace(room, inside, digest, position),
      JSON.stringify([seat, id, json]),
    );
    insertCommand.run(room, digest, position, inside, body);
  }

  return {
    append({
      room,
      position,
      at,
      command,
      lines,
      texts = [],
      copies = [],
      erasures = [],
      updates = [],
    }: WiredCommit): void {
      if (position !== Number(lastPosition.get(room)?.['last'] ?? 0) + 1)
        throw new StorageError('position-taken');
      insertCommitment.run(room, position, at);
      if (command) writeCommand(room, position, lines[0]?.in ?? `own:${command.seat}`, command);
      for (const [ordinal, { in: inside, seq, v, json }] of lines.entries()) {
        const body = seal(keyFor(room, inside), linePlace(room, inside, { seq, position, at, v }), json);
        insertLine.run(room, inside, seq, position, ordinal, at, v, body);
      }
      for (const { words, ...place } of texts) writeText(room, place, words);
      for (const { from, to } of copies) copyText(room, from, to);
      for (const place of erasures) removeText.run(room, place.in, place.text);
      for (const [ordinal, update] of updates.entries()) writeUpdate(room, position, ordinal, update);
    },

    saveSnapshot(room: RoomId, { in: inside, position, seq, v, json }: WiredSnapshot): void {
      const body = seal(keyFor(room, inside), snapshotPlace(room, inside, { position, seq, v }), json);
      putSnapshot.run(room, inside, position, seq, v, body);
    },

    replaceUpdates(
      room: RoomId,
      inside: Compartment,
      document: string,
      { position, state, attribution }: DocumentState,
    ): void {
      const key = keyFor(room, inside);
      const place = { document, position };
      removeUpdates.run(room, inside, document, position);
      putState.run(
        room,
        inside,
        document,
        position,
        seal(key, statePlace(room, inside, place), state),
        seal(key, attributionPlace(room, inside, place), attribution),
      );
    },

    /** The key for what is kept elsewhere; its compartment is then known, so that the room's destruction finds it. */
    keyFor,
  };
}
