/**
 * A document's line, over a WebSocket `/docs/<roomId>/<document>?seat=<seat>` or, where these are blocked, as `document`
 * events of the room's socket: the same frames. Each begins with a number. 0 and 1 are y-websocket's own (sync,
 * awareness); CONTROL is JSON in UTF-8. The page opens with `hello`, showing the client id and ticket it already holds, if
 * it does. The server answers `welcome` with the Yjs client id bound to this seat, then its state vector. From then on
 * both speak Yjs's sync. `saved` says how many of this line's updates are on disk; nothing else may be shown as saved.
 * `refused` ends the line: the page drops its copy, asks for a new id, and gives the person's own text back.
 */
import * as z from 'zod/mini';
import type { SeatId } from '../room/identifiers.ts';
import type { Stamp } from './cursor.ts';

export const SYNC = 0;
export const AWARENESS = 1;
export const CONTROL = 16;

/** Why an update was refused. */
export type Refusal =
  /** The bytes are not a Yjs update of the first format, whole and exact. */
  | 'malformed'
  | 'too-large'
  /** Written under an id that is not this page's. */
  | 'foreign-id'
  /** Something between what is known and what came is missing, or it leans on what does not exist. */
  | 'gap'
  | 'unknown-dependency'
  | 'unknown-deletion'
  /** Not in the schema, or not where it stands. */
  | 'structure'
  | 'read-only'
  | 'frozen';

/** Why a line is closed. From 4400 to 4499 the page does not come back by itself. */
export const closing = {
  tooFast: 4001,
  tooSlow: 4002,
  unavailable: 4003,
  tooLarge: 1009,
  /** A document that is not there, or not this seat's, or no longer. */
  unknown: 4404,
  malformed: 4400,
  refused: 4409,
  forged: 4422,
  outdated: 4426,
} as const;
export type Closing = (typeof closing)[keyof typeof closing];

export const FromPage = z.union([
  z.strictObject({
    type: z.literal('hello'),
    schema: z.int(),
    client: z.optional(z.uint32()),
    ticket: z.optional(z.string().check(z.maxLength(100))),
  }),
  z.strictObject({ type: z.literal('authors') }),
]);
export type FromPage = z.infer<typeof FromPage>;

const Right = z.enum(['write', 'read']);
const AuthoredRange = z.tuple([z.uint32(), z.int(), z.int(), z.nullable(z.string())]);

export const FromServer = z.union([
  z.strictObject({
    type: z.literal('welcome'),
    client: z.uint32(),
    ticket: z.string(),
    right: Right,
    person: z.strictObject({
      seat: z.string(),
      name: z.string(),
      side: z.nullable(z.string()),
      color: z.string(),
    }),
  }),
  z.strictObject({ type: z.literal('saved'), client: z.uint32(), clock: z.int(), updates: z.int() }),
  z.strictObject({
    type: z.literal('refused'),
    code: z.enum([
      'malformed',
      'too-large',
      'foreign-id',
      'gap',
      'unknown-dependency',
      'unknown-deletion',
      'structure',
      'read-only',
      'frozen',
    ]),
  }),
  z.strictObject({ type: z.literal('right'), right: Right }),
  /** Says that the line is alive. */
  z.strictObject({ type: z.literal('alive') }),
  z.strictObject({ type: z.literal('authors'), clauses: z.record(z.string(), z.array(AuthoredRange)) }),
]);

/** Who wrote a run of characters: Yjs client id, first clock, length, seat; null is the house. */
export type AuthoredRange = readonly [client: number, clock: number, length: number, seat: SeatId | null];

export type FromServer =
  | {
      readonly type: 'welcome';
      readonly client: number;
      readonly ticket: string;
      readonly right: 'write' | 'read';
      readonly person: Stamp;
    }
  | { readonly type: 'saved'; readonly client: number; readonly clock: number; readonly updates: number }
  | { readonly type: 'refused'; readonly code: Refusal }
  | { readonly type: 'right'; readonly right: 'write' | 'read' }
  | { readonly type: 'alive' }
  /** In reading order, by clause; a page without clauses is one named `body`. */
  | { readonly type: 'authors'; readonly clauses: { readonly [clause: string]: readonly AuthoredRange[] } };

/** The same frames over the room's socket. `line` is the page's own number for one opening of one document. */
export type DocumentsFromPage = {
  documentOpen: (open: { readonly document: string; readonly line: number }) => void;
  documentFrame: (line: number, frame: Uint8Array) => void;
  documentClose: (line: number) => void;
};
export type DocumentsFromServer = {
  documentFrame: (line: number, frame: Uint8Array) => void;
  documentClosed: (line: number, code: number) => void;
};
