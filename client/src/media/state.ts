/** What the pages show of voice and image, and what they may ask: one store for the check before the room and for the room. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { LineQuality } from './transport.ts';

export type DeviceKind = 'microphone' | 'camera' | 'speaker';

/** Why a device gives nothing. Each has its help in words, by kind of device and by phone. */
export type Trouble =
  /** The person, or the browser for her, said no. */
  | 'refused'
  /** Another program holds it. */
  | 'in-use'
  | 'none'
  /** It went: unplugged, taken by a phone call, stopped by the system. */
  | 'lost'
  /** This browser or this address gives no devices at all. */
  | 'unsupported';

export type Capture =
  | { readonly is: 'off' }
  | { readonly is: 'asking' }
  | { readonly is: 'on'; readonly device: string }
  | { readonly is: 'trouble'; readonly why: Trouble };

/** Why one's microphone is on and one is not played, so that the page can say it. */
export type Unheard =
  | 'not-open'
  | 'on-break'
  | 'closed'
  | 'mediator-absent'
  | 'not-your-turn'
  | 'muted'
  | 'only-if-invited'
  /** Somebody's former connections are still being closed. */
  | 'not-clear'
  | 'alone'
  | 'line';

export type PeerMedia = {
  readonly line: LineQuality;
  /** Whether she says that her microphone is on. */
  readonly voice: boolean;
  readonly image: MediaStreamTrack | null;
  readonly screen: MediaStreamTrack | null;
  /** Is she played here, and speaking? Never true of somebody who is not played. */
  readonly speaking: boolean;
  readonly words: readonly [number, number] | null;
};

export type DeviceChoice = { readonly id: string; readonly label: string };

export type MediaState = {
  /** Does this page take part? `elsewhere`: another page of the seat does. `full`: the channel takes no more. */
  readonly part: 'out' | 'joining' | 'in' | 'elsewhere' | 'full';
  /** What is turned on when one comes into the room: chosen in the check, nothing before. */
  readonly wanted: { readonly voice: boolean; readonly image: boolean };
  readonly microphone: Capture;
  readonly camera: Capture;
  /** The tracks of this page's own, for the check and for one's own image where one asks for it. */
  readonly ownImage: MediaStreamTrack | null;
  readonly ownScreen: boolean;
  /** Null: one is played to the others, or has no microphone on. */
  readonly unheard: Unheard | null;
  /** Speaks for a moment already while not played: "ask for the floor?". */
  readonly speaksUnheard: boolean;
  /** Does one speak now, and is played? */
  readonly speaking: boolean;
  readonly pushToTalk: boolean;
  /** The line is too weak for images: voice alone is proposed. */
  readonly lineWeak: boolean;
  /** No image is sent or taken. */
  readonly voiceOnly: boolean;
  /** The browser plays nothing before a tap. */
  readonly soundBlocked: boolean;
  readonly peers: { readonly [seat: SeatId]: PeerMedia };
  readonly devices: { readonly [kind in DeviceKind]: readonly DeviceChoice[] };
  readonly speaker: string;
};

export type MediaStore = StoreApi<MediaState>;

export const createMediaStore = (): MediaStore =>
  createStore<MediaState>(() => ({
    part: 'out',
    wanted: { voice: false, image: false },
    microphone: { is: 'off' },
    camera: { is: 'off' },
    ownImage: null,
    ownScreen: false,
    unheard: null,
    speaksUnheard: false,
    speaking: false,
    pushToTalk: false,
    lineWeak: false,
    voiceOnly: false,
    soundBlocked: false,
    peers: {},
    devices: { microphone: [], camera: [], speaker: [] },
    speaker: '',
  }));

/** What the pages may ask of the page's voice; made by media.ts, which comes when it is first needed. */
export type Media = {
  /** Takes part in the voice of the room from now on, with or without devices; called again after `elsewhere`. */
  readonly join: () => void;
  /** Frees camera and microphone at once and closes every connection. */
  readonly leave: () => void;
  /** What `join` turns on. Nothing is held until then: no light burns while one waits. */
  readonly want: (wanted: MediaState['wanted']) => void;
  /** Asks for the device where it must, and turns it on or off. Off frees it at once. */
  readonly useMicrophone: (on: boolean) => Promise<void>;
  readonly useCamera: (on: boolean) => Promise<void>;
  readonly choose: (kind: DeviceKind, device: string) => Promise<void>;
  /** Fresh lists of devices; their names are known only once one was permitted. */
  readonly listDevices: () => Promise<void>;
  readonly shareScreen: (on: boolean) => Promise<void>;
  readonly setPushToTalk: (on: boolean) => void;
  /** While held, with push-to-talk. */
  readonly hold: (held: boolean) => void;
  readonly setVoiceOnly: (on: boolean) => void;
  readonly dismissWeakLine: () => void;
  /** After a tap: plays what the browser would not play by itself. */
  readonly hearRoom: () => void;
  /** One's own loudness now, 0 to 1, for a meter that draws itself. */
  readonly level: () => number;
  /** Loudness of somebody now, 0 to 1; 0 while not played. */
  readonly levelOf: (seat: SeatId) => number;
  /** Records a few seconds on this device, plays them back, keeps nothing. Resolves when it was played. */
  readonly echo: (seconds: number, on: (stage: 'listening' | 'playing' | 'done') => void) => Promise<void>;
  /** A short sound from the chosen speaker. */
  readonly testSound: () => Promise<void>;
};
