/** Documents over the room's own socket. */
import type { Socket } from 'socket.io-client';
import type { DocumentsFromPage, DocumentsFromServer } from '@mediane/shared/documents/wire.ts';
import { CUT, type Carrier } from './carrier.ts';

type DocumentSocket = Socket<DocumentsFromServer, DocumentsFromPage>;

let lines = 0;

export const roomSocketCarrier = (socket: DocumentSocket, document: string): Carrier =>
  Object.assign(carrierOver(socket, document), { canOpen: () => socket.connected });

const carrierOver =
  (socket: DocumentSocket, document: string): Carrier =>
  (events) => {
    const line = (lines += 1);
    let over = false;

    const open = () => {
      socket.emit('documentOpen', { document, line });
      events.opened();
    };
    const receive: DocumentsFromServer['documentFrame'] = (number, frame) => {
      if (number === line) events.received(new Uint8Array(frame));
    };
    const closed: DocumentsFromServer['documentClosed'] = (number, code) => {
      if (number === line) end(code);
    };
    const cut = () => end(CUT);

    function end(code: number): void {
      if (over) return;
      over = true;
      socket.off('connect', open);
      socket.off('disconnect', cut);
      socket.off('documentFrame', receive);
      socket.off('documentClosed', closed);
      events.closed(code);
    }

    socket.on('documentFrame', receive);
    socket.on('documentClosed', closed);
    socket.on('disconnect', cut);
    if (socket.connected) queueMicrotask(() => over || open());
    else socket.on('connect', open);

    return {
      send: (frame) => void socket.emit('documentFrame', line, frame),
      close() {
        if (socket.connected) socket.emit('documentClose', line);
        end(1000);
      },
    };
  };
