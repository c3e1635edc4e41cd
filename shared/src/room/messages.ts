/** Words written to everybody who reads a compartment. The state keeps who and when; the words themselves are stored apart. */
import * as z from 'zod/mini';
import { attends } from './attendance.ts';
import { compartment, words } from './parseFields.ts';
import { eraSeenBy, isMediator, type ReadingParts } from './reading.ts';
import { floorRefusal, type FloorParts } from './floor.ts';
import type { Event } from './events.ts';
import { isChannel, isDesk, type MatterId, type Ms, type SeatId, type TextId } from './identifiers.ts';
import type { Decisions, Views } from './kernel.ts';
import { silence, type ChannelParts } from './separation.ts';

export type Message = {
  readonly text: TextId;
  /** Null when it was released without attribution. */
  readonly from: SeatId | null;
  readonly at: Ms;
  readonly era: number;
  /** Set when the words came by a release. */
  readonly disclosure: MatterId | null;
};
export type MessageParts = { readonly messages: readonly Message[] };

export const nothingSaid: MessageParts = { messages: [] };

export const messageCommands = [
  z.strictObject({ type: z.literal('say'), in: compartment, text: words(8000) }),
] as const;
export type MessageCommand = z.infer<(typeof messageCommands)[number]>;

type Needs = Views<ChannelParts & FloorParts & MessageParts>;

export const messageDecisions: Decisions<MessageCommand, Needs> = {
  say: (view, me, { in: place, text: words }, { id, now }) => {
    const slice = view[place];
    if (!slice) return 'unknown';
    if (place.startsWith('own:')) return 'unknown';
    if (isChannel(place)) {
      if (!attends(slice, me)) return 'elsewhere';
      const role = slice.readers[me]?.role;
      const silent = silence(slice);
      if (silent && !(role && isMediator(role) && silent !== 'closed')) return silent;
      const refused = floorRefusal(slice, me, now);
      if (refused) return refused;
    }
    if (isDesk(place) && slice.life.state === 'closed') return 'closed';
    return [{ in: place, event: { type: 'said', text: id<TextId>(), from: me }, text: words }];
  },
};

export function evolveMessages(
  parts: MessageParts,
  event: Event,
  at: Ms,
  { eras }: ReadingParts,
): MessageParts {
  if (event.type !== 'said' && event.type !== 'disclosed') return parts;
  const disclosure = event.type === 'disclosed' ? event.disclosure : null;
  const message: Message = { text: event.text, from: event.from, at, era: eras.length - 1, disclosure };
  return { messages: [...parts.messages, message] };
}

/** Only what was said while this seat read the compartment. */
export function seeMessages({ messages }: MessageParts, reading: ReadingParts, seat: SeatId): MessageParts {
  const seen = eraSeenBy(reading, seat);
  const mine: Message[] = [];
  for (const message of messages) {
    const era = seen(message.era);
    if (era !== undefined) mine.push({ ...message, era });
  }
  return { messages: mine };
}
