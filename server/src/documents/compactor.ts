/** Makes many updates one in a thread of its own, started when first needed. */
import { Worker } from 'node:worker_threads';

export type CompactionQuestion = { readonly id: number; readonly parts: readonly Uint8Array[] };
type CompactionAnswer = { readonly id: number; readonly state: Uint8Array | null };

export type Compactor = {
  readonly makeOne: (parts: readonly Uint8Array[]) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

type Waiting = { done(this: void, state: Uint8Array): void; failed(this: void, error: Error): void };

export function createCompactor(): Compactor {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 1;

  function start(): Worker {
    const started = new Worker(new URL('./compactionThread.ts', import.meta.url), { name: 'compaction' });
    started.unref();
    started.on('message', ({ id, state }: CompactionAnswer) => {
      const asker = waiting.get(id);
      waiting.delete(id);
      if (state) asker?.done(state);
      else asker?.failed(new Error('These updates cannot be made one.'));
    });
    started.on('error', () => giveUp());
    started.on('exit', () => giveUp());
    return started;
  }

  function giveUp(): void {
    worker = null;
    for (const { failed } of waiting.values()) failed(new Error('The thread ended.'));
    waiting.clear();
  }

  return {
    makeOne: (parts) =>
      new Promise((done, failed) => {
        worker ??= start();
        const id = next;
        next += 1;
        waiting.set(id, { done, failed });
        const question: CompactionQuestion = { id, parts };
        worker.postMessage(question);
      }),
    async close() {
      await worker?.terminate();
    },
  };
}
