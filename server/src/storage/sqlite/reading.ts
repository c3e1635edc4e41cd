import type { DatabaseSync } from 'node:sqlite';
import type { Compartment, RoomId, SeatId, TextId } from '@mediane/shared/room/identifiers.ts';
import { RECENT_COMMANDS, type KeptDocument, type KeptUpdate } from '../journal.ts';
import { unseal, type Place } from '../sealing.ts';
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
import { blob, compartmentIn, count, seatIn, type Row } from './parseRow.ts';
import type { WiredCommand, WiredKeptLine, WiredRoom, WiredSnapshot } from './wire.ts';

/** The reads of the journal, as prepared statements. Each runs in one read transaction, so that it sees one moment. */
export function openReading(content: DatabaseSync, keys: Keyring) {
  const findLast = content.prepare(
    'select position, at from commitment where room = ? order by position desc limit 1',
  );
  const findCompartments = content.prepare('select compartment from compartment where room = ?');
  const findSnapshot = content.prepare(
    'select position, seq, v, body from snapshot where room = ? and compartment = ?',
  );
  const findLines = content.prepare(
    'select seq, position, ordinal, at, v, body from line where room = ? and compartment = ? and seq > ? order by seq limit ?',
  );
  const findText = content.prepare('select body from text where room = ? and compartment = ? and text = ?');
  const findState = content.prepare(
    'select position, body, attribution from document_state where room = ? and compartment = ? and document = ?',
  );
  const findUpdates = content.prepare(
    'select position, ordinal, seat, body from document_update where room = ? and compartment = ? and document = ? order by position, ordinal',
  );
  const findCommand = content.prepare(
    'select digest, position, compartment, body from command where room = ? and digest = ?',
  );
  const findCommands = content.prepare(
    'select digest, position, compartment, body from command where room = ? order by position desc limit ?',
  );

  const opened = (room: RoomId, inside: Compartment, place: Place, body: Uint8Array) =>
    unseal(keys.keyOf(room, inside), place, body);

  function lineOf(room: RoomId, inside: Compartment, row: Row): WiredKeptLine {
    const place = {
      seq: count(row, 'seq'),
      position: count(row, 'position'),
      at: count(row, 'at'),
      v: count(row, 'v'),
    };
    const json = opened(room, inside, linePlace(room, inside, place), blob(row, 'body')).toString('utf8');
    return { in: inside, ...place, json };
  }

  function commandOf(room: RoomId, row: Row): WiredCommand {
    const inside = compartmentIn(row);
    const place = commandPlace(room, inside, blob(row, 'digest'), count(row, 'position'));
    const [seat, id, json]: [SeatId, string, string] = JSON.parse(
      opened(room, inside, place, blob(row, 'body')).toString('utf8'),
    );
    return { seat, id, json };
  }

  function snapshotOf(room: RoomId, inside: Compartment): WiredSnapshot | null {
    const row = findSnapshot.get(room, inside);
    if (!row) return null;
    const place = { position: count(row, 'position'), seq: count(row, 'seq'), v: count(row, 'v') };
    return {
      in: inside,
      ...place,
      json: opened(room, inside, snapshotPlace(room, inside, place), blob(row, 'body')).toString('utf8'),
    };
  }

  function atOneMoment<T>(read: () => T): T {
    content.exec('begin');
    try {
      return read();
    } finally {
      content.exec('rollback');
    }
  }

  return {
    load: (room: RoomId, from: 'snapshots' | 'start'): WiredRoom =>
      atOneMoment(() => {
        const last = findLast.get(room);
        const compartments = findCompartments.all(room).map(compartmentIn);
        const snapshots =
          from === 'start' ? [] : compartments.flatMap((inside) => snapshotOf(room, inside) ?? []);
        const seqs = new Map(snapshots.map((snapshot) => [snapshot.in, snapshot.seq]));
        const lines = compartments
          .flatMap((inside) =>
            findLines.all(room, inside, seqs.get(inside) ?? 0, -1).map((row) => ({ inside, row })),
          )
          .map(({ inside, row }) => ({ ordinal: count(row, 'ordinal'), line: lineOf(room, inside, row) }))
          .sort((one, other) => one.line.position - other.line.position || one.ordinal - other.ordinal)
          .map(({ line }) => line);
        const commands = findCommands
          .all(room, RECENT_COMMANDS)
          .map((row) => commandOf(room, row))
          .reverse();
        return {
          position: last ? count(last, 'position') : 0,
          at: last ? count(last, 'at') : null,
          snapshots,
          lines,
          commands,
        };
      }),

    lines: (room: RoomId, inside: Compartment, afterSeq: number, limit: number): WiredKeptLine[] =>
      findLines.all(room, inside, afterSeq, limit).map((row) => lineOf(room, inside, row)),

    answer(room: RoomId, seat: SeatId, id: string): string | null {
      const row = findCommand.get(room, commandDigest(room, seat, id));
      return row ? commandOf(room, row).json : null;
    },

    texts: (room: RoomId, inside: Compartment, ids: readonly TextId[]): ReadonlyMap<TextId, string> =>
      new Map(
        ids.flatMap((id): [TextId, string][] => {
          const row = findText.get(room, inside, id);
          return row
            ? [[id, opened(room, inside, textPlace(room, inside, id), blob(row, 'body')).toString('utf8')]]
            : [];
        }),
      ),

    updates: (room: RoomId, inside: Compartment, document: string): KeptDocument =>
      atOneMoment(() => {
        const found = findState.get(room, inside, document);
        const updates = findUpdates.all(room, inside, document).map((row): KeptUpdate => {
          const seat = seatIn(row);
          const place = { document, position: count(row, 'position'), ordinal: count(row, 'ordinal'), seat };
          return {
            position: place.position,
            seat,
            bytes: opened(room, inside, updatePlace(room, inside, place), blob(row, 'body')),
          };
        });
        if (!found) return { state: null, updates };
        const place = { document, position: count(found, 'position') };
        const state = opened(room, inside, statePlace(room, inside, place), blob(found, 'body'));
        const attribution = opened(
          room,
          inside,
          attributionPlace(room, inside, place),
          blob(found, 'attribution'),
        );
        return { state: { position: place.position, state, attribution }, updates };
      }),
  };
}
