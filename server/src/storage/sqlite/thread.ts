import { Worker } from 'node:worker_threads';
import { StorageError, type StorageCode } from '../errors.ts';

/** What goes to a thread: a question with its number. */
export type Question<Asked> = { readonly id: number; readonly asked: Asked };
/** What comes back: the answer, or why there is none. */
export type Answer = { readonly id: number } & ({ readonly answer: unknown } | Refused);
type Refused = { readonly code: StorageCode | null; readonly message: string };

/** The questions that a thread answers, each with what it takes and what it gives. */
export type Questions = { readonly [name: string]: { readonly takes: unknown; readonly gives: unknown } };
export type AskedOf<Q extends Questions> = {
  [Name in keyof Q]: { readonly name: Name; readonly takes: Q[Name]['takes'] };
}[keyof Q];

type Waiting = { resolve(this: void, answer: unknown): void; reject(this: void, error: Error): void };

/** The main thread's end of a thread that holds a database. */
export type Thread<Q extends Questions> = {
  ask<Name extends keyof Q>(name: Name, takes: Q[Name]['takes']): Promise<Q[Name]['gives']>;
  /** Ends the thread after what was asked before; again is harmless. */
  close(): Promise<void>;
};

/** Starts a thread that answers questions in the order in which it chooses; resolves once its database is open. */
export async function startThread<Q extends Questions>(program: URL, data: unknown): Promise<Thread<Q>> {
  const worker = new Worker(program, {
    workerData: data,
    name: program.pathname.split('/').at(-1) ?? 'storage',
  });
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let over: StorageError | null = null;
  let closing: Promise<void> | null = null;

  const end = (error: StorageError) => {
    over ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (message: Answer) => {
    const found = waiting.get(message.id);
    waiting.delete(message.id);
    if (!found) return;
    if ('answer' in message) found.resolve(message.answer);
    else
      found.reject(
        message.code ? new StorageError(message.code, message.message) : new Error(message.message),
      );
  });
  worker.on('error', (error) =>
    end(new StorageError('failed', error instanceof Error ? error.message : String(error))),
  );
  const exited = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      end(new StorageError('closed'));
      resolve();
    });
  });

  const ask = <Answered>(asked: unknown, id = next++): Promise<Answered> =>
    new Promise<Answered>((resolve, reject: (error: Error) => void) => {
      if (over) return reject(over);
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, asked });
    });

  try {
    await ask({ name: 'open', takes: null });
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    ask: (name, takes) => (closing ? Promise.reject(new StorageError('closed')) : ask({ name, takes })),
    close: () => {
      closing ??= ask({ name: 'close', takes: null }).then(
        () => exited,
        () => exited,
      );
      return closing;
    },
  };
}
