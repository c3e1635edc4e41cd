/** The documents that are open in this process: one is loaded when somebody comes and let go when nobody is left. */
import { isDocumentName } from '@mediane/shared/documents/layout.ts';
import { closing, type Closing } from '@mediane/shared/documents/wire.ts';
import type { Ms, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { createAllowances, type Rate } from './allowances.ts';
import { createCompactor } from './compactor.ts';
import { openConnection, type Carrier, type Line, type OpenLine } from './connection.ts';
import type { Address, DocumentHost } from './host.ts';
import { createLiveDocument, type LiveDocument } from './liveDocument.ts';
import { createTickets } from './tickets.ts';

type Needs = {
  readonly host: DocumentHost;
  /** Signs the tickets for client ids; the same after a restart, or pages with unsent text must take new ids. */
  readonly ticketKey: Uint8Array;
  readonly now: () => Ms;
  /** A document could not be loaded or written; the reason holds no content. */
  readonly failed: (error: unknown) => void;
  /** How long a document that nobody has open stays in memory. */
  readonly idleMs?: Ms;
  /** What one seat may ask over all its lines. */
  readonly frames?: Rate;
};

export type Documents = ReturnType<typeof createDocuments>;

/** A fast typist makes twenty frames a second; a burst after a cut is one large frame. */
const FRAMES: Rate = { atOnce: 400, perSecond: 60 };
const IDLE: Ms = 60_000;
/** A page takes its line for dead after thirty seconds of silence. */
const BEAT: Ms = 10_000;

export function createDocuments({ host, ticketKey, now, failed, idleMs = IDLE, frames = FRAMES }: Needs) {
  const open = new Map<string, Promise<LiveDocument>>();
  const loaded = new Map<string, LiveDocument>();
  const idleSince = new Map<string, Ms>();
  const allowances = createAllowances(frames, now);
  const tickets = createTickets(ticketKey);
  const compactor = createCompactor();
  const sweeping = setInterval(sweep, Math.max(50, idleMs / 2));
  sweeping.unref();
  const beating = setInterval(() => {
    for (const live of loaded.values()) live.beat();
  }, BEAT);
  beating.unref();

  const keyOf = ({ room, document }: Address) => `${room}/${document}`;

  function find(address: Address): Promise<LiveDocument> {
    const key = keyOf(address);
    const found = open.get(key);
    if (found) return found;
    const isWanted = () => open.get(key) === opening;
    const opening = load(address, key, isWanted);
    open.set(key, opening);
    opening.catch(() => isWanted() && open.delete(key));
    return opening;
  }

  async function load(address: Address, key: string, isWanted: () => boolean): Promise<LiveDocument> {
    const kept = await host.load(address);
    // What was read belongs to a room that was let go meanwhile, perhaps to be destroyed.
    if (!isWanted()) throw new LetGo();
    const live = createLiveDocument({
      address,
      kept,
      host,
      makeOne: compactor.makeOne,
      failed(error) {
        forget(key);
        failed(error);
      },
    });
    loaded.set(key, live);
    return live;
  }

  function forget(key: string): void {
    open.delete(key);
    loaded.delete(key);
    idleSince.delete(key);
  }

  function sweep(): void {
    for (const [key, live] of loaded) {
      if (!live.isIdle()) idleSince.delete(key);
      else if (now() - (idleSince.get(key) ?? now()) >= idleMs) {
        forget(key);
        void live.unload();
      } else if (!idleSince.has(key)) idleSince.set(key, now());
    }
    allowances.sweep();
  }

  const inRoom = (room: RoomId): LiveDocument[] =>
    [...loaded.values()].filter(({ address }) => address.room === room);

  return {
    /**
     * Connects a page. A document that is not there and one that is not this seat's are closed alike, with `unknown`.
     * Frames that arrive before the document is loaded wait for it.
     */
    connect(
      { room, seat, document }: { room: RoomId; seat: SeatId; document: string },
      carrier: Carrier,
    ): Line {
      const allowance = allowances.of(room, seat);
      if (allowance.lines.size >= MOST_LINES || !allowance.frames.take(COMING)) {
        carrier.close(closing.tooFast);
        return { receive: () => {}, closed: () => {} };
      }
      const early: Uint8Array[] = [];
      let line: OpenLine | null = null;
      let gone = false;
      const end = (code: Closing) => {
        if (line) return line.end(code);
        if (gone) return;
        gone = true;
        carrier.close(code);
      };
      allowance.lines.add(end);

      async function begin(): Promise<void> {
        const isThere = (await host.ready(room)) && isDocumentName(document);
        if (!isThere || host.rights(room, seat, document) === null) return end(closing.unknown);
        const live = await find({ room, document });
        if (gone) return;
        line = openConnection({ live, host, seat, carrier, tickets, allowance });
        for (const frame of early.splice(0)) line.receive(frame);
      }
      begin().catch((error: unknown) => {
        if (!(error instanceof LetGo)) failed(error);
        end(closing.unavailable);
      });

      return {
        receive(frame) {
          if (line) line.receive(frame);
          else if (!gone && early.push(frame) > MOST_EARLY) end(closing.tooFast);
        },
        closed() {
          allowance.lines.delete(end);
          gone = true;
          line?.closed();
        },
      };
    },
    /** To be called whenever rights, separation or names in a room may have changed: acts on open lines at once. */
    rightsChanged(room: RoomId): void {
      for (const live of inRoom(room)) live.rightsChanged();
    },
    /** A seat has another browser now, or none: what the old one has open is closed at once. */
    endSeat: (seat: SeatId) => allowances.end(seat, closing.unknown),
    /** Nothing more is accepted into the document; resolves with it as it stays. */
    freeze: async (address: Address) => (await find(address)).freeze(),
    thaw: async (address: Address) => (await find(address)).thaw(),
    authors: async (address: Address) => (await find(address)).authors(),
    /** Lets go of a room's documents, as before its destruction; open lines are closed. */
    forget(room: RoomId): void {
      const abandoned = inRoom(room);
      for (const key of open.keys()) if (key.startsWith(`${room}/`)) forget(key);
      for (const live of abandoned) live.abandon();
    },
    /** Resolves when all that was accepted is on disk or refused. */
    async stop(): Promise<void> {
      clearInterval(sweeping);
      clearInterval(beating);
      await Promise.all([...loaded.values()].map((live) => live.settled()));
      await compactor.close();
    },
    /** How many documents are in memory. */
    count: () => loaded.size,
  };
}

/** The room was let go while its document was being loaded. */
class LetGo extends Error {}

/** What a line costs of its seat's allowance, whatever comes of it. */
const COMING = 4;
/** One seat's lines, over all her pages: each shows a few documents. */
const MOST_LINES = 32;
/** A page says hello and asks before it is answered; more than that is no page of ours. */
const MOST_EARLY = 16;
