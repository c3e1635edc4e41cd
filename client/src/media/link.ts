/**
 * One attempt to connect this page with one other. The three lines, voice, image, screen, are there from the first offer
 * on; afterwards tracks are only replaced, and the one thing negotiated again is the way (an ICE restart, by the end that
 * offers). Whatever the other end sends that is malformed or too much harms this connection alone.
 */
import SimplePeer from 'simple-peer/simplepeer.min.js';
import type { LinkId, Relay, Signal } from '@mediane/shared/protocol/media.ts';
import { parsePeerMessage, type PeerMessage } from './parse-peer-message.ts';
import { peerSignals, type PeerSignals } from './peer-signals.ts';
import type { Carried } from './transport.ts';
import { fingerprintOf } from './word-pair.ts';
import { wordExchange } from './word-exchange.ts';

export type LinkState = 'opening' | 'connected' | 'lost' | 'failed';

export type Link = {
  readonly id: LinkId;
  readonly state: () => LinkState;
  readonly receive: (signal: Signal) => void;
  /** The end that offers asks the connection for another way; the other waits for it. */
  readonly restart: () => void;
  /** The newest names and passwords of the relay. */
  readonly configure: (relay: Relay) => void;
  readonly send: (what: Carried, track: MediaStreamTrack | null) => void;
  /** Whether images are taken from the other end. */
  readonly take: (image: boolean) => void;
  readonly received: (what: Carried) => RTCRtpReceiver | null;
  readonly words: () => readonly [number, number] | null;
  /** With how many others this page shares its line: each connection takes so much less. */
  readonly share: (among: number) => void;
  readonly stats: () => Promise<RTCStatsReport | null>;
  /** At once: when this returns, nothing passes and nothing is left. */
  readonly close: () => void;
};

export type LinkEvents = {
  readonly send: (signal: Signal) => void;
  /** State, tracks or words changed. */
  readonly changed: () => void;
};

const carried: readonly Carried[] = ['voice', 'image', 'screen'];
const kindOf = (what: Carried) => (what === 'voice' ? 'audio' : 'video');
/** What one connection may take of the line, in bits a second, and what all of them may. */
const most: { readonly [what in Carried]: number } = { voice: 40_000, image: 350_000, screen: 900_000 };
const mostOfAll: { readonly [what in Carried]: number } = {
  voice: 320_000,
  image: 1_200_000,
  screen: 2_400_000,
};
/** More than an honest page has to say over the connection itself. */
const MOST_MESSAGES = 500;

