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

/** Runs in the page: a modified sender, once `insist` is called, whose tracks cannot be disabled. */
export function sendsWhateverItIsTold(): void {
  let insists = false;
  const { prototype } = MediaStreamTrack;
  const own = Object.getOwnPropertyDescriptor(prototype, 'enabled');
  Object.defineProperty(prototype, 'enabled', {
    configurable: true,
    get() {
      return own?.get?.call(this);
    },
    set(enabled: boolean) {
      own?.set?.call(this, enabled || (insists && window.made.tracks.includes(this)));
    },
  });
  window.insist = () => {
    insists = true;
    for (const track of window.made.tracks) track.enabled = true;
  };
  window.addSecondTrack = async () => {
    const [track] = window.made.tracks;
    for (const pc of window.made.connections) {
      if (!track || pc.connectionState === 'closed') continue;
      pc.addTrack(track.clone(), new MediaStream());
      const { sdp = '' } = await pc.createOffer();
      await pc.setLocalDescription({ type: 'offer', sdp });
      for (const link of window.links ?? [])
        window.mediane.connection.media.emit('media:signal', { link, signal: { kind: 'offer', sdp } });
    }
  };
}

/** Runs in the page: its microphone hears somebody who speaks without a pause, louder or softer. */
export function hearsSomebodySpeak(): void {
  const obtain = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (asked) => {
    const stream = await obtain(asked);
    if (!asked?.audio) return stream;
    for (const track of stream.getTracks()) track.stop();
    const context = new AudioContext();
    const tone = context.createOscillator();
    const out = context.createMediaStreamDestination();
    tone.connect(out);
    tone.start();
    return out.stream;
  };
}

/** Runs in the page: its system keeps the volume of elements for itself. */
export function setsNoVolume(): void {
  Object.defineProperty(HTMLMediaElement.prototype, 'volume', { get: () => 1, set: () => {} });
  window.gains = [];
  const create = AudioContext.prototype.createGain;
  AudioContext.prototype.createGain = function () {
    const gain = create.call(this);
    window.gains.push(gain);
    return gain;
  };
}

/** Runs in the page: its microphone hears nothing until it is told by `speak` that somebody speaks, and until when. */
export function speaksWhenTold(): void {
  const voices: GainNode[] = [];
  window.speak = (does) => {
    for (const voice of voices) voice.gain.value = does ? 1 : 0;
  };
  const obtain = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (asked) => {
    const stream = await obtain(asked);
    if (!asked?.audio) return stream;
    const context = new AudioContext();
    const tone = context.createOscillator();
    const voice = context.createGain();
    const out = context.createMediaStreamDestination();
    voice.gain.value = 0;
    voices.push(voice);
    tone.connect(voice).connect(out);
    tone.start();
    const [own] = stream.getAudioTracks();
    const [track] = out.stream.getAudioTracks();
    if (!own || !track) return stream;
    // Whoever lets the one go lets the other go: the device is not held behind her back.
    const stop = track.stop.bind(track);
    track.stop = () => {
      stop();
      own.stop();
      void context.close();
    };
    window.made.tracks.push(track);
    return out.stream;
  };
}
