/** How a component reads the room and acts in it. */
import { createContext, use, useCallback } from 'react';
import { useStore } from 'zustand';
import { decide, type Command, type View } from '@mediane/shared/room/index.ts';
import type { Code } from '@mediane/shared/room/codes.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Answer } from '@mediane/shared/protocol/wire.ts';
import { useServerTime } from '../ui/server-time.tsx';
import type { RoomConnection } from './connection.ts';
import { nameAs } from './parse-name.ts';
import type { RoomState, RoomStore } from './store.ts';

export type Room = { readonly store: RoomStore; readonly connection: RoomConnection };

const RoomContext = createContext<Room | null>(null);
export const RoomProvider = RoomContext.Provider;

export function useRoom(): Room {
  const room = use(RoomContext);
  if (!room) throw new Error('The room is read outside of RoomProvider.');
  return room;
}

/** A part of what the page knows; `select` must give the same object for the same state. */
export const useRoomState = <Part>(select: (state: RoomState) => Part): Part =>
  useStore(useRoom().store, select);

export const useView = (): View => useRoomState((state) => state.view);
export const useMe = (): SeatId => useRoomState((state) => state.me);
/** The words of a text, or nothing while they are on their way. */
export const useTexts = (): RoomState['texts'] => useRoomState((state) => state.texts);

/** Sends a command; the answer is the server's. */
export function useSend(): (command: Command) => Promise<Answer> {
  return useRoom().connection.send;
}

/** Why a command would be refused now, or null when its button may be pressed: the very function that the server asks. */
export function useRefusal(): (command: Command) => Code | null {
  const time = useServerTime();
  const { store } = useRoom();
  return useCallback(
    (command) => {
      const { view, me } = store.getState();
      const decision = decide(view, me, command, { now: time.now(), id: unnamed });
      return typeof decision === 'string' ? decision : null;
    },
    [store, time],
  );
}

/** Asking whether something may be done names nothing. */
const unnamed = nameAs('-');
