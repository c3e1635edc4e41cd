/** Showing one's screen in a channel: asked for, permitted by a mediator to one seat at a time, stopped by either. */
import * as z from 'zod/mini';
import { attends } from './attendance.ts';
import type { Code } from './codes.ts';
import type { Event } from './events.ts';
import type { Channel, SeatId } from './identifiers.ts';
import type { Decisions, Entry, Views } from './kernel.ts';
import { channel, identifier } from './parseFields.ts';
import { isMediator, type ReadingParts } from './reading.ts';
import { silence, type ChannelParts } from './separation.ts';

export type ScreenParts = {
  readonly screen: { readonly asked: readonly SeatId[]; readonly permitted: SeatId | null };
};

export const noScreen: ScreenParts = { screen: { asked: [], permitted: null } };

const ofSeat = { channel, seat: identifier<SeatId>() };

export const screenCommands = [
  z.strictObject({ type: z.literal('askScreen'), channel }),
  z.strictObject({ type: z.literal('permitScreen'), ...ofSeat }),
  /** Refuses what was asked, or ends what was permitted; one's own is always one's own to end. */
  z.strictObject({ type: z.literal('endScreen'), ...ofSeat }),
] as const;
export type ScreenCommand = z.infer<(typeof screenCommands)[number]>;

type Slice = ChannelParts & ScreenParts;
type Needs = Views<Slice>;

export const screenDecisions: Decisions<ScreenCommand, Needs> = {
  askScreen: (view, me, { channel }) =>
    here(view, me, channel, (slice) => {
      // Asking is seen by everybody there: where nothing passes between them, this does not either.
      const silent = silence(slice);
      if (silent) return silent;
      const { asked, permitted } = slice.screen;
      if (asked.includes(me) || permitted === me) return 'already-so';
      return [{ in: channel, event: { type: 'screenAsked', seat: me } }];
    }),
  permitScreen: (view, me, { channel, seat }) =>
    here(view, me, channel, (slice) => {
      if (!conducts(slice, me)) return 'not-allowed';
      if (!attends(slice, seat)) return 'elsewhere';
      if (slice.screen.permitted === seat) return 'already-so';
      return [{ in: channel, event: { type: 'screenPermitted', seat } }];
    }),
  endScreen: (view, me, { channel, seat }) =>
    here(view, me, channel, (slice) => {
      if (seat !== me && !conducts(slice, me)) return 'not-allowed';
      const { asked, permitted } = slice.screen;
      if (permitted !== seat && !asked.includes(seat)) return 'already-so';
      return [{ in: channel, event: { type: 'screenEnded', seat } }];
    }),
};

export function evolveScreens(parts: ScreenParts, event: Event): ScreenParts {
  const { screen } = parts;
  switch (event.type) {
    case 'screenAsked':
      return { screen: { ...screen, asked: [...screen.asked, event.seat] } };
    case 'screenPermitted':
      return { screen: { asked: without(screen.asked, event.seat), permitted: event.seat } };
    case 'screenEnded':
    case 'steppedOut':
    case 'left': {
      const permitted = screen.permitted === event.seat ? null : screen.permitted;
      if (permitted === screen.permitted && !screen.asked.includes(event.seat)) return parts;
      return { screen: { asked: without(screen.asked, event.seat), permitted } };
    }
    case 'caucusClosed':
    case 'closed':
      return noScreen;
    default:
      return parts;
  }
}

const without = (seats: readonly SeatId[], seat: SeatId) => seats.filter((one) => one !== seat);

const conducts = ({ readers }: ReadingParts, me: SeatId): boolean => {
  const role = readers[me]?.role;
  return role !== undefined && isMediator(role);
};

function here(view: Needs, me: SeatId, channel: Channel, act: (slice: Slice) => readonly Entry[] | Code) {
  const slice = view[channel];
  if (!slice) return 'unknown';
  return attends(slice, me) ? act(slice) : 'elsewhere';
}
