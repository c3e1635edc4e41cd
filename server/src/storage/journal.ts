/**
 * The journal: all that was committed in every room, in order. It is the truth; everything else can be made again from it.
 * A room's commits are numbered from 1 without gaps. Everything of one commit is on disk, or nothing is.
 * The engine is SQLite today; whatever engine follows must hold `journalContract.ts`.
 */
import type { Compartment, Ms, RoomId, SeatId, TextId } from '@mediane/shared/room/identifiers.ts';

/** A text of a compartment. */
export type TextPlace = { readonly in: Compartment; readonly text: TextId };

/** A line to be written: the event as JSON, and the version of its shape. `seq` counts within its compartment, from 1. */
export type NewLine = {
  readonly in: Compartment;
  readonly seq: number;
  readonly v: number;
  readonly event: unknown;
};

/** A line as it was written. */
export type KeptLine = NewLine & { readonly position: number; readonly at: Ms };

/** A command that was accepted, and what its sender was told. Kept so that a repeat has the same answer and no second effect. */
export type AcceptedCommand = { readonly seat: SeatId; readonly id: string; readonly answer: unknown };

/** Words that an event names, stored apart from it so that they can be erased. */
type NewText = TextPlace & { readonly words: string };

/** What a page wrote into a document, attributed to its seat; null is the house. */
export type NewUpdate = {
  readonly in: Compartment;
  readonly document: string;
  readonly seat: SeatId | null;
  readonly bytes: Uint8Array;
};

/** All that one decision or one admitted update writes, in as many compartments as it takes. */
export type Commit = {
  readonly room: RoomId;
  /** The room's last position plus one. */
  readonly position: number;
  readonly at: Ms;
  readonly command?: AcceptedCommand;
  readonly lines?: readonly NewLine[];
  readonly texts?: readonly NewText[];
  /** Words copied from one compartment into another, under the other's key; made after `texts`, before `erasures`. */
  readonly copies?: readonly { readonly from: TextPlace; readonly to: TextPlace }[];
  readonly erasures?: readonly TextPlace[];
  readonly updates?: readonly NewUpdate[];
};

/** A compartment's slice as it was after `seq` of its lines; `v` is the version of its shape. */
export type Snapshot = {
  readonly in: Compartment;
  readonly position: number;
  readonly seq: number;
  readonly v: number;
  readonly slice: unknown;
};

/** How many accepted commands a loaded room brings along; older ones are asked for one by one, with `answer`. */
export const RECENT_COMMANDS = 500;

/** What a room is made of again. */
export type LoadedRoom = {
  /** The last commit's, 0 for a room in which nothing was written. */
  readonly position: number;
  /** When that commit was made. */
  readonly at: Ms | null;
  readonly snapshots: readonly Snapshot[];
  /** The lines after each compartment's snapshot, in the order in which they were committed. */
  readonly lines: readonly KeptLine[];
  /** The latest accepted commands, `RECENT_COMMANDS` at most, the last one last. */
  readonly commands: readonly AcceptedCommand[];
};

/** One update of a document, with who wrote it and at which commit. */
export type KeptUpdate = {
  readonly position: number;
  readonly seat: SeatId | null;
  readonly bytes: Uint8Array;
};

/** Many updates of a document made one; `attribution` says who wrote what, in the documents' own format. */
export type DocumentState = {
  readonly position: number;
  readonly state: Uint8Array;
  readonly attribution: Uint8Array;
};

/** A document as it is kept: the state up to some commit, if one was made, and the updates after it. */
export type KeptDocument = { readonly state: DocumentState | null; readonly updates: readonly KeptUpdate[] };

/** Refusals are `StorageError`s; `append` uses the codes position-taken, repeated, destroyed, text-unknown, key-missing, busy, full, failed and closed. */
export type Journal = {
  /**
   * Resolves once the whole commit is on disk. Commits of one room may be sent without waiting: they are written in the order in which they
   * were sent, and when one is refused those behind it are refused as `position-taken`.
   */
  append(commit: Commit): Promise<void>;
  /** A room from its latest snapshots on; from its first line when a snapshot's version is no longer understood. */
  load(room: RoomId, from?: 'snapshots' | 'start'): Promise<LoadedRoom>;
  /** A compartment's lines after `seq`, at most `limit`, for a page that comes back or for an export. */
  lines(
    room: RoomId,
    compartment: Compartment,
    afterSeq: number,
    limit: number,
  ): Promise<readonly KeptLine[]>;
  /** What the sender of this command was told when it was accepted; null when it was not. */
  answer(room: RoomId, seat: SeatId, command: string): Promise<{ readonly answer: unknown } | null>;
  /** The words of these texts; those that were erased or never were are left out. */
  texts(room: RoomId, compartment: Compartment, ids: readonly TextId[]): Promise<ReadonlyMap<TextId, string>>;
  /** Keeps a compartment's latest snapshot, in place of the one before. */
  saveSnapshot(room: RoomId, snapshot: Snapshot): Promise<void>;
  updates(room: RoomId, compartment: Compartment, document: string): Promise<KeptDocument>;
  /** Puts one state in place of a document's updates up to its position; those after it stay. */
  replaceUpdates(
    room: RoomId,
    compartment: Compartment,
    document: string,
    state: DocumentState,
  ): Promise<void>;
};
