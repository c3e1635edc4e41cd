/** What the documents need of the house around them; the live room and the journal stand behind it. */
import type { Stamp } from '@mediane/shared/documents/cursor.ts';
import type { DocumentName, DocumentRight } from '@mediane/shared/room/documents.ts';
import type { Compartment, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';

/** One document of one room. */
export type Address = { readonly room: RoomId; readonly document: DocumentName };

/** An admitted update, to be put on disk. */
export type Accepted = {
  readonly room: RoomId;
  readonly in: Compartment;
  /** The document's name within its compartment. */
  readonly document: string;
  readonly seat: SeatId;
  readonly bytes: Uint8Array;
};

/** A document as it is kept: one state, if it was compacted, and the updates after it, oldest first. */
export type KeptDocument = {
  readonly state: { readonly state: Uint8Array; readonly attribution: Uint8Array } | null;
  readonly updates: readonly { readonly seat: SeatId | null; readonly bytes: Uint8Array }[];
};

/** One state in place of all updates up to `position`. */
export type Compacted = {
  readonly position: number;
  readonly state: Uint8Array;
  readonly attribution: Uint8Array;
};

export type DocumentHost = {
  /** What the seat may do with the document now; null for a document that is not there or not hers: the two are one answer. */
  readonly rights: (room: RoomId, seat: SeatId, document: DocumentName) => DocumentRight | null;
  /** Do live changes and cursors pass between the document's readers now? */
  readonly flows: (address: Address) => boolean;
  /** Resolves with the commit's position once it is on disk. Several may be under way; they are kept in the order of calls. */
  readonly commit: (accepted: Accepted) => Promise<number>;
  readonly load: (address: Address) => Promise<KeptDocument>;
  readonly compact: (address: Address, compacted: Compacted) => Promise<void>;
  /** How the seat is shown beside its cursor. */
  readonly person: (room: RoomId, seat: SeatId) => Stamp;
  /** Loads the room, so that the questions above can be answered; false when there is none. */
  readonly ready: (room: RoomId) => Promise<boolean>;
};
