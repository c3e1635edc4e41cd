/**
 * A page's socket, from its handshake to its end: Origin, cookie of the seat, room, then commands one by one. Whatever
 * is malformed is refused with a code and hurts this socket alone.
 */
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Server, type Socket } from 'socket.io';
import {
  CommandMessage,
  Handshake,
  type Answer,
  type PageToServer,
  type ServerToPage,
  type WireCode,
} from '@mediane/shared/protocol/wire.ts';
import type { Ms, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { closeFlood, closeSlowReader, guardPolled } from './connectionGuards.ts';
import type { OpenPage, Rooms } from './rooms.ts';

type Seated = {
  readonly room: RoomId;
  readonly seat: SeatId;
  readonly language: 'fr' | 'en';
  readonly had: NonNullable<Handshake['had']>;
};
export type RoomSocket = Socket<ServerToPage, PageToServer, Record<string, never>, { seated: Seated }>;

type Needs = {
  readonly server: HttpServer;
  readonly rooms: Rooms;
  readonly now: () => Ms;
  readonly authenticate: (
    cookies: string | undefined,
    seat: SeatId,
  ) => Promise<{ readonly room: RoomId } | null>;
  readonly isForeignOrigin: (request: IncomingMessage) => boolean;
  readonly addressOf: (request: IncomingMessage) => string;
  /** A refusal in words. */
  readonly sentence: (language: 'fr' | 'en', code: WireCode) => string;
  /** Other parts that speak over the same socket: documents where WebSockets are blocked, signalling. */
  readonly also?: readonly ((socket: RoomSocket, seated: Seated) => void)[];
};

/** A hundred commands at once, then ten a second: far more than a person, far less than a flood. */
const PER_SEAT = { points: 100, duration: 10 };
const CONNECTIONS_PER_ADDRESS = { points: 240, duration: 60 };
/** One person's tabs and devices at once; each is sent all that she may read. */
const PAGES_PER_SEAT = 16;
/** The largest command with room to spare; documents travel in smaller pieces. */
const LARGEST = 320_000;

/** Opens the sockets on the HTTP server. */
export function openSockets({
  server,
  rooms,
  now,
  authenticate,
  isForeignOrigin,
  addressOf,
  sentence,
  also = [],
}: Needs) {
  const io = new Server<PageToServer, ServerToPage, Record<string, never>, { seated: Seated }>(server, {
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: LARGEST,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    destroyUpgrade: false,
    allowRequest: (request, decide) => {
      if (isForeignOrigin(request)) return decide(null, false);
      // Asked before anything is kept for it: a connection that never says for which seat it comes costs as much.
      comings.consume(addressOf(request)).then(
        () => decide(null, true),
        () => decide('too-fast', false),
      );
    },
  });
  const acts = new RateLimiterMemory(PER_SEAT);
  const comings = new RateLimiterMemory(CONNECTIONS_PER_ADDRESS);
  const asked = new WeakSet<RoomSocket['conn']>();
  const pages = new Map<SeatId, number>();
  const count = (seat: SeatId, more: 1 | -1) => {
    const now = (pages.get(seat) ?? 0) + more;
    if (now > 0) pages.set(seat, now);
    else pages.delete(seat);
  };
  io.engine.on('connection', closeFlood);
  io.engine.on('headers', guardPolled);

  io.use(async (socket, next) => {
    const seated = await seat(socket).catch((): WireCode => 'malformed');
    if (typeof seated === 'string') return next(new Error(seated));
    socket.data.seated = seated;
    next();
  });

  async function seat(socket: RoomSocket): Promise<Seated | WireCode> {
    // One connection is one page: socket.io would let it ask for as many as it likes while the first is looked at.
    if (asked.has(socket.conn)) return 'malformed';
    asked.add(socket.conn);
    const hello = Handshake.safeParse(socket.handshake.auth);
    if (!hello.success) return 'malformed';
    const { seat, language, had = {} } = hello.data;
    const found = await authenticate(socket.request.headers.cookie, seat);
    if (!found) return 'not-signed-in';
    if ((pages.get(seat) ?? 0) >= PAGES_PER_SEAT) return 'too-fast';
    return { room: found.room, seat, language, had };
  }

  /** A seat that another browser took while this one was looked up ended the pages that it had, and this was none yet. */
  async function endIfLost({ request, data }: RoomSocket, page: OpenPage): Promise<void> {
    if (!(await authenticate(request.headers.cookie, data.seated.seat))) page.end('seat-taken');
  }

  io.on('connection', (socket) => {
    const { seated } = socket.data;
    count(seated.seat, 1);
    socket.once('disconnect', () => count(seated.seat, -1));
    closeSlowReader(socket.conn);
    // What arrives before the room is loaded waits for it, in order.
    const ready = rooms.get(seated.room).then((room) => {
      if (!room || socket.disconnected) return null;
      const page: OpenPage = {
        seat: seated.seat,
        send: (batch) => socket.emit('batch', batch),
        presence: (online) => socket.emit('presence', online),
        end: (code) => {
          socket.emit('ended', code);
          socket.disconnect(true);
        },
        drop: () => socket.disconnect(true),
      };
      if (room.isRemoved(seated.seat)) {
        page.end('removed');
        return null;
      }
      const leave = room.enter(page, seated.had);
      socket.once('disconnect', leave);
      endIfLost(socket, page).catch(() => page.drop());
      return room;
    });
    ready.catch(() => socket.disconnect(true));
    for (const part of also) part(socket, seated);

    const refuse = (code: WireCode): Answer => ({
      ok: false,
      code,
      message: sentence(seated.language, code),
      now: now(),
    });

    async function act(message: unknown): Promise<Answer> {
      const allowed = await acts.consume(seated.seat).catch(() => null);
      if (!allowed) return refuse('too-fast');
      const parsed = CommandMessage.safeParse(message);
      if (!parsed.success) return refuse('malformed');
      const room = await ready;
      if (!room) return refuse('unknown');
      const outcome = await room.live.command(seated.seat, parsed.data.id, parsed.data.command);
      return outcome.ok ? { ok: true, now: now() } : refuse(outcome.code);
    }

    socket.on('command', async (message: unknown, acknowledge: unknown) => {
      const answer = await act(message).catch(() => null);
      if (!answer) socket.disconnect(true);
      else if (typeof acknowledge === 'function') acknowledge(answer);
    });
  });

  return io;
}
