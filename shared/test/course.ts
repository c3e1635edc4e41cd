/** Plays random courses and lets a property look at every step of them. */
import fc from 'fast-check';
import type { Code } from '../src/room/codes.ts';
import { seven } from './cast.ts';
import { marc } from './names.ts';
import type { Happening, Play } from './play.ts';
import { play } from './play.ts';
import { opened } from './scenes.ts';
import type { Act, Step } from './moves/draw.ts';
import { actOf, courses } from './steps.ts';

/** Nothing yet, an open room with both mediators, or with one of them. */
export type Begin = 'prepared' | 'opened' | 'with one mediator';
export type Course = {
  readonly begin: Begin;
  readonly distressEntry: boolean;
  readonly steps: readonly Step[];
};

/** Most courses begin in an open room, since little can happen before. */
export const randomCourse = (most = 200): fc.Arbitrary<Course> =>
  fc.record({
    begin: fc.noBias(fc.constantFrom<Begin>('opened', 'with one mediator', 'with one mediator', 'prepared')),
    distressEntry: fc.boolean(),
    steps: courses(most),
  });

export type Look = {
  /** Before an act, with what it will be. */
  readonly before?: (it: Play, act: Act) => void;
  /** After an act, with what was answered; a fact and a wait are always done. */
  readonly after?: (it: Play, act: Act, answer: 'done' | Code) => void;
  readonly watch?: (happening: Happening) => void;
};

export function playOut({ begin, distressEntry, steps }: Course, { before, after, watch }: Look): Play {
  const options = { people: seven, distressEntry, ...(watch ? { watch } : {}) };
  const it = begin === 'prepared' ? play(options) : opened(options);
  if (begin === 'with one mediator') it.must(marc, { type: 'leave' });
  steps.forEach((step, index) => {
    const act = actOf(it, step, `word ${index}`);
    if (!act) return;
    before?.(it, act);
    const answer = perform(it, act);
    after?.(it, act, answer);
  });
  return it;
}

export function perform(it: Play, act: Act): 'done' | Code {
  if ('command' in act) return it.act(act.by, act.command);
  if ('fact' in act) it.fact(act.fact);
  else it.later(act.later);
  return 'done';
}

/** How many courses a property is tried on; the seed is printed when one fails. */
export const holds = (
  look: () => Look & { readonly end?: (it: Play) => void },
  runs = 50,
  seed?: number,
): void =>
  fc.assert(
    fc.property(randomCourse(), (course) => {
      const one = look();
      const it = playOut(course, one);
      one.end?.(it);
    }),
    // Shrinking a long course may take minutes; what is found by then is printed with its seed.
    { numRuns: runs, interruptAfterTimeLimit: 30_000, ...(seed === undefined ? {} : { seed }) },
  );
