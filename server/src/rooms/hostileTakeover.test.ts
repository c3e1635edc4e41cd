import { createServer } from 'node:http';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { closing } from '@mediane/shared/documents/wire.ts';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { Plan } from '@mediane/shared/protocol/plan.ts';
import { demoPlan } from '@mediane/shared/words/demo.ts';
import { endpoint } from '../../test/documents/endpoint.ts';
import { hostInMemory } from '../../test/documents/hostInMemory.ts';
import { openForTest, temporaryDirectory } from '../../test/storage/openForTest.ts';
import { openDocumentSockets } from '../documents/webSockets.ts';
import { newId } from '../identity/secrets.ts';
import { makeRoom } from './makeRoom.ts';
import { nameAs } from './parseKept.ts';
import { createRooms } from './rooms.ts';
import { openSockets } from './sockets.ts';

test('a page that loses its seat while it is being looked up is out as well', async () => {
  const { journal } = await openForTest(temporaryDirectory());
  const house = { journal, now: Date.now, newId: nameAs(newId) };
  const { room, seats } = await makeRoom(Plan.parse(demoPlan('fr')), { name: 'Claire Morel' }, house);
  const [, amina] = seats;
  if (!amina) throw new Error('Amina has a seat');
  const lookedUp = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const rooms = createRooms({
    ...house,
    graceMs: 1000,
    log: pino({ level: 'silent' }),
    published: () => {},
    loaded: () => {},
    gone: () => {},
  });
  let holder = 'the old browser';
  const server = createServer();
  const sockets = openSockets({
    server,
    rooms,
    now: Date.now,
    // What was read before the change arrives after it, as the accounts' database may answer.
    authenticate: async (cookies) => {
      const found = cookies === holder ? { room } : null;
      lookedUp.resolve();
      await answered.promise;
      return found;
    },
    isForeignOrigin: () => false,
    addressOf: () => 'here',
    sentence: (_language, code) => code,
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const page: Socket = io(`http://127.0.0.1:${port}`, {
    auth: { seat: amina, language: 'fr' },
    extraHeaders: { cookie: holder },
    transports: ['websocket'],
    reconnection: false,
  });
  onTestFinished(async () => {
    page.close();
    await sockets.close();
    await rooms.stop();
  });
  const ended = new Promise((told) => page.on('ended', told));

  await lookedUp.promise;
  holder = 'the new browser';
  await rooms.endSeat(amina, 'seat-taken');
  answered.resolve();
  expect(await ended).toBe('seat-taken');
  await expect.poll(() => page.connected).toBe(false);
});

test('so is its line to a document', async () => {
  const { documents } = await endpoint(hostInMemory({ amina: { 'room.draft': 'write' } }));
  const seated = { room: 'room-1' as RoomId, seat: 'amina' as SeatId };
  const lookedUp = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  let isHers = true;
  const sockets = openDocumentSockets({
    documents,
    authenticate: async () => {
      const found = isHers ? seated : null;
      lookedUp.resolve();
      await answered.promise;
      return found;
    },
  });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => void sockets.upgrade(request, socket, head));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const line = new WebSocket(`ws://127.0.0.1:${port}/docs/room-1/room.draft?seat=amina`);
  onTestFinished(() => {
    line.terminate();
    sockets.close();
    server.close();
  });
  const closed = new Promise((told) => line.on('close', told));
  await lookedUp.promise;
  isHers = false;
  documents.endSeat(seated.seat);
  answered.resolve();
  expect(await closed).toBe(closing.unknown);
});
