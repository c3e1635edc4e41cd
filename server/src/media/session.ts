/** One page's part in the voice of a room, kept for a grace while its line is down. */
import type {
  Grant,
  MediaSessionId,
  Publishing,
  Relay,
  SignalMessage,
} from '@mediane/shared/protocol/media.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { createConnections } from './connections.ts';

/** A page's socket, as far as voice needs it. */
export type MediaLine = {
  readonly grant: (grant: Grant) => void;
  readonly signal: (message: SignalMessage) => void;
  /** Another page of the seat holds the voice now. */
  readonly ended: () => void;
};

/** What a page may do now, before it is numbered and given a relay. */
export type Permission = Pick<Grant, 'channel' | 'clear' | 'peers'>;

/** Signals that wait while the line is down. A connection that loses more starts again by itself. */
const MOST_WAITING = 256;

export type Session = ReturnType<typeof createSession>;

export function createSession(id: MediaSessionId, seat: SeatId, first: MediaLine, sends: Publishing) {
  const connections = createConnections();
  let line: MediaLine | null = first;
  let publishing = sends;
  let number = 0;
  let told = '';
  let permitted: Permission | null = null;
  let relay: Relay | null = null;
  let waiting: SignalMessage[] = [];
  let formerly: ReadonlySet<SeatId> = new Set();

  return {
    id,
    seat,
    publishing: () => publishing,
    publish: (now: Publishing) => void (publishing = now),
    line: () => line,
    attach(to: MediaLine): void {
      line = to;
      told = '';
    },
    detach: () => void (line = null),
    /** Tells the page what it may do now, if that is news to it. A page whose line is down is told when it is back. */
    tell(permission: Permission, relayNow: () => Relay): void {
      const news = JSON.stringify(permission);
      if (!line || news === told) return;
      told = news;
      permitted = permission;
      number += 1;
      relay = relayNow();
      connections.granted(number, permission.peers);
      line.grant({ grant: number, ...permission, relay });
    },
    /** Forgets what the page was told, so that it is told again with a fresh relay. */
    tellAnew: () => void (told = ''),
    /** What the page was told last. */
    permission: () => permitted,
    relayUntil: () => relay?.until ?? null,
    cleared: (grant: number): void => connections.cleared(Math.min(grant, number)),
    /** The seats to which a page of this person may still be connected. */
    openTo: (): Set<SeatId> => connections.seats().union(formerly),
    /** A former page of the seat had these connections, and has not said that they are closed. */
    inherit: (seats: ReadonlySet<SeatId>) => void (formerly = seats),
    signal(message: SignalMessage): void {
      if (line) line.signal(message);
      else if (waiting.length < MOST_WAITING) waiting.push(message);
    },
    /** The signals that waited for the line, once. */
    takeWaiting(): SignalMessage[] {
      const kept = waiting;
      waiting = [];
      return kept;
    },
  };
}
