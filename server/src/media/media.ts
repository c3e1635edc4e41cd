/** Voice and image of all rooms: who is told of whom, and whose signals go where. */
import type { Ms, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slices } from '@mediane/shared/room/index.ts';
import type { Spoken } from '@mediane/shared/room/speaking.ts';
import { createMediaRoom, type MediaRoom } from './mediaRoom.ts';
import { relayFor, type RelaySettings } from './relay.ts';

/** What voice asks of the rooms. */
export type MediaHost = {
  /** Resolves once the room is in memory, or with false when there is none. */
  readonly ready: (room: RoomId) => Promise<boolean>;
  /** What is on disk, of a room in memory. */
  readonly slices: (room: RoomId) => Slices | null;
  /** What was measured, for the mediators. */
  readonly tell: (room: RoomId, spoken: Spoken) => void;
};

type Needs = {
  readonly host: MediaHost;
  readonly relay: RelaySettings;
  readonly now: () => Ms;
  readonly newId: <Id extends string>() => Id;
  readonly graceMs: Ms;
};

export type MediaRooms = ReturnType<typeof createMedia>;

export function createMedia({ host, relay, now, newId, graceMs }: Needs) {
  const rooms = new Map<RoomId, MediaRoom>();

  function make(id: RoomId): MediaRoom {
    const room = createMediaRoom({
      slices: () => host.slices(id),
      now,
      graceMs,
      relay: (seat, channel) => relayFor(relay, { room: id, seat, channel }, now()),
      relayOnly: relay.turn !== null && relay.relayOnly,
      newId,
      tell: (spoken) => host.tell(id, spoken),
    });
    rooms.set(id, room);
    return room;
  }

  return {
    /** The voice of a room, made when somebody first takes part. */
    async enter(id: RoomId): Promise<MediaRoom | null> {
      if (!(await host.ready(id))) return null;
      return rooms.get(id) ?? make(id);
    },
    peek: (id: RoomId): MediaRoom | undefined => rooms.get(id),
    /** After each commit of a room. */
    look: (id: RoomId) => rooms.get(id)?.look(),
    /** A seat was taken by another browser, or is gone. */
    endSeat(seat: SeatId): void {
      for (const room of rooms.values()) room.endSeat(seat);
    },
    /** The room left memory: its pages connect and take part again. */
    forget(id: RoomId): void {
      rooms.get(id)?.stop();
      rooms.delete(id);
    },
    stop(): void {
      for (const room of rooms.values()) room.stop();
      rooms.clear();
    },
  };
}
