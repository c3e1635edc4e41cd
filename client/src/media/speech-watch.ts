/** Listens ten times a second to who speaks, oneself and the others, and tells the server once a second how much. */
import type { ActivityMessage } from '@mediane/shared/protocol/media.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { heardAt, quiet, type Speech } from './speech.ts';

export type SpeechWatch = {
  readonly keep: (watching: boolean) => void;
  readonly speaks: () => boolean;
  readonly heard: (seat: SeatId) => boolean;
};

const EVERY = 100;
const TELLS_EVERY = 1000;
/** A page in the background is woken rarely: of a longer gap nothing is known. */
const LONGEST_GAP = 500;

type Watched = {
  /** One's own loudness, whether or not one is played. */
  readonly own: () => number;
  readonly others: () => readonly { readonly seat: SeatId; readonly level: number }[];
  /** After each look that found a change. */
  readonly changed: () => void;
  readonly tell: (activity: ActivityMessage) => void;
};

/** Watches nothing until it is told to. */
export function speechWatch({ own, others, changed, tell }: Watched): SpeechWatch {
  let mine: Speech = quiet;
  let theirs = new Map<SeatId, Speech>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let lookedAt = 0;
  let toldAt = 0;
  let spoken = 0;
  const heardFor = new Map<SeatId, number>();

  function look(): void {
    const now = performance.now();
    const gap = Math.min(LONGEST_GAP, now - lookedAt);
    lookedAt = now;
    const before = [mine, ...theirs.values()].map(({ speaking }) => speaking).join();
    mine = heardAt(mine, own(), now);
    theirs = new Map(
      others().map(({ seat, level }) => [seat, heardAt(theirs.get(seat) ?? quiet, level, now)] as const),
    );
    if (mine.speaking) spoken += gap;
    for (const [seat, { speaking }] of theirs) {
      if (speaking) heardFor.set(seat, (heardFor.get(seat) ?? 0) + gap);
    }
    if (now - toldAt >= TELLS_EVERY) report(now);
    if ([mine, ...theirs.values()].map(({ speaking }) => speaking).join() !== before) changed();
  }

  function report(now: number): void {
    const over = Math.min(5000, Math.round(now - toldAt));
    toldAt = now;
    if (spoken > 0 || heardFor.size > 0) {
      const within = (ms: number) => Math.min(over, Math.round(ms));
      const heard = Object.fromEntries([...heardFor].map(([seat, ms]) => [seat, within(ms)]));
      tell({ over, own: within(spoken), heard });
    }
    spoken = 0;
    heardFor.clear();
  }

  return {
    keep(watching) {
      if (watching === (timer !== undefined)) return;
      clearInterval(timer);
      timer = undefined;
      mine = quiet;
      theirs = new Map();
      spoken = 0;
      heardFor.clear();
      if (!watching) return;
      lookedAt = toldAt = performance.now();
      timer = setInterval(look, EVERY);
    },
    speaks: () => mine.speaking,
    heard: (seat) => theirs.get(seat)?.speaking ?? false,
  };
}
