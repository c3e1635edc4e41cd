/** Reads one column of a row as what the schema says it holds; anything else was put there by another hand. */
import type { SQLOutputValue } from 'node:sqlite';
import { StorageError } from '../errors.ts';

export type Row = Record<string, SQLOutputValue>;

export function count(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw new StorageError('unreadable', `${column} is not a number`);
}

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw new StorageError('unreadable', `${column} is not a text`);
}

export function nullableText(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function blob(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw new StorageError('unreadable', `${column} is not bytes`);
}
