/** Documents over the room's own socket, for networks that block WebSockets: the same frames, several documents at once. */
import type { Socket } from 'socket.io';
import { z } from 'zod';
import { closing, type DocumentsFromPage, type DocumentsFromServer } from '@mediane/shared/documents/wire.ts';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Line } from './connection.ts';
import type { Documents } from './documents.ts';

const Opening = z.strictObject({
  document: z.string().max(160),
  line: z
    .int()
    .min(0)
    .max(2 ** 31),
});
const Frame = z.instanceof(Uint8Array);
const MOST_LINES = 8;
const LARGEST_BACKLOG = 8 * 1024 * 1024;

type DocumentSocket = Pick<Socket<DocumentsFromPage, DocumentsFromServer>, 'on' | 'emit' | 'conn'>;

/** Lets a page open documents over a socket whose seat is proven. */
export function serveDocuments(
  documents: Documents,
  socket: DocumentSocket,
  { room, seat }: { readonly room: RoomId; readonly seat: SeatId },
): void {
  const lines = new Map<number, Line>();
  const backlog = backlogOf(socket.conn);

  function open({ document, line: number }: z.infer<typeof Opening>): void {
    if (lines.has(number) || lines.size >= MOST_LINES)
      return void socket.emit('documentClosed', number, closing.tooFast);
    let over = false;
    const end = (code: number) => {
      over = true;
      const line = lines.get(number);
      lines.delete(number);
      socket.emit('documentClosed', number, code);
      line?.closed();
    };
    const line = documents.connect(
      { room, seat, document },
      {
        send(frame) {
          if (backlog() + frame.length > LARGEST_BACKLOG) return end(closing.tooSlow);
          socket.emit('documentFrame', number, frame);
        },
        close: end,
      },
    );
    if (!over) lines.set(number, line);
  }

  socket.on('documentOpen', (opening: unknown) => {
    const parsed = Opening.safeParse(opening);
    if (parsed.success) open(parsed.data);
  });
  socket.on('documentFrame', (number: unknown, frame: unknown) => {
    const line = typeof number === 'number' ? lines.get(number) : undefined;
    const bytes = Frame.safeParse(frame);
    if (line && bytes.success) line.receive(bytes.data);
  });
  socket.on('documentClose', (number: unknown) => {
    if (typeof number !== 'number') return;
    const line = lines.get(number);
    lines.delete(number);
    line?.closed();
  });
  socket.on('disconnect', () => {
    for (const line of lines.values()) line.closed();
    lines.clear();
  });
}

/**
 * How many bytes wait for a page that does not read, by what its transport has taken. An acknowledgement by the page
 * would be its own claim, and socket.io numbers those for all sockets together: the numbers would tell how much others write.
 */
function backlogOf(conn: DocumentSocket['conn']): () => number {
  let bytes = 0;
  conn.on('packetCreate', ({ data }: { readonly data?: string | Uint8Array }) => {
    bytes += data?.length ?? 0;
  });
  conn.on('drain', () => {
    bytes = 0;
  });
  return () => bytes;
}