/** Opens it: the offer leaves by itself a moment later. */
export function openLink(
  { id, initiator, relay }: { readonly id: LinkId; readonly initiator: boolean; readonly relay: Relay },
  on: LinkEvents,
): Link {
  const peer = new SimplePeer({ initiator, config: configuration(relay) });
  const pc = peer._pc;
  const lines = new Map<Carried, RTCRtpTransceiver>();
  const wanted = new Map<Carried, MediaStreamTrack | null>();
  const arrived = new Map<Carried, RTCRtpReceiver>();
  let state: LinkState = pc ? 'opening' : 'failed';
  let words: readonly [number, number] | null = null;
  let open = false;
  let closed = false;
  let takesImage = true;
  let theyTakeImage = true;
  let among = 1;
  let messages = 0;
  const signals: PeerSignals | null = pc ? peerSignals(peer, pc, initiator, on.send) : null;

  const become = (next: LinkState) => {
    if (closed || state === next || state === 'failed') return;
    state = next;
    on.changed();
  };
  const say = (message: PeerMessage) => {
    try {
      if (open && !closed) peer.send(JSON.stringify(message));
    } catch {
      // The connection is on its way down; its end is told by its state.
    }
  };
  const exchange = wordExchange(initiator ? 'offers' : 'answers', say, (pair) => {
    words = pair;
    if (!closed) on.changed();
  });

  const put = (what: Carried) => {
    const line = lines.get(what);
    if (!line || closed) return;
    const track = what === 'image' && !theyTakeImage ? null : (wanted.get(what) ?? null);
    // What was replaced meanwhile, or a connection that closes, refuses it: nothing is to be done then.
    line.sender.replaceTrack(track).catch(() => {});
  };

  const limitAll = () => {
    if (!open || closed) return;
    for (const what of carried) limit(lines.get(what)?.sender, Math.min(most[what], mostOfAll[what] / among));
  };

  if (pc) {
    takeOneChannel(pc);
    if (initiator) {
      for (const what of carried) {
        peer.addTransceiver(kindOf(what), {
          direction: 'sendrecv',
          sendEncodings: [{ maxBitrate: most[what] }],
        });
        const line = pc.getTransceivers().at(-1);
        if (line) lines.set(what, line);
      }
    }
    pc.addEventListener('track', ({ receiver, transceiver }) => {
      const what = carried.find((one) => kindOf(one) === receiver.track.kind && !arrived.has(one));
      // Nothing arrives that was not asked for by right: a receiver is silent until it is played.
      receiver.track.enabled = false;
      if (!what || closed) return refuse(transceiver);
      arrived.set(what, receiver);
      if (!initiator) {
        transceiver.direction = 'sendrecv';
        lines.set(what, transceiver);
        put(what);
      }
      on.changed();
    });
    pc.addEventListener('connectionstatechange', () => {
      const now = pc.connectionState;
      if (now === 'connected') become('connected');
      else if (now === 'disconnected') become('lost');
      else if (now === 'failed' || now === 'closed') become('failed');
    });
    peer.on('connect', () => {
      open = true;
      limitAll();
      say({ say: 'take', image: takesImage });
      const mine = fingerprintOf(pc.localDescription?.sdp ?? '');
      const theirs = fingerprintOf(pc.remoteDescription?.sdp ?? '');
      if (mine && theirs) void exchange.begin({ mine, theirs });
    });
    peer.on('data', (bytes) => {
      if (++messages > MOST_MESSAGES) return peer.destroy();
      const message = parsePeerMessage(bytes);
      if (!message || closed) return;
      if (message.say !== 'take') return void exchange.hear(message);
      theyTakeImage = message.image;
      put('image');
    });
  }
  // Without a listener, an error of this connection would be the page's.
  peer.on('error', () => become('failed'));
  peer.on('close', () => become('failed'));

  return {
    id,
    state: () => state,
    receive: (signal) => signals?.receive(signal),
    restart() {
      if (initiator && !closed) void signals?.offerAnew();
    },
    configure(relay) {
      try {
        if (pc && pc.connectionState !== 'closed') pc.setConfiguration(configuration(relay));
      } catch {
        // A browser that changes nothing on the way takes the new names with the next connection.
      }
    },
    send(what, track) {
      wanted.set(what, track);
      put(what);
    },
    take(image) {
      if (takesImage === image) return;
      takesImage = image;
      say({ say: 'take', image });
    },
    received: (what) => arrived.get(what) ?? null,
    words: () => words,
    share(others) {
      if (among === others) return;
      among = others;
      limitAll();
    },
    stats: async () => (closed || !pc ? null : pc.getStats().catch(() => null)),
    close() {
      closed = true;
      for (const receiver of arrived.values()) receiver.track.enabled = false;
      peer.destroy();
      // The library lets go a moment later; a caucus must not wait for it.
      pc?.close();
    },
  };
}

const configuration = ({ servers, only }: Relay): RTCConfiguration => ({
  iceServers: servers.map(({ urls, ...access }) => ({ urls: [...urls], ...access })),
  iceTransportPolicy: only ? 'relay' : 'all',
  bundlePolicy: 'max-bundle',
});

/** The pages have one channel of their own: the library would take each further one in its place, and never let go of it. */
function takeOneChannel(pc: RTCPeerConnection): void {
  const take = pc.ondatachannel;
  let taken = take === null;
  pc.ondatachannel = (event) => {
    if (taken) return event.channel.close();
    taken = true;
    take?.call(pc, event);
  };
}

/** A line beyond the three: whatever it carries is not heard, not seen and not answered. */
function refuse(transceiver: RTCRtpTransceiver): void {
  transceiver.receiver.track.stop();
  transceiver.direction = 'inactive';
}

function limit(sender: RTCRtpSender | undefined, bits: number): void {
  const parameters = sender?.getParameters();
  if (!sender || !parameters?.encodings?.length) return;
  for (const encoding of parameters.encodings) encoding.maxBitrate = Math.round(bits);
  // Where it cannot be set, the browser's own measure of the line holds.
  sender.setParameters(parameters).catch(() => {});
}
