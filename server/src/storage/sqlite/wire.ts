/** The journal as its threads speak of it: events, slices and answers are JSON already, so that no thread builds them twice. */
import type { Compartment, Ms, RoomId, SeatId, TextId } from '@mediane/shared/room/identifiers.ts';
import type { Commit, DocumentState, KeptDocument, NewLine, Snapshot } from '../journal.ts';
import type { Certificate, Dated } from '../vault.ts';

type JsonOf<T, Name extends keyof T> = Omit<T, Name> & { readonly json: string };
type WiredLine = JsonOf<NewLine, 'event'>;
export type WiredKeptLine = WiredLine & { readonly position: number; readonly at: Ms };
export type WiredSnapshot = JsonOf<Snapshot, 'slice'>;
export type WiredCommand = { readonly seat: SeatId; readonly id: string; readonly json: string };
export type WiredCommit = Omit<Commit, 'command' | 'lines'> & {
  readonly command?: WiredCommand;
  readonly lines: readonly WiredLine[];
};
export type WiredRoom = {
  readonly position: number;
  readonly at: Ms | null;
  readonly snapshots: readonly WiredSnapshot[];
  readonly lines: readonly WiredKeptLine[];
  readonly commands: readonly WiredCommand[];
};

type InCompartment = { readonly room: RoomId; readonly in: Compartment };

/** What the writing thread answers. */
export type WriterQuestions = {
  readonly append: { readonly takes: WiredCommit; readonly gives: null };
  readonly saveSnapshot: {
    readonly takes: { readonly room: RoomId; readonly snapshot: WiredSnapshot };
    readonly gives: null;
  };
  readonly replaceUpdates: {
    readonly takes: InCompartment & { readonly document: string; readonly state: DocumentState };
    readonly gives: null;
  };
  readonly seal: {
    readonly takes: InCompartment & { readonly place: string; readonly value: Uint8Array };
    readonly gives: Uint8Array;
  };
  readonly schedule: { readonly takes: Dated; readonly gives: null };
  readonly destroy: {
    readonly takes: { readonly room: RoomId; readonly in: Compartment | null; readonly at: Ms };
    readonly gives: null;
  };
  readonly health: { readonly takes: null; readonly gives: 'writing' | 'full' | 'failed' };
};

/** What the reading thread answers. */
export type ReaderQuestions = {
  readonly load: {
    readonly takes: { readonly room: RoomId; readonly from: 'snapshots' | 'start' };
    readonly gives: WiredRoom;
  };
  readonly lines: {
    readonly takes: InCompartment & { readonly afterSeq: number; readonly limit: number };
    readonly gives: readonly WiredKeptLine[];
  };
  readonly answer: {
    readonly takes: { readonly room: RoomId; readonly seat: SeatId; readonly id: string };
    readonly gives: string | null;
  };
  readonly texts: {
    readonly takes: InCompartment & { readonly ids: readonly TextId[] };
    readonly gives: ReadonlyMap<TextId, string>;
  };
  readonly updates: {
    readonly takes: InCompartment & { readonly document: string };
    readonly gives: KeptDocument;
  };
  readonly unseal: {
    readonly takes: InCompartment & { readonly place: string; readonly sealed: Uint8Array };
    readonly gives: Uint8Array;
  };
  readonly due: { readonly takes: { readonly now: Ms }; readonly gives: readonly Dated[] };
  readonly nextAt: { readonly takes: null; readonly gives: Ms | null };
  readonly certificate: {
    readonly takes: { readonly room: RoomId; readonly keyBackupMs: Ms };
    readonly gives: Certificate;
  };
  readonly forget: {
    readonly takes: { readonly room: RoomId; readonly in: Compartment | null };
    readonly gives: null;
  };
};
