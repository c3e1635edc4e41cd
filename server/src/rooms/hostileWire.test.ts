import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SCHEMA_VERSION } from '@mediane/shared/documents/nodes.ts';
import { CONTROL } from '@mediane/shared/documents/wire.ts';
import { openCaucusWith, gather, openSession } from '../../test/rooms/gathering.ts';
import type { Person } from '../../test/rooms/person.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';
import type { RunningHouse } from '../../test/rooms/runningHouse.ts';

const hello = Uint8Array.of(
  CONTROL,
  ...new TextEncoder().encode(JSON.stringify({ type: 'hello', schema: SCHEMA_VERSION })),
);

/** The person's own socket, watched below socket.io's surface: every packet as it came. */
function packetsOf({ socket }: Person): unknown[] {
  const packets: unknown[] = [];
  socket.io.engine.on('packet', (packet: unknown) => packets.push(packet));
  return packets;
}

/** Opens a document over the room's own socket, and counts its frames. */
function openOver(person: Person, document: string, line: number) {
  const socket: Socket = person.socket;
  let frames = 0;
  socket.on('documentFrame', (number: number, _frame: unknown, acknowledge?: () => void) => {
    if (number !== line) return;
    frames += 1;
    acknowledge?.();
  });
  socket.emit('documentOpen', { document, line });
  socket.emit('documentFrame', line, hello);
  return { frames: () => frames };
}

/** An engine.io connection alone: a WebSocket that speaks no more than it must. */
function engineAt(house: RunningHouse, headers: Record<string, string> = {}) {
  const socket = new WebSocket(
    `${house.address().replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
    {
      headers: { origin: house.address(), ...headers },
    },
  );
  socket.on('error', () => {});
  onTestFinished(() => socket.terminate());
  return socket;
}

describe('what travels beside the words', () => {
  test('does not count how much others write in a document that one may not read', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { claire, amina, jeanPierre } = people;
    const place = await openCaucusWith(claire, amina, 'unlisted');
    await amina.does({ type: 'go', to: place, beside: null });

    const draft = async (line: number): Promise<string[]> => {
      const before = packets.length;
      const one = openOver(jeanPierre, 'room.draft', line);
      await expect.poll(one.frames).toBeGreaterThan(1);
      // Packets as they came, but for the number that the page itself gave its line.
      return packets.slice(before).flatMap((packet) => {
        const { data } = packet as { data?: unknown };
        return typeof data === 'string' && data.includes('documentFrame')
          ? data.replace(/"documentFrame",\d+/, '"documentFrame",0')
          : [];
      });
    };
    const packets = packetsOf(jeanPierre);
    const alone = await draft(1);
    const notes = openOver(amina, `${place}.notes`, 1);
    await expect.poll(notes.frames).toBeGreaterThan(1);
    expect(await draft(2)).toEqual(alone);
  });
});

describe('a stranger', () => {
  test('holds no connection open after he was refused a document', async () => {
    const house = await startHouse();
    const socket = connect({
      port: Number(new URL(house.address()).port),
      host: '127.0.0.1',
      allowHalfOpen: true,
    });
    onTestFinished(() => void socket.destroy());
    await once(socket, 'connect');
    socket.write(
      'GET /docs/some-room/room.draft?seat=some-seat HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n' +
        'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    socket.resume();
    await once(socket, 'end');
    // His own side stays open; whoever writes to a connection that is gone is told so.
    const gone = once(socket, 'error').then(() => true);
    const writing = setInterval(() => socket.write('x'), 50);
    onTestFinished(() => clearInterval(writing));
    expect(await Promise.race([gone, after(2000, false)])).toBe(true);
  });

  test('opens no more connections than one address needs, even if he says nothing on them', async () => {
    const house = await startHouse();
    const sockets = Array.from({ length: 300 }, () => engineAt(house));
    const opened = await Promise.all(
      sockets.map(
        (socket) =>
          new Promise<boolean>((known) => {
            socket.once('open', () => known(true));
            socket.once('error', () => known(false));
          }),
      ),
    );
    expect(opened.filter(Boolean).length).toBeLessThanOrEqual(240);
  });
});

test('one seat has a person’s pages open, not a crowd’s; a page that closes makes room for another', async () => {
  const house = await startHouse();
  const { amina } = await gather(house);
  const page = async () => {
    const socket = engineAt(house, { cookie: amina.cookie });
    await once(socket, 'open');
    const answer = new Promise<string>((told) =>
      socket.on(
        'message',
        (data: Buffer) => /^4[04]/.test(data.toString()) && told(data.toString().slice(0, 2)),
      ),
    );
    socket.send(`40${JSON.stringify({ seat: amina.seat, language: 'fr' })}`);
    return { socket, answer: await answer };
  };
  const pages = await Promise.all(Array.from({ length: 40 }, page));
  const open = pages.filter(({ answer }) => answer === '40');
  expect(open.length).toBeLessThanOrEqual(16);
  for (const { socket } of open) socket.close();
  await expect.poll(async () => (await page()).answer).toBe('40');
});

describe('one connection', () => {
  test('carries one page, however often it asks for more', async () => {
    const house = await startHouse();
    const { claire, amina } = await gather(house);
    const socket = engineAt(house, { cookie: amina.cookie });
    const received: string[] = [];
    socket.on('message', (data: Buffer) => received.push(data.toString()));
    await once(socket, 'open');
    for (let n = 0; n < 50; n += 1) socket.send(`40${JSON.stringify({ seat: amina.seat, language: 'fr' })}`);
    await after(800);
    expect(received.filter((packet) => packet.startsWith('40')).length).toBeLessThanOrEqual(1);
    await claire.does({ type: 'say', in: `desk:${amina.seat}`, text: 'Bonjour' });
    await after(200);
    expect(received.filter((packet) => packet.includes('"said"')).length).toBeLessThanOrEqual(1);
  });

  test('that sends without end is closed, and the others are served as before', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { amina, jeanPierre } = people;
    const took = async (): Promise<number> => {
      const began = performance.now();
      await jeanPierre.does({ type: 'say', in: 'room', text: 'Bonjour' });
      return performance.now() - began;
    };
    const socket = engineAt(house, { cookie: amina.cookie });
    await once(socket, 'open');
    socket.send(`40${JSON.stringify({ seat: amina.seat, language: 'fr' })}`);
    await once(socket, 'message');
    // Nothing that asks for an answer: what is not answered must be bounded too.
    const flood = setInterval(() => {
      for (let n = 0; n < 1000; n += 1) socket.send('42["anything"]');
    }, 20);
    onTestFinished(() => clearInterval(flood));
    await expect.poll(() => socket.readyState, { timeout: 4000 }).toBe(WebSocket.CLOSED);
    clearInterval(flood);
    expect(await took()).toBeLessThan(1000);
  });
});
