/**
 * How long each has been heard to speak, and who spoke into another's turn: the mediators' figures alone (rule 19). What
 * is measured in the joint session belongs to the mediators; in a caucus, to those mediators who are in it, each to her own.
 */
import { attendingSeats } from './attendance.ts';
import type { Event } from './events.ts';
import { own, type Channel, type Compartment, type Ms, type SeatId } from './identifiers.ts';
import type { Entry, Views } from './kernel.ts';
import { isMediator, readersOf } from './reading.ts';
import type { ChannelParts } from './separation.ts';

type BySeat = { readonly [seat: SeatId]: number };

/** By channel: milliseconds spoken, and interruptions of another's turn, of each seat. */
export type SpeakingParts = {
  readonly speaking: {
    readonly [c in Channel]?: { readonly spoken: BySeat; readonly interrupted: BySeat };
  };
};

export const nothingSpoken: SpeakingParts = { speaking: {} };

/** What the house measured in a channel since it last told. */
export type Spoken = { readonly channel: Channel; readonly spoken: BySeat; readonly interrupted: BySeat };

/** The entries for a measure; seats that do not read the channel are left out of it. */
export function noticeSpoken(state: Views<ChannelParts>, { channel, spoken, interrupted }: Spoken): Entry[] {
  const slice = state[channel];
  if (!slice) return [];
  const readers = readersOf(slice);
  const kept = (figures: BySeat): BySeat => {
    const mine: Record<SeatId, Ms> = {};
    for (const seat of readers) {
      const figure = figures[seat] ?? 0;
      if (figure > 0) mine[seat] = figure;
    }
    return mine;
  };
  const event: Event = {
    type: 'spoken',
    channel,
    spoken: kept(spoken),
    interrupted: kept(interrupted),
  };
  if (Object.keys(event.spoken).length + Object.keys(event.interrupted).length === 0) return [];
  const mediators = attendingSeats(slice).filter((seat) => isMediator(slice.readers[seat]?.role ?? 'party'));
  const places: Compartment[] = channel === 'room' ? ['mediators'] : mediators.map(own);
  return places.map((place) => ({ in: place, event }));
}

export function evolveSpeaking(parts: SpeakingParts, event: Event): SpeakingParts {
  if (event.type !== 'spoken') return parts;
  const before = parts.speaking[event.channel];
  return {
    speaking: {
      ...parts.speaking,
      [event.channel]: {
        spoken: added(before?.spoken, event.spoken),
        interrupted: added(before?.interrupted, event.interrupted),
      },
    },
  };
}

function added(before: BySeat = {}, more: BySeat): BySeat {
  const sum: Record<string, number> = { ...before };
  for (const [seat, figure] of Object.entries(more)) sum[seat] = (sum[seat] ?? 0) + figure;
  return sum;
}
