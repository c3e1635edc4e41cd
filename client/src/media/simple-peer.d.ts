/** What we use of simple-peer, which brings no types: its build for browsers, without a stream library to bundle. */
declare module 'simple-peer/simplepeer.min.js' {
  type Description = { readonly type: RTCSdpType; readonly sdp: string };
  type Candidate = { readonly type: 'candidate'; readonly candidate: RTCIceCandidateInit };

  export default class SimplePeer {
    constructor(options: {
      readonly initiator: boolean;
      /** Without it the library asks servers of third parties. */
      readonly config: RTCConfiguration;
    });
    /** Null once it was destroyed, or when the browser made none. */
    readonly _pc: RTCPeerConnection | null | undefined;
    readonly destroyed: boolean;
    addTransceiver(kind: 'audio' | 'video', init: RTCRtpTransceiverInit): void;
    signal(description: Description): void;
    send(text: string): void;
    destroy(): void;
    on(
      event: 'signal',
      call: (signal: Description | Candidate | { readonly type: 'renegotiate' }) => void,
    ): void;
    on(event: 'connect' | 'close', call: () => void): void;
    on(event: 'data', call: (bytes: Uint8Array | string) => void): void;
    on(event: 'error', call: (error: Error) => void): void;
  }
}
