/** Reads one column of a row as what the schema says it holds; anything else was put there by another hand. */
import type { SQLOutputValue } from 'node:sqlite';
import {
  isCompartment,
  type Compartment,
  type RoomId,
  type SeatId,
} from '@mediane/shared/room/identifiers.ts';
import { StorageError } from '../errors.ts';

export type Row = Record<string, SQLOutputValue>;

export function count(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw new StorageError('unreadable', `${column} is not a number`);
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw new StorageError('unreadable', `${column} is not a text`);
}

export function blob(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw new StorageError('unreadable', `${column} is not bytes`);
}

/** The room that a row names. */
export const roomIn = (row: Row): RoomId => text(row, 'room') as RoomId;

/** The seat that a row names; null is the house. */
export const seatIn = (row: Row): SeatId | null =>
  row['seat'] === null ? null : (text(row, 'seat') as SeatId);

/** The compartment that a row names. */
export function compartmentIn(row: Row): Compartment {
  const name = text(row, 'compartment');
  if (isCompartment(name)) return name;
  throw new StorageError('unreadable', `${name} is no compartment`);
}

/** Rows as Kysely vouches for them: their shape follows from the query and the tables' types. */
export const rowsAs = <R>(rows: readonly Row[]): R[] => rows as R[];
