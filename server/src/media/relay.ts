/**
 * The relay's names and passwords, as coturn takes them with `use-auth-secret`: the name says until when, the password
 * proves that this server made it. A name belongs to one seat in one channel and names neither.
 */
import { createHmac } from 'node:crypto';
import type { Relay } from '@mediane/shared/protocol/media.ts';
import type { Channel, Ms, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { TurnSettings } from '../config.ts';

/** How long a name opens new connections. Those that are open do not end with it: pages close them. */
export const RELAY_LIFETIME: Ms = 10 * 60_000;

export type RelaySettings = { readonly turn: TurnSettings | null; readonly relayOnly: boolean };
type Whose = { readonly room: RoomId; readonly seat: SeatId; readonly channel: Channel | null };

/** What a seat may use now in its channel; outside of any channel, nothing. */
export function relayFor({ turn, relayOnly }: RelaySettings, whose: Whose, now: Ms): Relay {
  const only = turn !== null && relayOnly;
  if (!turn || whose.channel === null) return { servers: [], only, until: null };
  const until = now + RELAY_LIFETIME;
  const { username, credential } = credentials(turn.secret, pseudonym(turn.secret, whose), until);
  return { servers: [{ urls: relayAddresses(turn.url), username, credential }], only, until };
}

/** A name that is good until a moment, and its password. */
export function credentials(secret: string, name: string, until: Ms) {
  const username = `${Math.floor(until / 1000)}:${name}`;
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}

const pseudonym = (secret: string, { room, seat, channel }: Whose): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['mediane relay name', room, seat, channel]))
    .digest('base64url')
    .slice(0, 22);

/** The ways to a relay. Where a network lets no UDP out, the same one is tried over TCP. */
export const relayAddresses = (url: string): string[] =>
  url.startsWith('turn:') && !url.includes('?') ? [`${url}?transport=udp`, `${url}?transport=tcp`] : [url];
