/**
 * How voice and image travel, behind one interface: today directly from browser to browser (mesh.ts), for larger rooms
 * through a forwarding engine one day. It knows seats and links, and nothing of floors: who is played is told to it.
 */
import type { Grant, LinkId, Signal } from '@mediane/shared/protocol/media.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';

export type Carried = 'voice' | 'image' | 'screen';

/** How the line to one other seat is, from what arrives. */
export type LineQuality = 'connecting' | 'good' | 'weak' | 'cut';

export type PeerTracks = {
  readonly seat: SeatId;
  readonly line: LineQuality;
  /** Its tracks as they arrive; voice is played by the transport itself, never by who shows the image. */
  readonly image: MediaStreamTrack | null;
  readonly screen: MediaStreamTrack | null;
  /** Loudness of what arrives, from 0 to 1, whether or not it is played. */
  readonly level: number;
  /** Two words' numbers, 0 to 255, equal at both ends unless somebody stands between; null until both ends are sure. */
  readonly words: readonly [number, number] | null;
};

/** What was measured on the lines of this page since it was asked last. */
export type Figures = {
  /** Shares from 0 to 1 of packets lost, the worst line's. */
  readonly loss: number;
  /** Round trip in milliseconds, the longest line's; null before the first. */
  readonly roundTrip: number | null;
  /** Bits a second that the narrowest line can take, as the browser estimates; null where it does not say. */
  readonly outgoing: number | null;
  /** Bytes received by seat since its connection began. */
  readonly received: { readonly [seat: SeatId]: number };
  readonly connections: number;
};

export type MediaTransport = {
  /**
   * Closes every connection that the grant does not name, then opens those that it names and are not there. Returns
   * once the old ones are closed: only then may this be confirmed to the server.
   */
  readonly join: (grant: Grant) => void;
  readonly signal: (link: LinkId, signal: Signal) => void;
  /** What is sent to everybody from now on; null sends nothing. Replacing a track negotiates nothing. */
  readonly publish: (what: Carried, track: MediaStreamTrack | null) => void;
  /** The seats that are played now; everybody else is silent here whatever they send. */
  readonly play: (seats: ReadonlySet<SeatId>) => void;
  /** How loud each played seat is, from 0 to 1: lowered while a mediator speaks in open conversation. */
  readonly volume: (of: (seat: SeatId) => number) => void;
  /** Whose screen is shown, if anybody's; another's is not taken even if it is sent. */
  readonly showScreenOf: (seat: SeatId | null) => void;
  /** Whether images are taken at all: not on a weak line, where voice alone is chosen. The others then send none. */
  readonly takeImages: (taken: boolean) => void;
  /** Where sound comes out; the empty name is the device's own choice. */
  readonly speaker: (deviceId: string) => void;
  /** After the page's own line came back or its network changed: whatever is not connected starts again at once. */
  readonly restart: () => void;
  /** Tries again to play, after a tap, what the browser would not play by itself. */
  readonly resumeSound: () => void;
  readonly peers: () => readonly PeerTracks[];
  readonly figures: () => Promise<Figures>;
  /** Closes everything and lets go of every track and element. */
  readonly leave: () => void;
};

/** What a transport tells whoever made it. */
export type TransportEvents = {
  readonly send: (link: LinkId, signal: Signal) => void;
  /** A connection failed for good and wants another attempt. */
  readonly renew: (link: LinkId) => void;
  /** Something of `peers()` changed, loudness apart. */
  readonly changed: () => void;
  /** The browser plays nothing before a tap, or plays again. */
  readonly soundBlocked: (blocked: boolean) => void;
};
