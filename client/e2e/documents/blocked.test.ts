/** Networks that let no WebSocket through, each in its own way. A person notices nothing, save a short wait. */
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket as NodeSocket, WebSocketServer } from 'ws';
import { PAGE } from '@mediane/shared/documents/layout.ts';
import type { DocumentName } from '@mediane/shared/room/documents.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { endpoint } from '../../../server/test/documents/endpoint.ts';
import { hostInMemory } from '../../../server/test/documents/hostInMemory.ts';
import { paragraph, xmlOf } from '../../../server/test/documents/writer.ts';
import { inTurn, type Carrier } from '../../src/documents/carrier.ts';
import { webSocketCarrier } from '../../src/documents/web-socket-carrier.ts';
import { connectRoom } from '../../src/live/connection.ts';
import { createRoomStore } from '../../src/live/store.ts';
import { openPage, roomSocket, webSockets, type Line, type OpenPage } from './page.ts';

const NOTES = 'caucus:c1.notes' as DocumentName;
const PATIENCE = 400;
const house = () => hostInMemory({ amina: { [NOTES]: 'write' }, bruno: { [NOTES]: 'write' } });
const text = (one: OpenPage) => xmlOf(one.doc().getXmlFragment(PAGE));
const write = (one: OpenPage, words: string) =>
  one
    .doc()
    .getXmlFragment(PAGE)
    .push([paragraph(words)]);

async function portOf(server: TcpServer): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  return typeof bound === 'object' && bound ? bound.port : 0;
}

/** Takes the connection and never says a word. */
async function silentProxy(): Promise<string> {
  const taken = new Set<{ destroy: () => void }>();
  const server = createTcpServer((socket) => {
    taken.add(socket);
    socket.on('error', () => {});
  });
  onTestFinished(() => {
    for (const socket of taken) socket.destroy();
    server.close();
  });
  return `ws://127.0.0.1:${await portOf(server)}`;
}

/** Lets the WebSocket open, and swallows what goes through it. */
async function swallowingProxy(): Promise<string> {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.close();
  });
  return `ws://127.0.0.1:${await portOf(server)}`;
}

function line(address: string): Line {
  const carrier = webSocketCarrier(() => {
    const socket = new NodeSocket(address);
    onTestFinished(() => socket.terminate());
    return socket as unknown as WebSocket;
  });
  return { carrier, cut: () => {}, block: () => {} };
}

/** Both ways in turn, less patient than a page; says over which of them lines were opened. */
function both(first: Line, second: Line): { readonly line: Line; readonly opened: ('own' | 'room')[] } {
  const opened: ('own' | 'room')[] = [];
  const counted = (carrier: Carrier, which: 'own' | 'room'): Carrier =>
    Object.assign(
      (events: Parameters<Carrier>[0]) =>
        carrier({
          ...events,
          opened() {
            opened.push(which);
            events.opened();
          },
        }),
      carrier,
    );
  return {
    line: {
      carrier: inTurn([counted(first.carrier, 'own'), counted(second.carrier, 'room')], PATIENCE),
      cut() {
        first.cut();
        second.cut();
      },
      block: first.block,
    },
    opened,
  };
}

test.each([
  ['never answers', silentProxy],
  ['opens it and swallows every frame', swallowingProxy],
] as const)(
  'a proxy that %s: the document comes over the room’s socket',
  async (_how, proxy) => {
    const here = await endpoint(house());
    const amina = openPage(NOTES, both(line(await proxy()), roomSocket(here, 'amina', NOTES)).line);
    const bruno = openPage(
      NOTES,
      webSockets(() => here, 'bruno', NOTES),
    );
    await bruno.isOpen();
    await amina.isOpen();
    write(amina, 'Par l’autre chemin');
    await amina.isSaved();
    await expect.poll(() => text(bruno)).toContain('Par l’autre chemin');
  },
  20_000,
);

test('who moves to a network that blocks WebSockets goes on by the room’s socket, and comes back to them later', async () => {
  const here = await endpoint(house());
  const own = webSockets(() => here, 'amina', NOTES);
  const room = roomSocket(here, 'amina', NOTES);
  const ways = both(own, room);
  const amina = openPage(NOTES, ways.line);
  await amina.isOpen();
  expect(ways.opened).toEqual(['own']);
  own.block(true);
  own.cut();
  await expect.poll(() => ways.opened.at(-1), { timeout: 8000 }).toBe('room');
  await amina.isOpen();
  write(amina, 'En chemin');
  await amina.isSaved();
  own.block(false);
  room.cut();
  await expect.poll(() => ways.opened.at(-1), { timeout: 8000 }).toBe('own');
  await amina.isOpen();
  expect(text(amina)).toContain('En chemin');
}, 30_000);

test('when all is cut, the room’s socket too, the page waits and comes back by its own WebSocket', async () => {
  const here = await endpoint(house());
  const own = webSockets(() => here, 'amina', NOTES);
  const room = roomSocket(here, 'amina', NOTES);
  const ways = both(own, { ...room, carrier: Object.assign(room.carrier, { canOpen: () => false }) });
  const amina = openPage(NOTES, ways.line);
  await amina.isOpen();
  own.block(true);
  own.cut();
  await expect.poll(() => amina.link.state().line).toBe('offline');
  write(amina, 'Dans le noir');
  await new Promise((done) => setTimeout(done, 1500));
  own.block(false);
  await amina.isOpen();
  await amina.isSaved();
  expect(ways.opened).toEqual(['own', 'own']);
}, 20_000);

test('the room itself opens where no WebSocket gets through', async () => {
  const server = createServer();
  const rooms = new Server(server, { transports: ['polling'], allowUpgrades: false });
  const address = new URL(`http://127.0.0.1:${await portOf(server)}`);
  onTestFinished(() => rooms.close());
  vi.stubGlobal('location', address);
  onTestFinished(() => void vi.unstubAllGlobals());
  const store = createRoomStore('amina' as SeatId);
  const connection = connectRoom(store, 'fr', { now: Date.now, learn: () => {} });
  onTestFinished(connection.close);
  await expect.poll(() => store.getState().line, { timeout: 8000 }).toBe('online');
}, 20_000);
