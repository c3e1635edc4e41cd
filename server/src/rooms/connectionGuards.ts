/** What no connection may do, whoever it is: send without end, let what it is sent pile up, be read by other sites. */
import type { Socket } from 'socket.io';
import { tokenBucket } from '../documents/tokenBucket.ts';

type Connection = Socket['conn'];

/** A page that does not read what it is sent for so long is closed. */
const WAITING_FRAMES = 500;
/** Packets of any kind on one connection: documents over it are two packets a frame, at sixty frames a second. */
const PACKETS = { atOnce: 2_000, perSecond: 300 };

/** What travels by long polling passes by the headers of our pages. */
export function guardPolled(headers: Record<string, string>): void {
  headers['X-Content-Type-Options'] = 'nosniff';
  headers['Cross-Origin-Resource-Policy'] = 'same-origin';
}

/** Closes a connection that sends without end, whether or not it would be answered. */
export function closeFlood(conn: Connection): void {
  const packets = tokenBucket(PACKETS.atOnce, PACKETS.perSecond, Date.now);
  conn.on('packet', () => {
    if (!packets.take(1)) conn.close(true);
  });
}

/** Closes a page that lets too many frames wait, before they fill the memory. */
export function closeSlowReader(conn: Connection): void {
  let waiting = 0;
  conn.on('packetCreate', () => {
    waiting += 1;
    if (waiting > WAITING_FRAMES) conn.close(true);
  });
  conn.on('drain', () => {
    waiting = 0;
  });
}
