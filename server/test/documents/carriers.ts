/** Sockets for pages that run outside a browser: a WebSocket that bears a seat, and a room's socket that only polls. */
import { Server } from 'socket.io';
import { WebSocket as NodeSocket } from 'ws';
import type { DocumentsFromPage, DocumentsFromServer } from '@mediane/shared/documents/wire.ts';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { serveDocuments } from '../../src/documents/roomSockets.ts';
import type { Endpoint } from './endpoint.ts';

/** A WebSocket that proves its seat as the test endpoint wants it; `terminate` cuts it without a word. */
export const seatedSocket = (address: string, seat: string): NodeSocket =>
  new NodeSocket(address, { headers: { 'x-seat': seat } });

/** The room's socket of one seat, on the endpoint's own port. */
export function roomSocketsOf({ server, documents }: Endpoint, seat: string) {
  const path = `/${seat}`;
  const rooms = new Server<DocumentsFromPage, DocumentsFromServer>(server, { serveClient: false, path });
  rooms.on('connection', (socket) =>
    serveDocuments(documents, socket, { room: 'room-1' as RoomId, seat: seat as SeatId }),
  );
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}`, path, close: () => rooms.close() };
}
