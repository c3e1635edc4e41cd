/** The thread that holds the tables of accounts and seats. */
import { workerData } from 'node:worker_threads';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { answer } from './answering.ts';
import { openFile } from './file.ts';
import type { Row } from './parseRow.ts';

export type TableQuestions = {
  readonly query: {
    readonly takes: { readonly sql: string; readonly parameters: readonly unknown[] };
    readonly gives: {
      readonly rows: Row[];
      readonly changes: bigint | null;
      readonly insertId: bigint | null;
    };
  };
};

const { file }: { file: string } = workerData;
const prepared = new Map<string, StatementSync>();
let database: DatabaseSync | null = null;

answer<TableQuestions>({
  open: () => {
    database = openFile(file);
  },
  take: ({ takes }, reply) => reply.done(query(takes.sql, takes.parameters)),
  close: () => database?.close(),
});

function query(sql: string, parameters: readonly unknown[]): TableQuestions['query']['gives'] {
  const statement = statementFor(sql);
  const values = parameters.map(valueOf);
  if (statement.columns().length > 0)
    return { rows: statement.all(...values), changes: null, insertId: null };
  const { changes, lastInsertRowid } = statement.run(...values);
  return { rows: [], changes: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

function statementFor(sql: string): StatementSync {
  const found = prepared.get(sql);
  if (found) return found;
  if (!database) throw new Error('the database is not open');
  const statement = database.prepare(sql);
  // Kysely's texts are few; a bound keeps a list of a thousand parameters from staying for ever.
  if (prepared.size >= 200) prepared.clear();
  prepared.set(sql, statement);
  return statement;
}

function valueOf(value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string') return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`a table holds no ${typeof value}`);
}
