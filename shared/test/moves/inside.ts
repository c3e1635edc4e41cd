/** Something said or done inside a caucus, whose traces stay there. */
import { type Channel } from '../../src/room/identifiers.ts';
import { type Command } from '../../src/room/index.ts';
import { amina, claire } from '../names.ts';
import { type Play } from '../play.ts';
import { type Step, among, lengths } from './draw.ts';

/** Something said or done inside a caucus, whose traces stay there. */
export function actInside(it: Play, place: Channel, step: Step, words: string): void {
  const slice = it.slices()[place];
  const by = step.who % 2 === 0 ? claire : amina;
  const text = among(slice?.messages ?? [], step.a)?.text;
  const channel = place;
  const acts: readonly Command[] = [
    { type: 'say', in: place, text: words },
    { type: 'say', in: place, text: words },
    {
      type: 'setMode',
      channel,
      mode: among([{ kind: 'piece' }, { kind: 'open' }] as const, step.b) ?? { kind: 'open' },
    },
    { type: 'raiseHand', channel },
    { type: 'giveFloor', channel, seat: amina, length: among(lengths, step.b) ?? null },
    { type: 'takeTurn', channel },
    { type: 'yieldTurn', channel },
    { type: 'mute', channel, seat: amina },
    { type: 'unmute', channel, seat: amina },
    { type: 'askScreen', channel },
    { type: 'permitScreen', channel, seat: amina },
    { type: 'endScreen', channel, seat: amina },
    ...(text
      ? [
          { type: 'release', in: place, text, attributed: true } as const,
          { type: 'takeBack', in: place, text } as const,
        ]
      : []),
  ];
  const command = among(acts, step.move);
  if (command) it.act(by, command);
  // What is measured there belongs to the mediators who are in it.
  if (step.b % 4 === 0)
    it.fact({ type: 'spoken', channel, spoken: { [amina]: 1000 + step.b }, interrupted: { [amina]: 1 } });
}
