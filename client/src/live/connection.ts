/** The page's line to its room: connects, resumes after a cut, sends commands until they are acknowledged. */
import { io, type Socket } from 'socket.io-client';
import type {
  Answer,
  Batch,
  CommandMessage,
  HadCompartments,
  PageToServer,
  ServerToPage,
  WireCode,
} from '@mediane/shared/protocol/wire.ts';
import type { MediaFromPage, MediaFromServer } from '@mediane/shared/protocol/media.ts';
import type { DocumentsFromPage, DocumentsFromServer } from '@mediane/shared/documents/wire.ts';
import { compartmentsOf, type Channel, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Command, View } from '@mediane/shared/room/index.ts';
import type { ServerTime } from '../ui/server-time.tsx';
import { fold, type RoomStore } from './store.ts';

export type RoomConnection = {
  /** Resolves with the server's word, however long the line is down; the command is sent again after each reconnection. */
  readonly send: (command: Command) => Promise<Answer>;
  readonly socket: Socket<ServerToPage, PageToServer>;
  /** The same socket, for documents where WebSockets of their own are blocked. */
  readonly documents: Socket<DocumentsFromServer, DocumentsFromPage>;
  /** The same socket, for the signalling of voice and image. */
  readonly media: Socket<MediaFromServer, MediaFromPage>;
  readonly close: () => void;
};

/** A refusal for now, such as too many pages of one seat at once, is asked again after so long. */
const ASKS_AGAIN = 3000;

/** Opens the line. `time` learns the server's clock from every answer. */
export function connectRoom(store: RoomStore, language: 'fr' | 'en', time: ServerTime): RoomConnection {
  const { me } = store.getState();
  const line = io({
    auth: (give) => give({ seat: me, language, had: had(store.getState().view, me) }),
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
    transports: ['websocket', 'polling'],
    // Without it socket.io stays with the first, and nobody enters where WebSockets are blocked.
    tryAllTransports: true,
  });
  const socket: Socket<ServerToPage, PageToServer> = line;
  let again: ReturnType<typeof setTimeout> | undefined;
  const pending = new Map<string, { message: CommandMessage; done: (answer: Answer) => void }>();

  const transmit = (message: CommandMessage) => {
    const asked = performance.now();
    socket.emit('command', message, (answer) => {
      time.learn(answer.now, asked, performance.now());
      const waiting = pending.get(message.id);
      pending.delete(message.id);
      store.setState({ unsaved: pending.size });
      waiting?.done(answer);
    });
  };

  socket.on('connect', () => {
    store.setState({ line: 'online' });
    for (const { message } of pending.values()) transmit(message);
  });
  socket.on('disconnect', (reason) => {
    if (reason !== 'io client disconnect') store.setState({ line: 'offline' });
    if (reason === 'io server disconnect' && !store.getState().ended) socket.connect();
  });
  socket.on('connect_error', (error) => {
    store.setState({ line: 'offline' });
    const code = refusalIn(error);
    if (code) {
      store.setState({ ended: code });
      socket.close();
    } else if (!socket.active) {
      // What the room's server refuses, unlike a line that fails, socket.io never asks again by itself.
      again = setTimeout(() => socket.connect(), ASKS_AGAIN);
    }
  });
  socket.on('batch', (batch: Batch) => store.setState((state) => fold(state, batch)));
  socket.on('presence', (online) => store.setState({ online }));
  socket.on('ended', (code) => {
    store.setState({ ended: code });
    socket.close();
  });

  return {
    socket,
    documents: line,
    media: line,
    close() {
      clearTimeout(again);
      socket.close();
    },
    send: (command) =>
      new Promise((done) => {
        const message: CommandMessage = { id: crypto.randomUUID(), command };
        pending.set(message.id, { message, done });
        const going = goes(command);
        store.setState({ unsaved: pending.size, ...(going && { going }) });
        // While the line is down socket.io would keep it too; ours is sent again on connecting.
        if (socket.connected) transmit(message);
      }),
  };
}

/** Where a command brings the one who gives it. */
function goes(command: Command): Channel | null {
  if (command.type === 'go') return command.to;
  return command.type === 'arrive' || command.type === 'closeCaucus' ? 'room' : null;
}

/** What this page has of each compartment, so that the server sends only what it lacks. */
function had(view: View, me: SeatId): HadCompartments {
  const known: Record<string, { since: number; seq: number }> = {};
  for (const place of compartmentsOf(view)) {
    const slice = view[place];
    const since = slice?.readers[me]?.since;
    if (slice && since !== undefined) known[place] = { since, seq: slice.seq };
  }
  return known;
}

const refusals: readonly WireCode[] = [
  'not-signed-in',
  'seat-taken',
  'removed',
  'foreign-origin',
  'malformed',
];

/** socket.io gives the server's refusal as an error whose message is the code. */
const refusalIn = (error: Error): WireCode | null => refusals.find((code) => code === error.message) ?? null;
