import type { Compartment } from '@mediane/shared/room/identifiers.ts';
import type { RoomStore } from '../live/store.ts';

/** What is written and not sent, by place, as long as this page lives; nothing of it stays on the device. */
const drafts = new WeakMap<RoomStore, Map<Compartment, string>>();

/** The unsent text of one place, and who keeps it while another place is shown. */
export function unsentIn(
  store: RoomStore,
  place: Compartment,
): { text: string; keep: (text: string) => void } {
  const mine = drafts.get(store) ?? new Map<Compartment, string>();
  drafts.set(store, mine);
  return {
    text: mine.get(place) ?? '',
    keep: (text) => void mine.set(place, text),
  };
}
