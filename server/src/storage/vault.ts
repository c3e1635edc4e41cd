import type { Compartment, Ms, RoomId } from '@mediane/shared/room/identifiers.ts';

/** Seals what is kept outside the journal (an address, a scanned page) under a compartment's key, so that it goes when the compartment does. */
export type Vault = {
  /** `place` says where the value will be kept; it opens only when the same place is named again. */
  seal(room: RoomId, compartment: Compartment, place: string, value: Uint8Array): Promise<Uint8Array>;
  open(room: RoomId, compartment: Compartment, place: string, sealed: Uint8Array): Promise<Uint8Array>;
};

/** A compartment and when it was, or is to be, destroyed. */
export type Dated = { readonly room: RoomId; readonly compartment: Compartment; readonly at: Ms };

/** What can be said of a room's destruction. It names compartments: whoever shows it leaves out those that its reader does not know of. */
export type Certificate = {
  readonly room: RoomId;
  readonly destroyed: readonly {
    readonly compartment: Compartment;
    readonly at: Ms;
    /** From here on no backup holds its key. */
    readonly beyondBackupsFrom: Ms;
  }[];
  readonly remaining: readonly { readonly compartment: Compartment; readonly scheduledFor: Ms | null }[];
};

/** The end of what was said: keys and rows go together, and a restored backup does not bring them back. */
export type Destruction = {
  /** Sets or moves the date. A compartment that is gone already is left as it is. */
  schedule(room: RoomId, compartment: Compartment, at: Ms): Promise<void>;
  /** Those whose date has come, the earliest first. */
  due(): Promise<readonly Dated[]>;
  /** When the next one is due; null when nothing is scheduled. */
  nextAt(): Promise<Ms | null>;
  /** Resolves once neither key nor rows can be found in any file of the data directory. Again is harmless. */
  destroy(room: RoomId, compartment: Compartment): Promise<void>;
  /** Every compartment that the room has. */
  destroyRoom(room: RoomId): Promise<void>;
  certificate(room: RoomId): Promise<Certificate>;
};
