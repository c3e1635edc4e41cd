/** The descriptions and candidates of one connection, in and out: what is out of turn or malformed is passed over. */
import type SimplePeer from 'simple-peer/simplepeer.min.js';
import type { Signal } from '@mediane/shared/protocol/media.ts';

export type PeerSignals = {
  readonly receive: (signal: Signal) => void;
  /** A fresh offer that asks for another way, whatever became of the ones before. */
  readonly offerAnew: () => Promise<void>;
};

/** More than an honest page gathers between two descriptions. */
const MOST_WAITING = 60;

/** Stands between the signalling and the library, which throws on malformed candidates and gives up after one lost offer. */
export function peerSignals(
  peer: SimplePeer,
  pc: RTCPeerConnection,
  initiator: boolean,
  send: (signal: Signal) => void,
): PeerSignals {
  let waiting: RTCIceCandidateInit[] = [];

  peer.on('signal', (signal) => {
    if (signal.type === 'candidate' && 'candidate' in signal) {
      const { candidate = '', sdpMid = null, sdpMLineIndex = null } = signal.candidate;
      if (candidate) send({ kind: 'candidate', candidate, mid: sdpMid, line: sdpMLineIndex });
    } else if ('sdp' in signal && (signal.type === 'offer' || signal.type === 'answer')) {
      send({ kind: signal.type, sdp: signal.sdp });
    }
  });

  // A candidate of a way that was given up meanwhile is refused, which is as it should be.
  const add = (candidate: RTCIceCandidateInit) => void pc.addIceCandidate(candidate).catch(() => {});

  pc.addEventListener('signalingstatechange', () => {
    if (!pc.remoteDescription) return;
    const due = waiting;
    waiting = [];
    for (const candidate of due) add(candidate);
  });

  const expected = (kind: 'offer' | 'answer'): boolean =>
    initiator
      ? kind === 'answer' && pc.signalingState === 'have-local-offer'
      : kind === 'offer' && pc.signalingState === 'stable';

  return {
    receive(signal) {
      if (peer.destroyed || pc.signalingState === 'closed') return;
      if (signal.kind !== 'candidate') {
        if (expected(signal.kind)) peer.signal({ type: signal.kind, sdp: signal.sdp });
        return;
      }
      if (signal.mid === null && signal.line === null) return;
      const candidate = { candidate: signal.candidate, sdpMid: signal.mid, sdpMLineIndex: signal.line };
      if (pc.remoteDescription) add(candidate);
      else if (waiting.length < MOST_WAITING) waiting.push(candidate);
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
