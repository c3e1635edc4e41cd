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

type DocumentSocket = Pick<Socket<DocumentsFromPage, DocumentsFromServer>, 'on' | 'emit'>;

/** Lets a page open documents over a socket whose seat is proven. */
export function serveDocuments(
  documents: Documents,
  socket: DocumentSocket,
  { room, seat }: { readonly room: RoomId; readonly seat: SeatId },
): void {
  const lines = new Map<number, Line>();
  /** Bytes that the page has not acknowledged. */
  let backlog = 0;

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
          backlog += frame.length;
          if (backlog > LARGEST_BACKLOG) return end(closing.tooSlow);
          socket.emit('documentFrame', number, frame, () => {
            backlog -= frame.length;
          });
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
