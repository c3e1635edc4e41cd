/** Where each kind of content is kept, as the seal knows it: a row that is moved, dated or attributed anew no longer opens. */
import { createHash } from 'node:crypto';
import type { Compartment, Ms, RoomId, SeatId, TextId } from '@mediane/shared/room/identifiers.ts';
import type { Place } from '../sealing.ts';

type LinePlace = { readonly seq: number; readonly position: number; readonly at: Ms; readonly v: number };
type SnapshotPlace = { readonly position: number; readonly seq: number; readonly v: number };
type UpdatePlace = {
  readonly document: string;
  readonly position: number;
  readonly ordinal: number;
  readonly seat: SeatId | null;
};
type StatePlace = { readonly document: string; readonly position: number };

export const linePlace = (room: RoomId, inside: Compartment, { seq, position, at, v }: LinePlace): Place => [
  'line',
  room,
  inside,
  seq,
  position,
  at,
  v,
];
export const textPlace = (room: RoomId, inside: Compartment, text: TextId): Place => [
  'text',
  room,
  inside,
  text,
];
export const snapshotPlace = (
  room: RoomId,
  inside: Compartment,
  { position, seq, v }: SnapshotPlace,
): Place => ['snapshot', room, inside, position, seq, v];
export const updatePlace = (
  room: RoomId,
  inside: Compartment,
  { document, position, ordinal, seat }: UpdatePlace,
): Place => ['update', room, inside, document, position, ordinal, seat];
export const statePlace = (room: RoomId, inside: Compartment, { document, position }: StatePlace): Place => [
  'state',
  room,
  inside,
  document,
  position,
];
export const attributionPlace = (
  room: RoomId,
  inside: Compartment,
  { document, position }: StatePlace,
): Place => ['attribution', room, inside, document, position];
export const commandPlace = (
  room: RoomId,
  inside: Compartment,
  digest: Uint8Array,
  position: number,
): Place => ['command', room, inside, Buffer.from(digest).toString('hex'), position];
export const elsewherePlace = (room: RoomId, inside: Compartment, place: string): Place => [
  'elsewhere',
  room,
  inside,
  place,
];

/** Names a command without showing its id, which the page chose. */
export const commandDigest = (room: RoomId, seat: SeatId, id: string): Uint8Array =>
  createHash('sha256')
    .update(JSON.stringify([room, seat, id]))
    .digest();
