/** The documents that are open in this process: one is loaded when somebody comes and let go when nobody is left. */
import { isDocumentName } from '@mediane/shared/documents/layout.ts';
import { closing } from '@mediane/shared/documents/wire.ts';
import type { Ms, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { createCompactor } from './compactor.ts';
import { openConnection, type Carrier, type Line } from './connection.ts';
import type { Address, DocumentHost } from './host.ts';
import { createLiveDocument, type LiveDocument } from './liveDocument.ts';
import { createTickets } from './tickets.ts';
import { tokenBucket, type Bucket } from './tokenBucket.ts';

type Needs = {
  readonly host: DocumentHost;
  /** Signs the tickets for client ids; the same after a restart, or pages with unsent text must take new ids. */
  readonly ticketKey: Uint8Array;
  readonly now: () => Ms;
  /** A document could not be loaded or written; the reason holds no content. */
  readonly failed: (error: unknown) => void;
  /** How long a document that nobody has open stays in memory. */
  readonly idleMs?: Ms;
  /** What one seat may ask over all its lines: so many tokens at once, and so many more each second. */
  readonly frames?: { readonly atOnce: number; readonly perSecond: number };
};

export type Documents = ReturnType<typeof createDocuments>;

/** A fast typist makes twenty frames a second; a burst after a cut is one large frame. */
const FRAMES = { atOnce: 400, perSecond: 60 };
/** Refusals are the fault of a broken or hostile page, and each may cost the server a reload from memory. */
const REFUSALS = { atOnce: 20, perSecond: 0.2 };
const IDLE: Ms = 60_000;
/** A page takes its line for dead after thirty seconds of silence. */
const BEAT: Ms = 10_000;

export function createDocuments({ host, ticketKey, now, failed, idleMs = IDLE, frames = FRAMES }: Needs) {
  const open = new Map<string, Promise<LiveDocument>>();
  const loaded = new Map<string, LiveDocument>();
  const idleSince = new Map<string, Ms>();
  const allowances = new Map<string, { readonly frames: Bucket; readonly refusals: Bucket; lines: number }>();
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
    const opening = load(address, key);
    open.set(key, opening);
    opening.catch(() => open.delete(key));
    return opening;
  }

  async function load(address: Address, key: string): Promise<LiveDocument> {
    const live = createLiveDocument({
      address,
      kept: await host.load(address),
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
    for (const [key, { lines }] of allowances) if (lines === 0) allowances.delete(key);
  }

  function allowanceOf(room: RoomId, seat: SeatId) {
    const key = `${room}/${seat}`;
    const found = allowances.get(key) ?? {
      frames: tokenBucket(frames.atOnce, frames.perSecond, now),
      refusals: tokenBucket(REFUSALS.atOnce, REFUSALS.perSecond, now),
      lines: 0,
    };
    allowances.set(key, found);
    return found;
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
      const allowance = allowanceOf(room, seat);
      if (allowance.lines >= MOST_LINES) {
        carrier.close(closing.tooFast);
        return { receive: () => {}, closed: () => {} };
      }
      allowance.lines += 1;
      const early: Uint8Array[] = [];
      let line: Line | null = null;
      let gone = false;
      const end = (code: Parameters<Carrier['close']>[0]) => {
        if (gone) return;
        gone = true;
        carrier.close(code);
      };

      async function begin(): Promise<void> {
        const isThere = (await host.ready(room)) && isDocumentName(document);
        if (!isThere || host.rights(room, seat, document) === null) return end(closing.unknown);
        const live = await find({ room, document });
        if (gone) return;
        line = openConnection({ live, host, seat, carrier, tickets, allowance });
        for (const frame of early.splice(0)) line.receive(frame);
      }
      begin().catch((error: unknown) => {
        failed(error);
        end(closing.unavailable);
      });

      return {
        receive(frame) {
          if (line) line.receive(frame);
          else if (early.push(frame) > MOST_EARLY) end(closing.tooFast);
        },
        closed() {
          allowance.lines -= 1;
          gone = true;
          line?.closed();
        },
      };
    },
    /** To be called whenever rights, separation or names in a room may have changed: acts on open lines at once. */
    rightsChanged(room: RoomId): void {
      for (const live of inRoom(room)) live.rightsChanged();
    },
    /** Nothing more is accepted into the document; resolves with it as it stays. */
    freeze: async (address: Address) => (await find(address)).freeze(),
    thaw: async (address: Address) => (await find(address)).thaw(),
    authors: async (address: Address) => (await find(address)).authors(),
    /** Lets go of a room's documents, as before its destruction; open lines are closed. */
    forget(room: RoomId): void {
      for (const live of inRoom(room)) {
        forget(keyOf(live.address));
        live.abandon();
      }
    },
    /** Resolves when all that was accepted is on disk or refused. */
    async stop(): Promise<void> {
      clearInterval(sweeping);
      clearInterval(beating);
      await Promise.all(
        [...loaded.values()].map((live) => new Promise<void>((still) => live.whenStill(() => still()))),
      );
      await compactor.close();
    },
    /** How many documents are in memory. */
    count: () => loaded.size,
  };
}

/** One seat's lines, over all her pages: each shows a few documents. */
const MOST_LINES = 32;
/** A page says hello and asks before it is answered; more than that is no page of ours. */
const MOST_EARLY = 16;
