/** The two ways of a document to its page, each for any number of seats on one endpoint. */
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { DocumentsFromPage, DocumentsFromServer } from '@mediane/shared/documents/wire.ts';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { serveDocuments } from '../../../server/src/documents/roomSockets.ts';
import type { Endpoint } from '../../../server/test/documents/endpoint.ts';
import { roomSocketCarrier } from '../../src/documents/room-socket-carrier.ts';
import { webSockets, type Line } from './page.ts';

/** Opens lines of one way. */
export type Way = (seat: string, document: string) => Line;

const ownSockets =
  (here: Endpoint): Way =>
  (seat, document) =>
    webSockets(() => here, seat, document);

function roomSockets(here: Endpoint): Way {
  const socketTo = socketsOf(here);
  return (seat, document) => {
    const socket = socketTo(seat);
    return {
      carrier: roomSocketCarrier(socket, document),
      // One that is being opened would not notice.
      cut: () => void (socket.connected && socket.io.engine.close()),
      block: () => {},
    };
  };
}

/** Rooms' sockets that only poll, as behind a proxy that lets no WebSocket through. */
export function socketsOf({ server, documents }: Endpoint) {
  const rooms = new Server<DocumentsFromPage, DocumentsFromServer>(server, {
    serveClient: false,
    transports: ['polling'],
    maxHttpBufferSize: 320_000,
  });
  rooms.on('connection', (socket) =>
    serveDocuments(documents, socket, {
      room: 'room-1' as RoomId,
      seat: socket.handshake.auth['seat'] as SeatId,
    }),
  );
  // The endpoint closes the HTTP server itself; socket.io would wait for every other seat's line.
  onTestFinished(() => {
    rooms.disconnectSockets(true);
    rooms.engine.close();
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return (seat: string) => {
    const socket = io(`http://127.0.0.1:${port}`, {
      auth: { seat },
      transports: ['polling'],
      reconnectionDelay: 50,
      reconnectionDelayMax: 100,
      forceNew: true,
    });
    onTestFinished(() => void socket.close());
    return socket;
  };
}

export const ways: readonly (readonly [name: string, open: (here: Endpoint) => Way])[] = [
  ['a WebSocket of its own', ownSockets],
  ['the room’s socket', roomSockets],
];
