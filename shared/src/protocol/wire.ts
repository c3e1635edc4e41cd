/**
 * The room's socket (socket.io on the one port). A page connects with its seat in `auth` and that seat's cookie in the
 * request, and names what it already has of each compartment. The server answers with `batch`: for each compartment that
 * the seat reads, either the lines that it lacks or the present. From then on every commit that concerns the seat comes
 * as one batch; the page folds it with `receive`. A page's act is `command`, acknowledged only when it is on disk.
 * `presence` says which of the people whom the seat may see are connected. `ended` is the last word to a seat that was
 * removed, or whose link another browser holds now.
 */
import * as z from 'zod/mini';
import type { Code } from '../room/codes.ts';
import { commandSchema } from '../room/command.ts';
import type { Delivery } from '../room/index.ts';
import type { Ms, SeatId, TextId } from '../room/identifiers.ts';
import { identifier } from '../room/parseFields.ts';

/** What a page has of one compartment: since when it has read it, and up to which line. */
const Had = z.strictObject({ since: z.number(), seq: z.int() });

export const Handshake = z.strictObject({
  seat: identifier<SeatId>(),
  language: z.enum(['fr', 'en']),
  /** By compartment. */
  had: z.optional(z.record(z.string().check(z.maxLength(80)), Had)),
});
export type Handshake = z.infer<typeof Handshake>;
export type HadCompartments = Readonly<Record<string, z.infer<typeof Had>>>;

export const CommandMessage = z.strictObject({
  /** Random and the page's; the same id, once accepted, has the same answer and no second effect. */
  id: z.string().check(z.regex(/^[\w-]{16,64}$/)),
  command: commandSchema,
});
export type CommandMessage = z.infer<typeof CommandMessage>;

/** Refusals of the wire itself, beside those of the room. */
export type WireCode =
  | Code
  | 'malformed'
  | 'too-fast'
  | 'storage-full'
  | 'seat-taken'
  | 'not-signed-in'
  | 'foreign-origin';

export type Answer =
  | { readonly ok: true; readonly now: Ms }
  | { readonly ok: false; readonly code: WireCode; readonly message: string; readonly now: Ms };

export type Batch = {
  readonly now: Ms;
  readonly deliveries: readonly Delivery[];
  /** The words of the texts that these deliveries name. */
  readonly texts: { readonly [text: TextId]: string };
};

export type ServerToPage = {
  batch: (batch: Batch) => void;
  presence: (online: readonly SeatId[]) => void;
  ended: (code: 'removed' | 'seat-taken') => void;
};
export type PageToServer = {
  command: (message: CommandMessage, acknowledge: (answer: Answer) => void) => void;
};
