/** The documents' endpoint on a real port, and pages that speak its wire with sockets of their own. */
import { createServer } from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { parseFromServer } from '@mediane/shared/documents/parseWire.ts';
import { SCHEMA_VERSION } from '@mediane/shared/documents/nodes.ts';
import { CONTROL, type FromPage, type FromServer } from '@mediane/shared/documents/wire.ts';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { createDocuments } from '../../src/documents/documents.ts';
import { stateFrame, stateVectorFrame, updateFrame } from '../../src/documents/frames.ts';
import { openDocumentSockets } from '../../src/documents/webSockets.ts';
import type { HostInMemory } from './hostInMemory.ts';

type Options = Partial<Omit<Parameters<typeof createDocuments>[0], 'host'>> & {
  readonly heartbeatMs?: number;
  readonly backlog?: number;
};

export type Endpoint = Awaited<ReturnType<typeof endpoint>>;

/** Seats prove themselves by a header in these tests; whose cookie it is, is another part's affair. */
export async function endpoint(
  { host }: Pick<HostInMemory, 'host'>,
  { heartbeatMs, backlog, ...options }: Options = {},
) {
  const failures: unknown[] = [];
  const documents = createDocuments({
    host,
    ticketKey: new Uint8Array(32).fill(7),
    now: Date.now,
    failed: (error) => failures.push(error),
    ...options,
  });
  const sockets = openDocumentSockets({
    documents,
    authenticate: ({ headers }) => {
      const seat = headers['x-seat'];
      const isOwn = headers.origin === undefined || headers.origin === 'http://own';
      return Promise.resolve(
        typeof seat === 'string' && isOwn ? { room: 'room-1' as RoomId, seat: seat as SeatId } : null,
      );
    },
    ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
    ...(backlog === undefined ? {} : { backlog }),
  });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => {
    if (!sockets.upgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  async function close(): Promise<void> {
    sockets.close();
    server.closeAllConnections();
    await documents.stop();
    await new Promise((closed) => server.close(closed));
  }
  onTestFinished(close);
  return { documents, address: `ws://127.0.0.1:${port}`, failures, server, close };
}

export type WirePage = Awaited<ReturnType<typeof wirePage>>;

/** A page that speaks the wire by itself; it sends what it is told to, honest or not. */
export async function wirePage(
  { address }: Pick<Endpoint, 'address'>,
  seat: string,
  document: string,
  {
    headers = {},
    greets = true,
    room = 'room-1',
    held = {},
  }: {
    readonly headers?: Record<string, string>;
    readonly greets?: boolean;
    readonly room?: string;
    readonly held?: { readonly client?: number; readonly ticket?: string };
  } = {},
) {
  const socket = new WebSocket(`${address}/docs/${room}/${encodeURIComponent(document)}?seat=${seat}`, {
    headers: { 'x-seat': seat, ...headers },
  });
  socket.binaryType = 'nodebuffer';
  onTestFinished(() => socket.terminate());
  const doc = new Y.Doc();
  const words: FromServer[] = [];
  const frames: Uint8Array[] = [];
  const cursors = new Map<number, unknown>();
  const watching = new Set<() => void>();
  let closed: number | null = null;
  const look = () => {
    for (const one of watching) one();
  };

  socket.on('message', (data: Buffer) => {
    const frame = new Uint8Array(data);
    frames.push(frame);
    if (frame[0] === CONTROL) {
      const word = parseFromServer(new TextDecoder().decode(frame.subarray(1)));
      if (word) words.push(word);
      if (word?.type === 'welcome') doc.clientID = word.client;
    } else read(frame);
    look();
  });
  socket.on('close', (code) => {
    closed = code;
    look();
  });
  socket.on('error', () => {});

  function read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) === 1) {
      const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
      for (let many = decoding.readVarUint(inner); many > 0; many -= 1) {
        const client = decoding.readVarUint(inner);
        decoding.readVarUint(inner);
        cursors.set(client, JSON.parse(decoding.readVarString(inner)));
      }
      return;
    }
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === 0) {
      send(stateVectorFrame(Y.encodeStateVector(doc)));
      send(stateFrame(Y.encodeStateAsUpdate(doc, bytes)));
    } else Y.applyUpdate(doc, bytes, 'server');
  }

  const send = (frame: Uint8Array) => socket.send(frame);
  const say = (word: FromPage) =>
    send(Uint8Array.of(CONTROL, ...new TextEncoder().encode(JSON.stringify(word))));
  const until = (what: string, is: () => boolean, patience = 5000): Promise<void> =>
    new Promise((done, failed) => {
      const check = () => {
        if (!is()) return;
        clearTimeout(timer);
        watching.delete(check);
        done();
      };
      const timer = setTimeout(() => failed(new Error(`waited in vain: ${what}`)), patience);
      watching.add(check);
      check();
    });
  const word = <T extends FromServer['type']>(type: T) =>
    words.find((one): one is Extract<FromServer, { type: T }> => one.type === type);

  await new Promise((opened) => {
    socket.once('open', opened);
    socket.once('close', opened);
  });
  if (greets && closed === null) {
    say({ type: 'hello', schema: SCHEMA_VERSION, ...held });
    await until('a welcome', () => word('welcome') !== undefined || closed !== null);
    await until(
      'the present',
      () => frames.some((frame) => frame[0] === 0 && frame[1] === 1) || closed !== null,
    );
  }

  return {
    doc,
    socket,
    words,
    frames,
    cursors,
    send,
    say,
    until,
    word,
    closed: () => closed,
    client: () => doc.clientID,
    ticket: () => word('welcome')?.ticket ?? '',
    saved: () => words.filter(({ type }) => type === 'saved').length,
    sendUpdate: (update: Uint8Array) => send(updateFrame(update)),
    /** Changes its copy and sends what changed. */
    edit(change: () => void): void {
      const updates: Uint8Array[] = [];
      const keep = (update: Uint8Array) => updates.push(update);
      doc.on('update', keep);
      doc.transact(change, 'own');
      doc.off('update', keep);
      for (const update of updates) send(updateFrame(update));
    },
    sendCursor(state: unknown, client = doc.clientID, clock = 1): void {
      const inner = encoding.encode((out) => {
        encoding.writeVarUint(out, 1);
        encoding.writeVarUint(out, client);
        encoding.writeVarUint(out, clock);
        encoding.writeVarString(out, JSON.stringify(state));
      });
      send(
        encoding.encode((out) => {
          encoding.writeVarUint(out, 1);
          encoding.writeVarUint8Array(out, inner);
        }),
      );
    },
    close: () => socket.close(),
  };
}
