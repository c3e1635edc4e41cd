/** Put into a test page before anything of the product runs: keeps what the page makes, and asks for tiny images. */

/** Runs in the page. */
export function keepWhatIsMade(): void {
  const made: Window['made'] = { connections: [], tracks: [], contexts: [] };
  window.made = made;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      made.connections.push(this);
    }
  };
  window.AudioContext = class extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options);
      made.contexts.push(this);
    }
  };
  const clone = MediaStreamTrack.prototype.clone;
  MediaStreamTrack.prototype.clone = function () {
    const copy = clone.call(this);
    made.tracks.push(copy);
    return copy;
  };
  if (!navigator.mediaDevices) return;
  const obtain = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (asked) => {
    const tiny = { width: 160, height: 120, frameRate: 5 };
    const stream = await obtain({ ...asked, ...(asked?.video && { video: tiny }) });
    made.tracks.push(...stream.getTracks());
    return stream;
  };
}
