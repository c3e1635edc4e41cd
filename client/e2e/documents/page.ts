/** A page's documents without the page: our client, over real sockets that can be cut, blocked and opened again. */
import { io } from 'socket.io-client';
import { expect, onTestFinished } from 'vitest';
import type * as Y from 'yjs';
import type { DocumentName } from '@mediane/shared/room/documents.ts';
import { roomSocketsOf, seatedSocket } from '../../../server/test/documents/carriers.ts';
import type { Endpoint } from '../../../server/test/documents/endpoint.ts';
import type { Carrier } from '../../src/documents/carrier.ts';
import { openDocument, type DocumentLink } from '../../src/documents/document-link.ts';
import { roomSocketCarrier } from '../../src/documents/room-socket-carrier.ts';
import { documentAddress, webSocketCarrier } from '../../src/documents/web-socket-carrier.ts';

export type Line = {
  readonly carrier: Carrier;
  /** Ends the line as a broken network does, with nothing said. */
  readonly cut: () => void;
  /** Nothing opens while it is blocked. */
  readonly block: (blocked: boolean) => void;
};

/** WebSockets of a seat's own; `at` is asked each time, so that a page can find a restarted server. */
export function webSockets(at: () => Endpoint, seat: string, document: string): Line {
  const open = new Set<ReturnType<typeof seatedSocket>>();
  let blocked = false;
  return {
    carrier: webSocketCarrier(() => {
      const address = documentAddress(at().address, 'room-1', document, seat);
      const socket = seatedSocket(blocked ? 'ws://127.0.0.1:1' : address, seat);
      open.add(socket);
      return socket as unknown as WebSocket;
    }),
    cut() {
      for (const socket of open) socket.terminate();
      open.clear();
    },
    block: (now) => void (blocked = now),
  };
}

/** Documents over a room's socket that only polls, as behind a proxy that blocks WebSockets. */
export function roomSocket(here: Endpoint, seat: string, document: string): Line {
  const { address, path, close } = roomSocketsOf(here, seat);
  const socket = io(address, { path, transports: ['polling'], reconnectionDelay: 50, forceNew: true });
  onTestFinished(async () => {
    socket.close();
    await close();
  });
  return {
    carrier: roomSocketCarrier(socket, document),
    cut: () => void socket.io.engine.close(),
    block: () => {},
  };
}

export type OpenPage = ReturnType<typeof openPage>;

export function openPage(document: DocumentName, ...lines: readonly Line[]) {
  const link: DocumentLink = openDocument(
    document,
    lines.map(({ carrier }) => carrier),
  );
  onTestFinished(() => void link.close());
  const doc = (): Y.Doc => {
    const { copy } = link.state();
    if (!copy) throw new Error('the page has no copy');
    return copy.doc;
  };
  return {
    link,
    doc,
    cut: () => {
      for (const line of lines) line.cut();
    },
    block: (blocked: boolean) => {
      for (const line of lines) line.block(blocked);
    },
    isOpen: () =>
      expect.poll(() => link.state().copy !== null && link.state().line, { timeout: 8000 }).toBe('online'),
    isSaved: () => expect.poll(() => link.state().unsaved, { timeout: 8000 }).toBe(false),
  };
}
