/** Live rooms as the rest of the server uses them: made from plans, summed up for the list, asked about devices. */
import type { Logger } from 'pino';
import type { MatterId, Ms, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Committed } from '@mediane/shared/room/index.ts';
import type { LiveRooms } from '../http/context.ts';
import { newId } from '../identity/secrets.ts';
import type { Journal } from '../storage/journal.ts';
import type { Destruction } from '../storage/vault.ts';
import { keepAgreedDates } from './agreedDates.ts';
import { makeRoom } from './makeRoom.ts';
import { createRooms, type Rooms } from './rooms.ts';
import { summaryOf } from './summary.ts';
import { nameAs } from './parseKept.ts';

type Needs = {
  readonly journal: Journal;
  readonly destruction: Destruction;
  readonly now: () => Ms;
  readonly graceMs: Ms;
  readonly log: Logger;
  readonly roomOf: (seat: SeatId) => Promise<RoomId | null>;
  /** A mediator answered another browser's request for a seat. */
  readonly deviceAnswered: (request: MatterId, yes: boolean) => void;
  /** After each commit, for the documents' rights. */
  readonly published: (room: RoomId) => void;
  readonly gone: (room: RoomId) => void;
};

/** Opens the house of rooms. */
export function openHouse(needs: Needs): { rooms: Rooms; live: LiveRooms; stop: () => Promise<void> } {
  const { journal, destruction, now, graceMs, log, roomOf } = needs;
  const id = nameAs(newId);

  function published(room: RoomId, committed: readonly Committed[]): void {
    needs.published(room);
    for (const { line, after } of committed)
      if (line.in === 'room' && line.event.type === 'closed') dates.look(room, after);
    for (const { line } of committed) {
      if (line.event.type === 'deviceAnswered') needs.deviceAnswered(line.event.request, line.event.yes);
    }
  }
  const dates = keepAgreedDates(destruction, () => log.error('dates of destruction could not be set'));
  const rooms = createRooms({
    journal,
    now,
    newId: id,
    graceMs,
    log,
    published,
    loaded: dates.look,
    gone: needs.gone,
  });

  return {
    rooms,
    /** Resolves when what was decided is on disk, dates of destruction too. */
    async stop(): Promise<void> {
      await rooms.stop();
      await dates.settled();
    },
    live: {
      create: (plan, lead) => makeRoom(plan, lead, { journal, now, newId: id }),
      summary: async (room) => {
        const found = await rooms.get(room);
        return found && summaryOf(room, found.live.known());
      },
      askMediator: async (seat) => {
        const request = id<MatterId>();
        const room = await roomOf(seat);
        const found = room && (await rooms.get(room));
        await (found && found.live.fact({ type: 'deviceAsked', seat, request }));
        return request;
      },
    },
  };
}
