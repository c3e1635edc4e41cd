import type { DatabaseSync } from 'node:sqlite';
import type { Compartment, Ms, RoomId } from '@mediane/shared/room/identifiers.ts';
import type { Certificate, Dated } from '../vault.ts';
import { compartmentIn, count, roomIn } from './parseRow.ts';

/** What is to be destroyed, and what was. */
export function openLookingAhead(content: DatabaseSync, keyFile: DatabaseSync) {
  const findDue = keyFile.prepare('select room, compartment, at from schedule where at <= ? order by at');
  const findNext = keyFile.prepare('select min(at) as at from schedule');
  const findDestroyed = keyFile.prepare(
    'select compartment, at from destruction where room = ? order by at, compartment',
  );
  const findScheduled = keyFile.prepare('select compartment, at from schedule where room = ?');
  const findCompartments = content.prepare(
    'select compartment from compartment where room = ? order by compartment',
  );

  return {
    due: (now: Ms): Dated[] =>
      findDue
        .all(now)
        .map((row) => ({ room: roomIn(row), compartment: compartmentIn(row), at: count(row, 'at') })),

    nextAt(): Ms | null {
      const at = findNext.get()?.['at'];
      return typeof at === 'number' ? at : null;
    },

    certificate(room: RoomId, keyBackupMs: Ms): Certificate {
      const scheduled = new Map(
        findScheduled.all(room).map((row): [Compartment, Ms] => [compartmentIn(row), count(row, 'at')]),
      );
      const remaining = new Set([...findCompartments.all(room).map(compartmentIn), ...scheduled.keys()]);
      return {
        destroyed: findDestroyed.all(room).map((row) => ({
          compartment: compartmentIn(row),
          at: count(row, 'at'),
          beyondBackupsFrom: count(row, 'at') + keyBackupMs,
        })),
        remaining: [...remaining].map((compartment) => ({
          compartment,
          scheduledFor: scheduled.get(compartment) ?? null,
        })),
        room,
      };
    },
  };
}
