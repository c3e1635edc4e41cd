/** Where the person of this page is, and who is there with her. */
import { attends } from '@mediane/shared/room/attendance.ts';
import { channelsOf, type Channel, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slice, View } from '@mediane/shared/room/index.ts';
import { useMe, useView } from '../live/use-room.ts';

/** The channel that this seat is in now, if any. */
export const channelOf = (view: View, me: SeatId): Channel | null =>
  channelsOf(view).find((channel) => attends(view[channel], me)) ?? null;

export type Here = { readonly channel: Channel; readonly slice: Slice };

/** The channel that this seat is in with its present, or null in the waiting room and at the door. */
export function hereIn(view: View, me: SeatId): Here | null {
  const channel = channelOf(view, me);
  const slice = channel && view[channel];
  return slice ? { channel, slice } : null;
}

export const useHere = (): Here | null => hereIn(useView(), useMe());

/** Does this seat conduct the mediation? */
export const mediates = (view: View): boolean => view.mediators !== undefined;
