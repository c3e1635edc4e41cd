/** Voice and image: a screen asked for and shown, what was measured, the card for a line that fails. */
import { channelsOf } from '../../src/room/identifiers.ts';
import type { Command } from '../../src/room/index.ts';
import { type Move, among, channelFor, command, mediator, other } from './draw.ts';

export const screen: Move = (draw) => {
  const by = mediator(draw);
  const choices: readonly { readonly by: typeof by; readonly command: Command }[] = [
    { by: draw.by, command: { type: 'askScreen', channel: channelFor(draw) } },
    {
      by,
      command: { type: 'permitScreen', channel: channelFor({ ...draw, by }), seat: other(draw) },
    },
    { by, command: { type: 'endScreen', channel: channelFor({ ...draw, by }), seat: other(draw) } },
    { by: draw.by, command: { type: 'endScreen', channel: channelFor(draw), seat: draw.by } },
  ];
  return among(choices, draw.step.b) ?? null;
};

export const fallback: Move = (draw) =>
  command(mediator(draw), { type: 'setFallback', phone: '+33 1 23 45 67 89', resume: draw.words });

/** What was measured somewhere, by anybody of the house, there or not. */
export const measure: Move = (draw) => {
  const channel = among(channelsOf(draw.it.slices()), draw.step.a) ?? 'room';
  return {
    fact: {
      type: 'spoken',
      channel,
      spoken: { [other(draw)]: 1 + (draw.step.b % 9000) },
      interrupted: draw.step.b % 3 === 0 ? { [draw.by]: 1 } : {},
    },
  };
};
