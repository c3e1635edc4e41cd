/** Answers all who ask at about the same time with one look: on a long document a look is long, and everybody waits for it. */
import type { Ms } from '@mediane/shared/room/identifiers.ts';

/** Looking takes one part in so many of the time, however many ask. */
const REST = 10;

type Needs<Answer> = {
  /** Calls back when a look is possible. */
  readonly when: (look: () => void) => void;
  readonly look: () => Answer;
};

/** Returns how to ask. One who asks again before she is answered is answered once. */
export function answerTogether<Answer>({ when, look }: Needs<Answer>) {
  let askers = new Set<(answer: Answer) => void>();
  let isDue = false;
  let notBefore: Ms = 0;

  function answer(): void {
    const began = performance.now();
    const answered = askers;
    askers = new Set();
    isDue = false;
    const found = look();
    for (const asker of answered) asker(found);
    const now = performance.now();
    notBefore = now + REST * (now - began);
  }

  return (asker: (answer: Answer) => void): void => {
    askers.add(asker);
    if (isDue) return;
    isDue = true;
    const wait = notBefore - performance.now();
    if (wait <= 0) when(answer);
    else setTimeout(() => when(answer), wait).unref();
  };
}
