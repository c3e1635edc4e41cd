/** Which documents a seat may read or write, from her view alone. The draft's writers are the mediators' to set. */
import * as z from 'zod/mini';
import { attends } from './attendance.ts';
import type { CaucusParts } from './caucus.ts';
import type { Event, Writers } from './events.ts';
import {
  compartmentsOf,
  desk,
  isCaucus,
  isChannel,
  own,
  type Compartment,
  type SeatId,
} from './identifiers.ts';
import type { Decisions, Views } from './kernel.ts';
import { isMediator, reads } from './reading.ts';
import { separated, silence, type ChannelParts } from './separation.ts';

export type DraftParts = { readonly draft: { readonly writers: Writers } };

export const everybodyDrafts: DraftParts = { draft: { writers: 'all' } };

export const draftCommands = [
  z.strictObject({ type: z.literal('setWriters'), writers: z.enum(['all', 'sides', 'mediator', 'nobody']) }),
] as const;
export type DraftCommand = z.infer<(typeof draftCommands)[number]>;

type Needs = Views<ChannelParts & CaucusParts & DraftParts>;

export const draftDecisions: Decisions<DraftCommand, Needs> = {
  setWriters: (view, _me, { writers }) => {
    if (!view.mediators) return 'not-allowed';
    if (view.room?.draft.writers === writers) return 'already-so';
    return [{ in: 'room', event: { type: 'writersSet', writers } }];
  },
};

export const evolveDraft = (parts: DraftParts, event: Event): DraftParts =>
  event.type === 'writersSet' ? { draft: { writers: event.writers } } : parts;

export type DocumentRight = 'write' | 'read';
/** A document is named by its compartment and its name in it: `room.draft`, `caucus:7f….notes`. */
export type DocumentName = `${Compartment}.${'draft' | 'notes' | 'jotter'}`;

/** The documents of this view, each with the right that the seat has on it now. */
export function documents(view: Needs, me: SeatId): Partial<Record<DocumentName, DocumentRight>> {
  const rights: Partial<Record<DocumentName, DocumentRight>> = {};
  const over = view[desk(me)]?.life.state === 'closed';
  for (const place of compartmentsOf(view)) {
    const slice = view[place];
    if (!slice || !reads(slice, me)) continue;
    if (place === 'room') rights['room.draft'] = mayDraft(slice, me) && !over ? 'write' : 'read';
    else if (isCaucus(place)) {
      const writes = attends(slice, me) && !separated(slice) && !slice.caucus?.closed && !over;
      rights[`${place}.notes`] = writes ? 'write' : 'read';
    } else if (place === 'mediators') rights['mediators.notes'] = over ? 'read' : 'write';
    else if (place === own(me)) rights[`${place}.jotter`] = over ? 'read' : 'write';
  }
  return rights;
}

/** Do cursors and live changes of a channel's document pass between its readers now? */
export const documentsFlow = (view: Needs, place: Compartment): boolean => {
  const slice = view[place];
  return slice !== undefined && (!isChannel(place) || !separated(slice));
};

function mayDraft(slice: ChannelParts & DraftParts, me: SeatId): boolean {
  const role = slice.readers[me]?.role;
  if (!role || !attends(slice, me) || silence(slice)) return false;
  switch (slice.draft.writers) {
    case 'all':
      return isMediator(role) || role === 'party' || role === 'counsel';
    case 'sides':
      return role === 'party' || role === 'counsel';
    case 'mediator':
      return isMediator(role);
    case 'nobody':
      return false;
  }
}
