/** The course of the room, and the facts of the house: lines, clocks. */
import { type Phase } from '../../src/room/events.ts';
import { channelsOf } from '../../src/room/identifiers.ts';
import { type Command } from '../../src/room/index.ts';
import { claire, marc } from '../names.ts';
import { type Move, among, command, mediator } from './draw.ts';

export const rules: Move = (draw) => {
  const { it, step, words } = draw;
  const rule = among(it.slices().room?.rules ?? [], step.a)?.text;
  if (!rule || step.b % 3 === 0) return command(mediator(draw), { type: 'proposeRule', text: words });
  if (step.b % 3 === 1) return command(draw.by, { type: 'acceptRules', rules: [rule] });
  return command(mediator(draw), { type: 'dropRule', rule });
};

const phases: readonly Phase[] = ['what', 'why', 'how', 'choice'];

export const life: Move = (draw) => {
  const choices: readonly Command[] = [
    { type: 'setPhase', phase: among(phases, draw.step.a) ?? 'why' },
    { type: 'startBreak', minutes: 5 },
    { type: 'endBreak' },
    { type: 'endBreak' },
    {
      type: 'setWriters',
      writers: among(['all', 'sides', 'mediator', 'nobody'] as const, draw.step.a) ?? 'all',
    },
  ];
  const one = among(choices, draw.step.b);
  return one ? command(mediator(draw), one) : null;
};

/** A closing stops the course for a while; most are suspensions, and taken up again. */
export const closing: Move = (draw) => {
  const closed = draw.it.slices().room?.life.state === 'closed';
  if (closed) return command(claire, { type: 'resume' });
  const drawn = Math.floor(draw.step.move / 997);
  if (drawn % 4 !== 0) return null;
  return command(mediator(draw), { type: 'close', outcome: drawn % 48 === 0 ? 'none' : 'suspended' });
};

export const line: Move = ({ it, step }) => {
  const seat = step.a % 3 === 0 ? marc : claire;
  const lost = channelsOf(it.slices()).some((one) => it.slices()[one]?.attending[seat]?.lost);
  if (lost) return { fact: { type: 'back', seat } };
  return step.move % 3 === 0 ? { fact: { type: 'lost', seat } } : null;
};

/** Some seconds, or until a running turn is over. */
export const wait: Move = ({ it, step }) => {
  const ends = channelsOf(it.slices()).flatMap((one) => {
    const turn = it.slices()[one]?.floor.turn;
    return turn?.state === 'running' && turn.until !== null ? [turn.until] : [];
  });
  const end = among(ends, step.a);
  if (end !== undefined && end > it.now() && step.b % 2 === 0) return { later: end - it.now() };
  return { later: 1 + (step.a % 20) * 1500 };
};

/** The timer of a turn, most often when it is time. */
export const timer: Move = ({ it, step }) => {
  const all = channelsOf(it.slices());
  const due = all.filter((one) => {
    const turn = it.slices()[one]?.floor.turn;
    return turn?.state === 'running' && turn.until !== null && turn.until <= it.now();
  });
  const channel = among(due.length > 0 ? due : all, step.a);
  return channel ? { fact: { type: 'turnDue', channel } } : null;
};
