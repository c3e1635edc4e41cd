/** The descriptions and candidates of one connection, in and out: what is out of turn or malformed is passed over. */
import type SimplePeer from 'simple-peer/simplepeer.min.js';
import type { Signal } from '@mediane/shared/protocol/media.ts';
import { fingerprintOf } from './word-pair.ts';

export type PeerSignals = {
  readonly receive: (signal: Signal) => void;
  /** A fresh offer that asks for another way, whatever became of the ones before. */
  readonly offerAnew: () => Promise<void>;
};

/** More than an honest page gathers for one way. Each is tried again and again with each of one's own. */
const MOST_CANDIDATES = 60;

/**
 * An answer says in its session's name, which nothing else uses, which offer it answers: after a cut several offers may
 * have been under way, and one that is taken for another's answer would connect nothing.
 */
const naming = (sdp: string, offer: string): string => sdp.replace(/^s=.*$/m, `s=${wayOf(offer) ?? '-'}`);
const answers = (sdp: string, offer: string): boolean => /^s=(\S+)/m.exec(sdp)?.[1] === wayOf(offer);
const wayOf = (sdp: string): string | undefined => /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];

/** Stands between the signalling and the library, which throws on malformed candidates and gives up after one lost offer. */
export function peerSignals(
  peer: SimplePeer,
  pc: RTCPeerConnection,
  initiator: boolean,
  send: (signal: Signal) => void,
): PeerSignals {
  let waiting: RTCIceCandidateInit[] = [];
  /** While one offer is being answered, the newest that came meanwhile. */
  let answering = false;
  let next: string | null = null;
  /** The other end's present way, and how many of its candidates were taken. */
  let way: string | undefined;
  let taken = 0;

  peer.on('signal', (signal) => {
    if (signal.type === 'candidate' && 'candidate' in signal) {
      const { candidate = '', sdpMid = null, sdpMLineIndex = null } = signal.candidate;
      if (candidate) send({ kind: 'candidate', candidate, mid: sdpMid, line: sdpMLineIndex });
    } else if ('sdp' in signal && (signal.type === 'offer' || signal.type === 'answer')) {
      const offer = pc.remoteDescription?.sdp ?? '';
      send({ kind: signal.type, sdp: signal.type === 'answer' ? naming(signal.sdp, offer) : signal.sdp });
    }
  });

  // A candidate of a way that was given up meanwhile is refused, which is as it should be.
  const add = (candidate: RTCIceCandidateInit) => void pc.addIceCandidate(candidate).catch(() => {});

  const answer = (sdp: string) => {
    answering = true;
    next = null;
    peer.signal({ type: 'offer', sdp });
  };
  // Another certificate is another page, whose words would not be those that stand here: it has a link of its own.
  const isSameEnd = (sdp: string) =>
    !pc.remoteDescription || fingerprintOf(sdp) === fingerprintOf(pc.remoteDescription.sdp);
  const isOneTooMany = () => {
    const now = wayOf(pc.remoteDescription?.sdp ?? '');
    if (now !== way) taken = 0;
    way = now;
    taken += 1;
    return taken > MOST_CANDIDATES;
  };
  const hear = (kind: 'offer' | 'answer', sdp: string) => {
    if (!isSameEnd(sdp)) return;
    if (initiator) {
      const mine = pc.signalingState === 'have-local-offer' ? pc.localDescription?.sdp : undefined;
      if (kind === 'answer' && mine && answers(sdp, mine)) peer.signal({ type: 'answer', sdp });
    } else if (kind === 'offer') {
      if (answering) next = sdp;
      else answer(sdp);
    }
  };

  pc.addEventListener('signalingstatechange', () => {
    if (pc.signalingState === 'stable') {
      answering = false;
      if (next !== null) answer(next);
    }
    if (!pc.remoteDescription) return;
    const due = waiting;
    waiting = [];
    for (const candidate of due) add(candidate);
  });

  return {
    receive(signal) {
      if (peer.destroyed || pc.signalingState === 'closed') return;
      if (signal.kind !== 'candidate') {
        hear(signal.kind, signal.sdp);
        return;
      }
      if ((signal.mid === null && signal.line === null) || isOneTooMany()) return;
      const candidate = { candidate: signal.candidate, sdpMid: signal.mid, sdpMLineIndex: signal.line };
      if (pc.remoteDescription) add(candidate);
      else waiting.push(candidate);
    },
    async offerAnew() {
      try {
        const { sdp = '' } = await pc.createOffer({ iceRestart: true });
        await pc.setLocalDescription({ type: 'offer', sdp });
        send({ kind: 'offer', sdp });
      } catch {
        // Not possible now: it is tried again in a moment, and another attempt is asked for before long.
      }
    },
  };
}
