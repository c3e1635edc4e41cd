/** What every move draws on: a step's numbers, read in the state in which they fall. */
import {
  type CaucusId,
  type Channel,
  type SeatId,
  channelsOf,
  isCaucus,
} from '../../src/room/identifiers.ts';
import { type Command, type Fact } from '../../src/room/index.ts';
import { caucusAt } from '../../src/room/parseCompartment.ts';
import { amina, caucusNamed, claire, marc } from '../names.ts';
import { type Play } from '../play.ts';

export type Step = { readonly move: number; readonly who: number; readonly a: number; readonly b: number };

export type Act =
  | { readonly by: SeatId; readonly command: Command }
  | { readonly fact: Fact }
  | { readonly later: number };

export type Draw = { readonly it: Play; readonly step: Step; readonly words: string; readonly by: SeatId };

export type Move = (draw: Draw) => Act | null;

export const among = <T>(choices: readonly T[], draw: number): T | undefined =>
  choices[draw % choices.length];

/** Where this seat is, most often; else any channel that there is. */
export function channelFor({ it, step, by }: Draw): Channel {
  const channels = channelsOf(it.slices());
  const here = channels.find((one) => it.slices()[one]?.attending[by]);
  return (step.b % 8 === 0 ? undefined : here) ?? among(channels, step.b) ?? 'room';
}

export function caucusFor({ it, step, by }: Draw): CaucusId {
  const all = channelsOf(it.slices()).filter(isCaucus);
  const open = all.filter((one) => it.slices()[one]?.caucus?.closed === false);
  const mine = open.filter((one) => it.slices()[one]?.readers[by]);
  const place = among(step.b % 5 === 0 ? all : mine.length > 0 ? mine : open, step.b);
  return place ? caucusAt(place) : caucusNamed('none');
}

export const other = ({ it, step }: Draw): SeatId => among(it.seats, step.a) ?? amina;

export const pickMediator = (it: Play, step: Step): SeatId => {
  const first = step.a % 3 === 0 ? marc : claire;
  return it.standing(first) === 'withdrawn' ? claire : first;
};

export const mediator = ({ it, step, by }: Draw): SeatId => (step.b % 6 === 0 ? by : pickMediator(it, step));

const besides = [null, 'a child', null, 'a friend'] as const;

export const beside = ({ step }: Draw) => among(besides, step.a) ?? null;

export const lengths = [null, 30_000, 60_000] as const;

export const command = (by: SeatId, one: Command): Act => ({ by, command: one });
