import type { Answer } from '@mediane/shared/protocol/wire.ts';
import {
  compartmentsOf,
  type Compartment,
  type Ms,
  type RoomId,
  type SeatId,
  type TextId,
} from '@mediane/shared/room/identifiers.ts';
import { evolve, textsOf, type Slice, type Slices } from '@mediane/shared/room/index.ts';
import type { Journal } from '../storage/journal.ts';
import { parseEvent, parseSlice } from './parseKept.ts';

export type Words = Map<Compartment, Map<TextId, string>>;

/** A room as the journal has it: its slices, the words that they name, and what was accepted lately. */
export type Loaded = {
  readonly position: number;
  readonly at: Ms;
  readonly slices: Slices;
  readonly words: Words;
  readonly accepted: readonly { readonly seat: SeatId; readonly id: string }[];
};

/** Reads a room from its snapshots on; from its first line when a snapshot has another shape than today's. Null when nothing was ever written. */
export async function loadRoom(
  journal: Journal,
  room: RoomId,
  from: 'snapshots' | 'start' = 'snapshots',
): Promise<Loaded | null> {
  const kept = await journal.load(room, from);
  if (kept.position === 0) return null;
  const slices: Partial<Record<Compartment, Slice>> = {};
  for (const snapshot of kept.snapshots) {
    const slice = parseSlice(snapshot.v, snapshot.slice);
    if (!slice) return loadRoom(journal, room, 'start');
    slices[snapshot.in] = slice;
  }
  for (const line of kept.lines) {
    slices[line.in] = evolve(slices[line.in], { event: parseEvent(line.v, line.event), at: line.at });
  }
  const words: Words = new Map();
  for (const place of compartmentsOf(slices)) {
    const named = slices[place] ? textsOf(slices[place]) : [];
    if (named.length > 0) words.set(place, new Map(await journal.texts(room, place, named)));
  }
  return { position: kept.position, at: kept.at ?? 0, slices, words, accepted: kept.commands };
}

export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: Extract<Answer, { ok: false }>['code'] };
