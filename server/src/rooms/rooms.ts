/** The rooms in memory. One is loaded when somebody comes and let go when nobody has been there for a while. */
import type { Logger } from 'pino';
import type { HadCompartments } from '@mediane/shared/protocol/wire.ts';
import {
  compartmentsOf,
  desk,
  type Compartment,
  type Ms,
  type RoomId,
  type SeatId,
} from '@mediane/shared/room/identifiers.ts';
import type { Committed, Fact, Slices } from '@mediane/shared/room/index.ts';
import type { Context } from '@mediane/shared/room/kernel.ts';
import type { Journal } from '../storage/journal.ts';
import { watchAbsence } from './absence.ts';
import { createLiveRoom, type LiveRoom, type Page } from './liveRoom.ts';
import { loadRoom } from './loadRoom.ts';
import { keepPresence, type Listener } from './presence.ts';
import { keepTurns } from './turnClock.ts';

export type OpenPage = Page &
  Listener & { readonly end: (code: 'removed' | 'seat-taken') => void; readonly drop: () => void };

export type Needs = {
  readonly journal: Journal;
  readonly now: () => Ms;
  readonly newId: Context['id'];
  readonly graceMs: Ms;
  readonly log: Logger;
  /** After each commit: for documents, dates of destruction, devices. */
  readonly published: (room: RoomId, committed: readonly Committed[]) => void;
  /** A room came into memory. */
  readonly loaded: (room: RoomId, slices: Slices) => void;
  /** The room left memory: what hangs on it must let go as well. */
  readonly gone: (room: RoomId) => void;
  readonly idleMs?: Ms;
};

type Occupied = ReturnType<typeof occupy>;
export type Rooms = ReturnType<typeof createRooms>;

export function createRooms(needs: Needs) {
  const { idleMs = 60_000 } = needs;
  const occupied = new Map<RoomId, Promise<Occupied | null>>();
  const present = new Map<RoomId, Occupied>();

  function get(id: RoomId): Promise<Occupied | null> {
    const there = occupied.get(id);
    if (there) return there;
    const loading = loadRoom(needs.journal, id).then((loaded) => {
      if (!loaded) return null;
      const room = occupy(id, loaded, needs, () => forgetRoom(id));
      present.set(id, room);
      needs.loaded(id, loaded.slices);
      return room;
    });
    occupied.set(id, loading);
    loading.then(
      (room) => room ?? occupied.delete(id),
      () => occupied.delete(id),
    );
    return loading;
  }

  function forgetRoom(id: RoomId): void {
    occupied.delete(id);
    present.delete(id);
    needs.gone(id);
  }

  const idle = setInterval(() => {
    for (const [id, loading] of occupied) {
      void loading.then(
        (room) => {
          if (!room?.isIdle(needs.now() - idleMs)) return;
          forgetRoom(id);
          room.stop();
        },
        () => {},
      );
    }
  }, idleMs);
  idle.unref();

  return {
    get,
    /** A room that is in memory already. */
    peek: (id: RoomId): Occupied | undefined => present.get(id),
    /** Forgets a room whose content was destroyed or changed behind its back; its pages connect again. */
    async forget(id: RoomId): Promise<void> {
      const room = await occupied.get(id);
      forgetRoom(id);
      room?.dropAll();
    },
    /** Ends every page of a seat, wherever it is. */
    async endSeat(seat: SeatId, code: 'removed' | 'seat-taken'): Promise<void> {
      for (const loading of occupied.values()) (await loading)?.endSeat(seat, code);
    },
    async stop(): Promise<void> {
      clearInterval(idle);
      for (const loading of occupied.values()) {
        const room = await loading;
        room?.stop();
        await room?.live.settled();
      }
    },
  };
}

function occupy(
  id: RoomId,
  loaded: Parameters<typeof createLiveRoom>[0]['loaded'],
  needs: Needs,
  gone: () => void,
) {
  const { journal, now, newId, graceMs, log } = needs;
  const pages = new Set<OpenPage>();
  let lastUse = now();

  const live: LiveRoom = createLiveRoom({
    id,
    loaded,
    journal,
    now,
    newId,
    published: (committed) => {
      endRemoved(committed);
      presence.tell();
      absence.look();
      turns.look();
      needs.published(id, committed);
    },
    failed: (error) => {
      log.error({ code: error instanceof Error ? error.name : 'unknown' }, 'a commit was refused');
      gone();
      dropAll();
    },
  });
  const tell = (fact: Fact) => {
    live.fact(fact).catch(() => {});
  };
  const presence = keepPresence(live.known);
  const absence = watchAbsence({ graceMs, slices: live.known, connected: presence.connected, tell });
  const turns = keepTurns({ slices: live.known, now, tell });
  absence.look();
  turns.look();

  function endRemoved(committed: readonly Committed[]): void {
    for (const { line } of committed) {
      if (line.event.type !== 'removed') continue;
      const seat = line.in.slice('desk:'.length);
      for (const page of pages) if (page.seat === seat) page.end('removed');
    }
  }
  function dropAll(): void {
    stop();
    for (const page of pages) page.drop();
  }
  function stop(): void {
    absence.stop();
    turns.stop();
  }

  return {
    live,
    /** Opens a page; returns how it leaves. */
    enter(page: OpenPage, had: HadCompartments): () => void {
      lastUse = now();
      pages.add(page);
      const detach = live.attach(page, had);
      presence.add(page);
      presence.tell();
      absence.look();
      return () => {
        lastUse = now();
        detach();
        pages.delete(page);
        presence.remove(page);
        presence.tell();
        absence.look();
      };
    },
    endSeat(seat: SeatId, code: 'removed' | 'seat-taken'): void {
      for (const page of pages) if (page.seat === seat) page.end(code);
    },
    compartments: (): Compartment[] => compartmentsOf(live.known()),
    /** Was this seat sent out for good? */
    isRemoved: (seat: SeatId): boolean => live.known()[desk(seat)]?.passport.standing === 'removed',
    isIdle: (before: Ms): boolean => pages.size === 0 && lastUse < before,
    dropAll,
    stop,
  };
}
