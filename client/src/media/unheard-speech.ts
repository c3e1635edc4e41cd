/** Notices that somebody speaks for a moment already while she is not played, to ask her whether she wants the floor. */
import type { Unheard } from './state.ts';

export type UnheardSpeech = {
  /** Whether she speaks now, and why she is not played. */
  readonly look: (speaks: boolean, unheard: Unheard | null) => void;
};

const NOTICED_AFTER = 700;
const FORGOTTEN_AFTER = 5000;

/** `told` is called with each change. */
export function unheardSpeech(told: (speaksUnheard: boolean) => void): UnheardSpeech {
  let noticed = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let waitsFor: boolean | null = null;
  const become = (next: boolean) => {
    clearTimeout(waiting);
    waitsFor = null;
    if (noticed === next) return;
    noticed = next;
    told(next);
  };
  const later = (next: boolean, after: number) => {
    if (waitsFor === next) return;
    clearTimeout(waiting);
    waitsFor = next;
    waiting = setTimeout(() => become(next), after);
  };
  return {
    look(speaks, unheard) {
      if (unheard === null) return become(false);
      if (speaks === noticed) {
        clearTimeout(waiting);
        waitsFor = null;
      } else if (speaks) later(true, NOTICED_AFTER);
      else later(false, FORGOTTEN_AFTER);
    },
  };
}
