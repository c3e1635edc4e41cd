/** Documents over WebSockets of their own: `/docs/<roomId>/<document>?seat=<seat>`. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { WebSocketServer, type WebSocket } from 'ws';
import { LARGEST_UPDATE } from '@mediane/shared/documents/layout.ts';
import { closing } from '@mediane/shared/documents/wire.ts';
import { SeatName } from '@mediane/shared/protocol/api.ts';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Documents } from './documents.ts';

type Needs = {
  readonly documents: Documents;
  /** Whose request it is, by Origin and the seat's cookie; null for a stranger. */
  readonly authenticate: (request: IncomingMessage) => Promise<{ room: RoomId; seat: SeatId } | null>;
  readonly addressOf?: (request: IncomingMessage) => string;
  readonly heartbeatMs?: number;
  /** How many bytes may wait for a reader who does not read. */
  readonly backlog?: number;
};

const HEARTBEAT = 10_000;
/** More than the largest document once. */
const LARGEST_BACKLOG = 8 * 1024 * 1024;
/** An update, what frames it, and room to be refused with its code instead of cut off. */
const LARGEST_FRAME = LARGEST_UPDATE + 64 * 1024;
/** Asked before anybody is looked up. A household's pages, each with its few documents, come again after every cut. */
const COMINGS_PER_ADDRESS = { points: 600, duration: 60 };
const PATH = /^\/docs\/([\w-]{1,64})\/([^/?]{1,160})(?:\?|$)/;

export type DocumentSockets = {
  /** Takes an upgrade that is for a document; false for any other. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  readonly close: () => void;
};

export function openDocumentSockets({
  documents,
  authenticate,
  addressOf = ({ socket }) => socket.remoteAddress ?? '',
  heartbeatMs = HEARTBEAT,
  backlog = LARGEST_BACKLOG,
}: Needs): DocumentSockets {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: LARGEST_FRAME });
  const comings = new RateLimiterMemory(COMINGS_PER_ADDRESS);
  const heard = new WeakSet<WebSocket>();
  const beat = setInterval(() => {
    for (const socket of server.clients) {
      if (!heard.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, heartbeatMs);
  beat.unref();

  function carry(socket: WebSocket, where: { room: RoomId; seat: SeatId; document: string }): void {
    const line = documents.connect(where, {
      send(frame) {
        socket.send(frame);
        if (socket.bufferedAmount > backlog) socket.terminate();
      },
      close: (code) => socket.close(code),
    });
    heard.add(socket);
    socket.on('pong', () => heard.add(socket));
    socket.on('message', (data, isBinary) => {
      heard.add(socket);
      if (isBinary && data instanceof Buffer) line.receive(data);
      else socket.close(closing.malformed);
    });
    socket.on('close', () => line.closed());
    // Too large a frame, or one that is no frame: ws closes by itself.
    socket.on('error', () => {});
  }

  /** A seat that another browser took while this one was looked up ended the lines that it had, and this was none yet. */
  function endIfLost(request: IncomingMessage, socket: WebSocket): void {
    authenticate(request).then(
      (who) => who ?? socket.close(closing.unknown),
      () => socket.terminate(),
    );
  }

  return {
    upgrade(request, socket, head) {
      if (!request.url?.startsWith('/docs/')) return false;
      const ignore = () => {};
      socket.on('error', ignore);
      const parsed = PATH.exec(request.url);
      comings
        .consume(addressOf(request))
        .then(() => authenticate(request))
        .catch(() => null)
        .then((who) => {
          const [, room, name] = parsed ?? [];
          if (!who || who.room !== room || name === undefined) return refuse(socket);
          socket.off('error', ignore);
          server.handleUpgrade(request, socket, head, (opened) => {
            carry(opened, { ...who, document: decoded(name) });
            endIfLost(request, opened);
          });
        })
        .catch(() => refuse(socket));
      return true;
    },
    close() {
      clearInterval(beat);
      for (const socket of server.clients) socket.close(1012);
      server.close();
    },
  };
}

/**
 * Strangers, foreign pages, floods and rooms that are not there get the same answer. The connection is over then, whatever the
 * other end does: none of the server's patience for requests counts for an upgrade.
 */
function refuse(socket: Duplex): void {
  socket.once('finish', () => socket.destroy());
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

/** The seat that an address names, before anything is proven. */
export function seatAsked(url: string | undefined): SeatId | null {
  const asked = URL.parse(url ?? '', 'http://here')?.searchParams.get('seat');
  return SeatName.safeParse(asked).data ?? null;
}
