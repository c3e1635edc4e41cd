/** One page's line to one document, from its hello to its end. Whatever it sends that is wrong hurts this line alone. */
import { SCHEMA_VERSION } from '@mediane/shared/documents/nodes.ts';
import { closing, type Closing, type FromPage, type Refusal } from '@mediane/shared/documents/wire.ts';
import type { DocumentRight } from '@mediane/shared/room/documents.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { isForged } from './cursors.ts';
import { controlFrame, stateFrame, stateVectorFrame } from './frames.ts';
import type { DocumentHost } from './host.ts';
import type { LiveDocument, Reader } from './liveDocument.ts';
import { readFrame, type Frame } from './readFrame.ts';
import type { Tickets } from './tickets.ts';
import type { Bucket } from './tokenBucket.ts';

/** What carries frames to a page and ends: a WebSocket, or the room's own socket. */
export type Carrier = {
  readonly send: (frame: Uint8Array) => void;
  readonly close: (code: Closing) => void;
};

/** What the carrier tells. */
export type Line = {
  readonly receive: (frame: Uint8Array) => void;
  readonly closed: () => void;
};

/** A line that the house can end by itself. */
export type OpenLine = Line & { readonly end: (code: Closing) => void };

type Needs = {
  readonly live: LiveDocument;
  readonly host: DocumentHost;
  readonly seat: SeatId;
  readonly carrier: Carrier;
  readonly tickets: Tickets;
  /** What this seat may still ask, and how often it may still be refused. */
  readonly allowance: { readonly frames: Bucket; readonly refusals: Bucket };
};

/** What each kind of frame costs of a seat's allowance. */
const cost = { update: 1, cursor: 0.5, asks: 10, control: 10, forged: 1 } as const;
/** A large update takes longer to judge. */
const BYTES_PER_TOKEN = 8192;
/** To find what a page lacks, the whole document is looked through; a page of ours asks once a line. */
const PIECES_PER_TOKEN = 300;
const MOST_FOR_A_LOOK = 190;

export function openConnection({ live, host, seat, carrier, tickets, allowance }: Needs): OpenLine {
  const { room, document } = live.address;
  let client: number | null = null;
  let greeted = false;
  let over = false;
  /** Ended by the server. What a page sent before it left by itself still counts. */
  let ended = false;
  let right: DocumentRight | null = host.rights(room, seat, document);
  /** Updates of this line that are dealt with. */
  let updates = 0;

  const reader: Reader = {
    seat,
    client: () => client,
    send: (frame) => over || carrier.send(frame),
    close: end,
    isEnded: () => ended,
    saved(clock) {
      updates += 1;
      if (client !== null) say({ type: 'saved', client, clock, updates });
    },
    refused: refuse,
    rightsChanged: lookAtRights,
  };
  live.join(reader);

  function say(word: Parameters<typeof controlFrame>[0]): void {
    if (!over) carrier.send(controlFrame(word));
  }

  function end(code: Closing): void {
    if (over) return;
    ended = true;
    leave();
    carrier.close(code);
  }

  function leave(): void {
    over = true;
    live.leave(reader);
  }

  function refuse(code: Refusal): void {
    allowance.refusals.take(1);
    say({ type: 'refused', code });
    end(closing.refused);
  }

  function lookAtRights(): void {
    const now = host.rights(room, seat, document);
    if (now === null) return end(closing.unknown);
    if (now === right) return;
    right = now;
    if (client !== null) say({ type: 'right', right: now });
  }

  /** A page opens once: the id that it shows a ticket for, or a new one. */
  function greet(word: Extract<FromPage, { type: 'hello' }>): void {
    if (greeted) return end(closing.malformed);
    greeted = true;
    if (word.schema !== SCHEMA_VERSION) return end(closing.outdated);
    if (!allowance.refusals.take(0.1)) return end(closing.tooFast);
    const mine = shown(word) ?? tickets.newClient(live.isFree);
    if (!live.bind(mine, seat)) return end(closing.malformed);
    live.whenStill(() => {
      if (over) return;
      right = host.rights(room, seat, document);
      if (right === null) return end(closing.unknown);
      client = mine;
      say({
        type: 'welcome',
        client,
        ticket: tickets.ticket(live.address, seat, client),
        right,
        person: host.person(room, seat),
      });
      reader.send(stateVectorFrame(live.vector()));
      const others = host.flows(live.address) ? live.cursors.all() : null;
      if (others) reader.send(others);
    });
  }

  const shown = ({ client: claimed, ticket }: Extract<FromPage, { type: 'hello' }>): number | null =>
    claimed !== undefined && ticket !== undefined && tickets.isGood(live.address, seat, claimed, ticket)
      ? claimed
      : null;

  function point({ client: named, clock, state }: Extract<Frame, { is: 'cursor' }>): void {
    if (named !== client) return end(closing.forged);
    if (state === null) {
      const frame = live.cursors.leave(named);
      if (frame) live.spreadCursor(frame, reader);
      return;
    }
    const person = host.person(room, seat);
    if (isForged(state, person)) return end(closing.forged);
    live.spreadCursor(live.cursors.point(named, clock, state, person), reader);
  }

  function act(frame: NonNullable<Frame>): void {
    if (frame.is === 'control' && frame.word.type === 'hello') return greet(frame.word);
    if (client === null) return end(closing.malformed);
    switch (frame.is) {
      case 'control':
        return live.askAuthors(reader.send);
      case 'asks':
        return live.whenStill(() => reader.send(stateFrame(live.since(frame.vector))));
      case 'update':
        return live.write({ by: reader, client, bytes: frame.bytes });
      case 'cursor':
        return point(frame);
      case 'forged':
        return end(closing.forged);
    }
  }

  return {
    receive(bytes) {
      if (over) return;
      lookAtRights();
      if (over) return;
      const frame = readFrame(bytes);
      if (frame === null) return end(closing.malformed);
      const look = frame.is === 'asks' ? Math.min(MOST_FOR_A_LOOK, live.weight() / PIECES_PER_TOKEN) : 0;
      if (!allowance.frames.take(cost[frame.is] + bytes.length / BYTES_PER_TOKEN + look))
        return end(closing.tooFast);
      act(frame);
    },
    closed() {
      if (!over) leave();
    },
    end,
  };
}
