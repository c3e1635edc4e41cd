/**
 * Signalling for voice and image, over the room's socket. A page joins and is told by `media:grant`, whole each time,
 * with whom it may be connected and how. It closes every connection that the grant does not name, says `media:cleared`,
 * and only then opens new ones. `media:signal` is passed on only within a link that both ends' newest grants name.
 * Voice and image themselves go between browsers, or encrypted through the relay; this server never has them.
 */
import * as z from 'zod/mini';
import type { Channel, Ms, SeatId } from '../room/identifiers.ts';
import { identifier } from '../room/parseFields.ts';

declare const brand: unique symbol;
/** One attempt to connect two pages: random, and never used again once either end gave it up. */
export type LinkId = string & { readonly [brand]: 'LinkId' };
/** One page's part in the voice of a room; kept for a grace while its line is down. */
export type MediaSessionId = string & { readonly [brand]: 'MediaSessionId' };

/** What a page sends to the others of its channel now. Shown to them in words; what is played is the floor's to say. */
export const Publishing = z.strictObject({ voice: z.boolean(), image: z.boolean(), screen: z.boolean() });
export type Publishing = Readonly<z.infer<typeof Publishing>>;

export const JoinMedia = z.strictObject({
  /** The session that this page had before its line fell, to go on with its connections. */
  session: z.nullable(identifier<MediaSessionId>()),
  publishing: Publishing,
});
export type JoinMedia = z.infer<typeof JoinMedia>;

/** A session description; at most one voice, one image, one screen and the pages' own data, within 20,000 characters. */
const Description = z.strictObject({
  kind: z.enum(['offer', 'answer']),
  sdp: z.string().check(z.minLength(1), z.maxLength(20_000)),
});
const Candidate = z.strictObject({
  kind: z.literal('candidate'),
  candidate: z.string().check(z.maxLength(600)),
  mid: z.nullable(z.string().check(z.maxLength(16))),
  line: z.nullable(z.int().check(z.minimum(0), z.maximum(7))),
});
export const Signal = z.discriminatedUnion('kind', [Description, Candidate]);
export type Signal = Readonly<z.infer<typeof Signal>>;

export const SignalMessage = z.strictObject({ link: identifier<LinkId>(), signal: Signal });
export type SignalMessage = z.infer<typeof SignalMessage>;
export const ClearedMessage = z.strictObject({ grant: z.int().check(z.minimum(0)) });
/** Asks for a new attempt where a connection failed for good. */
export const RenewMessage = z.strictObject({ link: identifier<LinkId>() });

/** What one page measured by loudness since it last told: at most once a second. */
export const ActivityMessage = z.strictObject({
  /** The time that it covers, in milliseconds. */
  over: z.int().check(z.minimum(1), z.maximum(5000)),
  /** How much of it this page's own person spoke, whether or not she was played. */
  own: z.int().check(z.minimum(0), z.maximum(5000)),
  /** How much of it each of the others was heard to speak here. */
  heard: z.record(z.string().check(z.maxLength(64)), z.int().check(z.minimum(0), z.maximum(5000))),
});
export type ActivityMessage = z.infer<typeof ActivityMessage>;

export type MediaPeer = {
  readonly seat: SeatId;
  readonly link: LinkId;
  /** Which end offers; the other answers. */
  readonly initiator: boolean;
  readonly publishing: Publishing;
};

/** One relay as browsers take it, with a name and password that work until `Relay.until` for this seat and channel. */
export type IceServer = {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
};
export type Relay = {
  readonly servers: readonly IceServer[];
  /** Whether everything must pass through the relay, so that nobody learns another's address. */
  readonly only: boolean;
  /** Until when the name and password open new connections; null without a relay. */
  readonly until: Ms | null;
};

export type Grant = {
  /** Counts up within a session. */
  readonly grant: number;
  /** Where this seat is; null where no voice passes for it. */
  readonly channel: Channel | null;
  /** Whether everybody in the channel has closed what connected them elsewhere: nobody is played before. */
  readonly clear: boolean;
  readonly peers: readonly MediaPeer[];
  readonly relay: Relay;
};

export type MediaRefusal = 'malformed' | 'too-fast' | 'unknown' | 'channel-full';
export type MediaAnswer =
  | {
      readonly ok: true;
      readonly session: MediaSessionId;
      /** What this seat sent a moment ago, when another or the same page of it held the voice; null after the grace. */
      readonly before: Publishing | null;
    }
  | { readonly ok: false; readonly code: MediaRefusal; readonly message: string };

export type MediaFromPage = {
  'media:join': (message: JoinMedia, acknowledge: (answer: MediaAnswer) => void) => void;
  'media:leave': () => void;
  'media:publishing': (message: Publishing) => void;
  'media:cleared': (message: z.infer<typeof ClearedMessage>) => void;
  'media:signal': (message: SignalMessage) => void;
  'media:renew': (message: z.infer<typeof RenewMessage>) => void;
  'media:activity': (message: ActivityMessage) => void;
};
export type MediaFromServer = {
  'media:grant': (grant: Grant) => void;
  'media:signal': (message: SignalMessage) => void;
  /** Another page of this seat holds the voice now, or this one was ended. */
  'media:ended': (why: 'elsewhere') => void;
};
