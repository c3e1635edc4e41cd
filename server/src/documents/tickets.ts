/**
 * Client ids. The server chooses the id under which a page writes and gives a ticket for it; a page that lost its line, or
 * outlived the server, shows the ticket and goes on writing under the same id, so that what it holds unsent stays valid.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Address } from './host.ts';

export type Tickets = {
  /** An id that `isFree`, at random. */
  readonly newClient: (isFree: (client: number) => boolean) => number;
  readonly ticket: (address: Address, seat: SeatId, client: number) => string;
  readonly isGood: (address: Address, seat: SeatId, client: number, ticket: string) => boolean;
};

export function createTickets(key: Uint8Array): Tickets {
  const ticket: Tickets['ticket'] = ({ room, document }, seat, client) =>
    createHmac('sha256', key)
      .update(JSON.stringify([room, document, seat, client]))
      .digest('base64url');
  return {
    newClient(isFree) {
      for (;;) {
        const client = randomBytes(4).readUInt32LE();
        if (client > 0 && isFree(client)) return client;
      }
    },
    ticket,
    isGood(address, seat, client, shown) {
      const expected = Buffer.from(ticket(address, seat, client));
      const given = Buffer.from(shown);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
