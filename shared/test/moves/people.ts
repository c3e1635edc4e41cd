/** People who come, are let in, call, agree, and leave. */
import { channelsOf, desk } from '../../src/room/identifiers.ts';
import { type Command } from '../../src/room/index.ts';
import { matter } from '../names.ts';
import { type Move, among, beside, command, mediator, other, pickMediator } from './draw.ts';

/** Whoever is outside agrees, comes and is let in. */
export const comeIn: Move = (draw) => {
  const { it, step, by } = draw;
  const outside = it.seats.filter((one) => {
    const read = it.slices().room?.readers[one];
    const attends = channelsOf(it.slices()).some((channel) => it.slices()[channel]?.attending[one]);
    return !read || !attends;
  });
  const seat = step.b % 9 === 0 ? by : among(outside, step.a);
  if (!seat) return null;
  if (it.slices().mediators?.readers[seat]) return command(seat, { type: 'arrive', beside: beside(draw) });
  const slice = it.slices()[desk(seat)];
  const version = slice?.agreement?.version ?? 1;
  if (slice?.agreement?.answer !== 'consented') return command(seat, { type: 'consent', version });
  if (slice.passport.standing !== 'waiting') return command(seat, { type: 'arrive', beside: beside(draw) });
  const type = it.slices().room?.life.state === 'prepared' ? 'open' : 'admit';
  return command(pickMediator(it, step), type === 'open' ? { type, admit: [seat] } : { type, seats: [seat] });
};

export const passport: Move = (draw) => {
  const by = mediator(draw);
  const seat = other(draw);
  const choices: readonly Command[] = [
    { type: 'sendBack', seat },
    { type: 'admit', seats: [seat] },
    { type: 'turnAway', seat },
    { type: 'sendBack', seat },
    { type: 'remove', seat },
  ];
  const one = among(choices, draw.step.b);
  return one ? command(by, one) : null;
};

export const depart: Move = (draw) => {
  const gone = draw.step.b % 5 === 0;
  return command(draw.by, { type: gone ? 'withdraw' : 'leave' });
};

export const call: Move = (draw) => {
  const { it, step, by } = draw;
  const waiting = it.seats.flatMap((seat) =>
    (it.slices()[desk(seat)]?.calls ?? []).map((one) => ({ seat, call: one.call })),
  );
  const one = among(waiting, step.a);
  if (one && step.b % 2 === 0)
    return command(mediator(draw), { type: 'answerCall', seat: one.seat, call: one.call });
  return command(by, {
    type: 'call',
    kind: among(['break', 'word', 'unwell', 'help'] as const, step.a) ?? 'help',
  });
};

export const device: Move = (draw) => {
  const seat = other(draw);
  const asked = draw.it.slices()[desk(seat)]?.devices[0]?.request;
  if (!asked) return { fact: { type: 'deviceAsked', seat, request: matter(`device-${draw.step.b}`) } };
  return command(mediator(draw), { type: 'answerDevice', seat, request: asked, yes: draw.step.b % 2 === 0 });
};

export const agreement: Move = (draw) => {
  if (draw.step.a % 4 === 0)
    return command(mediator(draw), {
      type: 'stateAgreement',
      text: draw.words,
      fees: '600',
      ties: 'None',
      secretsDays: 7,
      roomMonths: 24,
    });
  const version = draw.it.slices()[desk(draw.by)]?.agreement?.version ?? 1;
  return command(draw.by, { type: draw.step.a % 4 === 1 ? 'declineConsent' : 'consent', version });
};
