/** What a page knows of its room: one immutable fold of what the server delivered. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Batch, WireCode } from '@mediane/shared/protocol/wire.ts';
import { receive, textsOf, type View } from '@mediane/shared/room/index.ts';
import { compartmentsOf, type Channel, type SeatId, type TextId } from '@mediane/shared/room/identifiers.ts';

export type Line = 'connecting' | 'online' | 'offline';
export type RoomState = {
  readonly me: SeatId;
  readonly view: View;
  /** The words of every text that the view names. */
  readonly texts: { readonly [text: TextId]: string };
  readonly online: readonly SeatId[];
  readonly line: Line;
  /** Whether the present has arrived once: before it there is nothing to show. */
  readonly known: boolean;
  /** Commands sent and not yet acknowledged. */
  readonly unsaved: number;
  /** Of each open document, the lines that the server does not have yet. */
  readonly unsavedLines: { readonly [document: string]: number };
  /** Where this page itself last asked to go: any other change of place is announced before it is shown. */
  readonly going: Channel | null;
  /** Why this page may not go on: it was removed, its seat is held elsewhere, it was never let in. */
  readonly ended: WireCode | null;
};
export type RoomStore = StoreApi<RoomState>;

export const createRoomStore = (me: SeatId): RoomStore =>
  createStore<RoomState>(() => ({
    me,
    view: {},
    texts: {},
    online: [],
    line: 'connecting',
    known: false,
    unsaved: 0,
    unsavedLines: {},
    going: null,
    ended: null,
  }));

/** Folds one batch. Words of compartments that the seat no longer reads leave the page with them. */
export function fold(state: RoomState, batch: Batch): Partial<RoomState> {
  const view = batch.deliveries.reduce((mine, delivery) => receive(mine, delivery, state.me), state.view);
  const lostSome = compartmentsOf(state.view).some((place) => !view[place]);
  const texts = { ...state.texts, ...batch.texts };
  return { view, known: true, texts: lostSome ? onlyNamed(view, texts) : texts };
}

function onlyNamed(view: View, texts: RoomState['texts']): RoomState['texts'] {
  const kept: Record<TextId, string> = {};
  for (const place of compartmentsOf(view)) {
    const slice = view[place];
    for (const text of slice ? textsOf(slice) : []) kept[text] = texts[text] ?? '';
  }
  return kept;
}
