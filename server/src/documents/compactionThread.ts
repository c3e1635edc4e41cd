/** The thread that makes many updates one: a fresh document forgets what was deleted, which merging bytes does not. */
import { parentPort } from 'node:worker_threads';
import * as Y from 'yjs';
import type { CompactionQuestion } from './compactor.ts';

parentPort?.on('message', ({ id, parts }: CompactionQuestion) => {
  try {
    const doc = new Y.Doc({ gc: true });
    doc.on('afterTransaction', (transaction) => {
      transaction._needFormattingCleanup = false;
    });
    for (const part of parts) Y.applyUpdate(doc, part);
    const state = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    parentPort?.postMessage({ id, state });
  } catch {
    parentPort?.postMessage({ id, state: null });
  }
});
