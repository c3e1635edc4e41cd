/** Put into a test page before anything of the product runs: the other end of a link, made by whoever likes. */
import type { Link } from '../../src/media/link.ts';

type HostileEnd = {
  readonly link: Link;
  /** The connection of the product's end. */
  readonly own: RTCPeerConnection;
  readonly channel: RTCDataChannel;
  /** Its name for the way that it offered. */
  readonly way: string;
  readonly close: () => void;
};
declare global {
  interface Window {
    /** A connected line between the product's end, which answers, and this one. */
    hostileEnd: (options: { readonly channels?: number }) => Promise<HostileEnd>;
    passes: (ms: number) => Promise<void>;
  }
}

/** Runs in the page. */
export function fillWithHostileEnd(): void {
  window.passes = (ms) => new Promise((over) => setTimeout(over, ms));
  window.hostileEnd = async ({ channels = 1 }) => {
    const hostile = new RTCPeerConnection();
    const [channel] = Array.from({ length: channels }, (_, at) => hostile.createDataChannel(`${at}`));
    for (const kind of ['audio', 'video', 'video']) hostile.addTransceiver(kind);
    const link = window.mediane.openLink(
      { id: 'a-link' as never, initiator: false, relay: { servers: [], only: false, until: null } },
      {
        changed: () => {},
        send(signal) {
          const done =
            signal.kind === 'candidate'
              ? hostile.addIceCandidate({
                  candidate: signal.candidate,
                  sdpMid: signal.mid,
                  sdpMLineIndex: signal.line,
                })
              : hostile.setRemoteDescription({ type: 'answer', sdp: signal.sdp });
          done.catch(() => {});
        },
      },
    );
    const own = window.made.connections.at(-1);
    hostile.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate)
        link.receive({
          kind: 'candidate',
          candidate: candidate.candidate,
          mid: candidate.sdpMid,
          line: candidate.sdpMLineIndex,
        });
    });
    const { sdp = '' } = await hostile.createOffer();
    await hostile.setLocalDescription({ type: 'offer', sdp });
    link.receive({ kind: 'offer', sdp });
    for (let tries = 0; channel?.readyState !== 'open' && tries < 100; tries += 1) await window.passes(50);
    if (!channel || !own) throw new Error('no line');
    await window.passes(200);
    const close = () => {
      link.close();
      hostile.close();
    };
    return { link, own, channel, way: /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? '', close };
  };
}
