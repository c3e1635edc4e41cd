import { parentPort } from 'node:worker_threads';
import { codeOf } from '../errors.ts';
import type { Answer, AskedOf, Question, Questions } from './thread.ts';

type Opening = { readonly name: 'open'; readonly takes: null };
type Closing = { readonly name: 'close'; readonly takes: null };

/** What a thread does with its questions. `take` may answer at once or later, through `reply`. */
export type Answering<Q extends Questions> = {
  open(): void;
  take(asked: AskedOf<Q>, reply: Reply): void;
  close(): void;
};
export type Reply = { done(this: void, answer: unknown): void; refused(this: void, error: unknown): void };

/** The thread's end: reads questions until it is told to close, then leaves. */
export function answer<Q extends Questions>({ open, take, close }: Answering<Q>): void {
  const port = parentPort;
  if (!port) throw new Error('this file runs as a thread');
  port.on('message', ({ id, asked }: Question<AskedOf<Q> | Opening | Closing>) => {
    const post = (message: Answer) => port.postMessage(message);
    const reply: Reply = {
      done: (value) => post({ id, answer: value }),
      refused: (error) =>
        post({ id, code: codeOf(error), message: error instanceof Error ? error.message : String(error) }),
    };
    try {
      if (asked.name === 'open') reply.done(open());
      else if (asked.name === 'close') {
        close();
        reply.done(null);
        port.close();
      } else take(asked, reply);
    } catch (error) {
      reply.refused(error);
      if (asked.name === 'close') port.close();
    }
  });
}
