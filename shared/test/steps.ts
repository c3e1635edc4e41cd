/**
 * Random courses of a mediation. A step is a handful of numbers; what it means is found in the state in which it falls,
 * so that most steps are acts that a person could really try, rare ones (an offer opened, a release taken back, a
 * mediator lost) come up often, and shrinking a course leaves a course.
 */
import fc from 'fast-check';
import { endCaucus, gather, goToCaucus, goToRoom, openCaucus, visit } from './moves/caucuses.ts';
import { closing, life, line, rules, timer, wait } from './moves/course.ts';
import { type Act, type Move, type Step, among } from './moves/draw.ts';
import { conduct, giveFloor, hand, holding, setMode, takeTurn } from './moves/floors.ts';
import { fallback, measure, screen } from './moves/media.ts';
import { agreement, call, comeIn, depart, device, passport } from './moves/people.ts';
import {
  departInTheMiddle,
  openOffer,
  passOn,
  release,
  say,
  sayAnywhere,
  sayInside,
  takeBack,
} from './moves/talk.ts';
import { claire } from './names.ts';
import { type Play } from './play.ts';

const number = fc.nat(1_000_000);

/** A course of so many steps at most. */
export const courses = (most: number): fc.Arbitrary<Step[]> =>
  fc.noBias(
    fc.array(fc.record({ move: number, who: number, a: number, b: number }), {
      maxLength: most,
      size: 'max',
    }),
  );

/**
 * What the step means now, or null when there is nothing that it could mean. Most steps are turned about a little until
 * they are something that would be accepted; the others are left as they fall, for the refusals.
 */
export function actOf(it: Play, step: Step, words: string): Act | null {
  const move = moves[step.move % moves.length];
  if (!move) return null;
  let act: Act | null = null;
  for (let turn = 0; turn < (step.move % 5 === 0 ? 1 : 14); turn += 1) {
    const { who, a, b } = step;
    const turned = { ...step, who: who + turn, a: a + turn * 7, b: b + turn * 11 };
    act = move({ it, step: turned, words, by: among(it.seats, turned.who) ?? claire }) ?? act;
    if (act && !('command' in act)) return act;
    if (act && typeof it.would(act.by, act.command) !== 'string') return act;
  }
  return act;
}

const times = (many: number, move: Move): Move[] => Array.from({ length: many }, () => move);

const moves: readonly Move[] = [
  ...times(5, say),
  ...times(6, sayInside),
  ...times(4, sayAnywhere),
  ...times(2, openCaucus),
  ...times(8, gather),
  ...times(2, goToCaucus),
  ...times(2, goToRoom),
  ...times(6, release),
  ...times(7, passOn),
  ...times(3, takeBack),
  ...times(8, openOffer),
  ...times(2, setMode),
  ...times(6, takeTurn),
  ...times(4, giveFloor),
  ...times(2, conduct),
  ...times(4, hand),
  ...times(3, holding),
  ...times(6, comeIn),
  ...times(2, passport),
  ...times(1, depart),
  ...times(2, departInTheMiddle),
  ...times(6, visit),
  ...times(2, endCaucus),
  ...times(2, call),
  ...times(3, rules),
  ...times(2, life),
  ...times(2, closing),
  ...times(1, agreement),
  ...times(3, line),
  ...times(6, wait),
  ...times(6, timer),
  ...times(2, device),
  ...times(3, screen),
  ...times(1, fallback),
  ...times(2, measure),
];
