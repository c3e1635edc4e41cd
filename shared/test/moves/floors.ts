/** The floor: given, taken, handed on. */
import { type Mode } from '../../src/room/events.ts';
import { channelsOf } from '../../src/room/identifiers.ts';
import { type Command } from '../../src/room/index.ts';
import { amina } from '../names.ts';
import { type Move, among, channelFor, command, lengths, mediator, other } from './draw.ts';

export const setMode: Move = (draw) => {
  const channel = channelFor({ ...draw, by: mediator(draw) });
  const there = draw.it.seats.filter((seat) => draw.it.slices()[channel]?.attending[seat]);
  const order = there.length > 0 ? there : [amina];
  const mode = among<Mode>(
    [
      { kind: 'open' },
      { kind: 'queue', order: 'first-come' },
      { kind: 'queue', order: 'least-heard-first' },
      { kind: 'round', order, each: 30_000 },
      { kind: 'piece' },
      { kind: 'piece' },
    ],
    draw.step.b,
  );
  if (!mode) return null;
  return command(mediator(draw), {
    type: 'setMode',
    channel,
    mode: mode.kind === 'round' ? { ...mode, order: [...mode.order] } : mode,
  });
};

export const takeTurn: Move = (draw) => {
  const offered = channelsOf(draw.it.slices()).flatMap((channel) => {
    const turn = draw.it.slices()[channel]?.floor.turn;
    return turn?.state === 'offered' ? [{ channel, seat: turn.seat }] : [];
  });
  const one = among(offered, draw.step.a);
  if (!one || draw.step.b % 5 === 0) return command(draw.by, { type: 'takeTurn', channel: channelFor(draw) });
  return command(one.seat, { type: 'takeTurn', channel: one.channel });
};

export const giveFloor: Move = (draw) => {
  const by = mediator(draw);
  const strict = channelsOf(draw.it.slices()).filter((one) => {
    const slice = draw.it.slices()[one];
    return slice?.attending[by] && slice.floor.mode.kind !== 'open';
  });
  const channel = among(strict, draw.step.a);
  if (!channel) return setMode(draw);
  const slice = draw.it.slices()[channel];
  const hands = (slice?.floor.hands ?? []).map((one) => one.seat);
  const there = draw.it.seats.filter((seat) => slice?.attending[seat]);
  const seat = draw.step.b % 6 === 0 ? other(draw) : among(hands.length > 0 ? hands : there, draw.step.a);
  if (!seat) return null;
  return command(by, { type: 'giveFloor', channel, seat, length: among(lengths, draw.step.a) ?? null });
};

export const conduct: Move = (draw) => {
  const by = mediator(draw);
  const on = { channel: channelFor({ ...draw, by }), seat: other(draw) };
  const { channel } = on;
  const choices: readonly Command[] = [
    { type: 'mute', ...on },
    { type: 'unmute', ...on },
    { type: 'endTurn', ...on },
    { type: 'extendTurn', channel, by: 10_000 },
  ];
  const one = among(choices, draw.step.b);
  return one ? command(by, one) : null;
};

export const hand: Move = (draw) => {
  const channel = channelFor(draw);
  const choices: readonly Command[] = [
    { type: 'raiseHand', channel },
    { type: 'lowerHand', channel },
    { type: 'yieldTurn', channel },
    { type: 'handOn', channel, seat: other(draw) },
  ];
  const one = among(choices, draw.step.a);
  return one ? command(draw.by, one) : null;
};

/** What the holder of a running turn may do with it. */
export const holding: Move = (draw) => {
  const { it, step } = draw;
  const running = channelsOf(it.slices()).flatMap((channel) => {
    const turn = it.slices()[channel]?.floor.turn;
    return turn?.state === 'running' ? [{ channel, seat: turn.seat }] : [];
  });
  const one = among(running, step.a);
  if (!one) return null;
  const { channel, seat } = one;
  if (step.b % 3 !== 0) return command(seat, { type: 'handOn', channel, seat: other(draw) });
  return command(seat, { type: 'yieldTurn', channel });
};
