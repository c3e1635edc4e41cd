/** The page's voice: its devices, what it sends, whom it plays, and what the pages may show of it. */
import type { Grant, Publishing } from '@mediane/shared/protocol/media.ts';
import type { Room } from '../live/use-room.ts';
import type { ServerTime } from '../ui/server-time.tsx';
import { captureDevice } from './capture.ts';
import { listDevices, whenDevicesChange } from './device-lists.ts';
import { playEcho, playTestSound } from './echo.ts';
import { hearing, type Hearing } from './hearing.ts';
import { mesh } from './mesh.ts';
import { whenNetworkChanges } from './network-changes.ts';
import { ownVoice } from './own-voice.ts';
import { screenShare } from './screen-share.ts';
import { shownPeers } from './shown-peers.ts';
import { signalling } from './signalling.ts';
import { soundContext } from './sound-context.ts';
import { speechWatch } from './speech-watch.ts';
import type { Media, MediaState, MediaStore } from './state.ts';
import { unheardSpeech } from './unheard-speech.ts';
import { wakeLock } from './wake-lock.ts';
import { weakLine } from './weak-line.ts';

type MediaParts = { readonly store: MediaStore; readonly room: Room; readonly time: ServerTime };

const MEASURES_EVERY = 2000;
/** How loud the others are while a mediator speaks in open conversation. */
const LOWERED = 0.35;
/** A timer that is early by a little would find the turn still running. */
const AFTER_THE_END = 5;

/** Makes the engine. It holds no device and no connection until it is asked. */
export function createMedia({ store, room, time }: MediaParts): Media {
  const { me } = room.store.getState();
  let grant: Grant | null = null;
  let held = false;
  let now: Hearing = hearing({}, me, null, time.now());
  let endOfTurn: ReturnType<typeof setTimeout> | undefined;
  let measuring: ReturnType<typeof setInterval> | undefined;
  let letGo: (() => void)[] = [];

  const sound = soundContext();
  const voice = ownVoice(sound);
  const awake = wakeLock();
  const weak = weakLine();
  const state = () => store.getState();
  const isIn = () => state().part === 'in';
  const isTaking = () => state().part !== 'out' && state().part !== 'elsewhere';

  const microphone = captureDevice('microphone', (capture, track) => {
    voice.take(track);
    store.setState({ microphone: capture });
    refresh();
  });
  const camera = captureDevice('camera', (capture, track) => {
    store.setState({ camera: capture, ownImage: track });
    refresh();
  });
  const screen = screenShare(() => {
    const ownScreen = screen.track() !== null;
    store.setState({ ownScreen });
    // Stopped by the browser's own bar, or by the person: the permission is not kept for later.
    if (!ownScreen && mayShowScreen() && grant?.channel)
      void room.connection.send({ type: 'endScreen', channel: grant.channel, seat: me });
    refresh();
  });
  const transport = mesh({
    send: (link, signal) => server.signal(link, signal),
    renew: (link) => server.renew(link),
    changed: () => show(),
    soundBlocked: (soundBlocked) => store.setState({ soundBlocked }),
  });
  const unheard = unheardSpeech((speaksUnheard) => store.setState({ speaksUnheard }));
  const speech = speechWatch({
    own: voice.level,
    others: transport.peers,
    changed: () => {
      duck();
      show();
    },
    tell: (activity) => server.activity(activity),
  });

  const publishing = (): Publishing => {
    const { microphone: mic, camera: cam, voiceOnly } = state();
    return { voice: mic.is === 'on', image: cam.is === 'on' && !voiceOnly, screen: screen.track() !== null };
  };

  const server = signalling(room.connection.media, {
    publishing,
    part(part) {
      if (part === 'elsewhere') return stop(part);
      store.setState({ part });
      refresh();
    },
    grant(next) {
      grant = next;
      // Before anything is opened: who is played now is known before anything can arrive.
      play();
      transport.join(next);
      refresh();
    },
    signal: transport.signal,
    before: (before) => void takeUp(before),
    back: transport.restart,
    close: closeLines,
  });

  /** Whom the room's state lets through at this moment, here and from here. */
  function play(): void {
    now = hearing(room.store.getState().view, me, isIn() ? grant : null, time.now());
    transport.play(now.played);
    transport.showScreenOf(now.imagesPass ? now.screenOf : null);
    const { pushToTalk } = state();
    voice.open(now.heard && (!pushToTalk || held));
    clearTimeout(endOfTurn);
    if (now.until !== null) endOfTurn = setTimeout(refresh, now.until - time.now() + AFTER_THE_END);
  }

  /** After anything changed: plays, sends, tells and shows what now is. */
  function refresh(): void {
    play();
    const { voiceOnly } = state();
    if (!mayShowScreen()) screen.end();
    transport.publish('voice', isIn() ? voice.sent() : null);
    transport.publish('image', isIn() && now.imagesPass && !voiceOnly ? camera.track() : null);
    transport.publish('screen', isIn() && now.imagesPass && mayShowScreen() ? screen.track() : null);
    server.publishing();
    speech.keep(isIn());
    awake.keep(isIn());
    duck();
    show();
  }

  const mayShowScreen = (): boolean => now.screenOf === me;

  function duck(): void {
    const lowering = [...now.above].some(speech.heard);
    transport.volume((seat) => (lowering && now.below.has(seat) ? LOWERED : 1));
  }

  function show(): void {
    const before = state();
    const tracks = transport.peers();
    const { voiceOnly, pushToTalk, microphone: mic } = before;
    const on = mic.is === 'on';
    const cut = tracks.length > 0 && tracks.every(({ line }) => line === 'cut' || line === 'connecting');
    const why = now.unheard ?? (cut ? 'line' : null);
    const shown: Partial<MediaState> = {
      peers: shownPeers(
        before.peers,
        isIn() ? tracks : [],
        { grant: isIn() ? grant : null, hearing: now, voiceOnly },
        speech.heard,
      ),
      unheard: isIn() && on ? why : null,
      speaking: isIn() && on && now.heard && (!pushToTalk || held) && speech.speaks(),
    };
    store.setState(shown);
    unheard.look(isIn() && on && speech.speaks(), shown.unheard ?? null);
  }

  /** Everything that connects this page with others is closed. */
  function closeLines(): void {
    grant = null;
    play();
    transport.leave();
    refresh();
  }

  async function takeUp(before: Publishing): Promise<void> {
    const { wanted } = state();
    if (before.voice && !wanted.voice && (await isPermitted('microphone'))) await microphone.use(true);
    if (before.image && !wanted.image && (await isPermitted('camera'))) await camera.use(true);
  }

  async function measure(): Promise<void> {
    const figures = await transport.figures();
    if (!isIn()) return;
    const images =
      !state().voiceOnly &&
      (camera.track() !== null || Object.values(state().peers).some(({ image }) => image));
    const lineWeak = weak.look(figures, images, performance.now());
    if (lineWeak !== state().lineWeak) store.setState({ lineWeak });
  }

  const refreshDevices = async () => store.setState({ devices: await listDevices() });
  const noticeDevices = () => {
    if (letGo.length === 0) letGo.push(whenDevicesChange(() => void refreshDevices()));
  };
  noticeDevices();

  return {
    join() {
      if (isTaking()) return;
      noticeDevices();
      letGo.push(
        room.store.subscribe((next, before) => {
          if (next.ended) end();
          else if (next.view !== before.view) refresh();
        }),
        whenNetworkChanges(transport.restart),
      );
      measuring = setInterval(() => void measure(), MEASURES_EVERY);
      const { wanted } = state();
      if (wanted.voice && microphone.track() === null) void microphone.use(true);
      if (wanted.image && camera.track() === null) void camera.use(true);
      server.join();
    },
    leave: end,
    want: (wanted) => store.setState({ wanted }),
    async useMicrophone(on) {
      await microphone.use(on);
      await refreshDevices();
    },
    async useCamera(on) {
      await camera.use(on);
      await refreshDevices();
    },
    async choose(kind, device) {
      if (kind === 'microphone') return microphone.choose(device);
      if (kind === 'camera') return camera.choose(device);
      store.setState({ speaker: device });
      transport.speaker(device);
    },
    listDevices: refreshDevices,
    async shareScreen(on) {
      if (!on) screen.end();
      else if (mayShowScreen()) await screen.begin();
    },
    setPushToTalk(pushToTalk) {
      held = false;
      store.setState({ pushToTalk });
      refresh();
    },
    hold(holding) {
      held = holding;
      refresh();
    },
    setVoiceOnly(voiceOnly) {
      store.setState({ voiceOnly, ...(voiceOnly && { lineWeak: false }) });
      transport.takeImages(!voiceOnly);
      refresh();
    },
    dismissWeakLine() {
      weak.dismiss();
      store.setState({ lineWeak: false });
    },
    hearRoom() {
      sound.resume();
      transport.resumeSound();
    },
    level: voice.level,
    levelOf: (seat) =>
      now.played.has(seat) ? (transport.peers().find((peer) => peer.seat === seat)?.level ?? 0) : 0,
    async echo(seconds, on) {
      const track = microphone.track();
      if (track) await playEcho(track, seconds, state().speaker, on);
      else on('done');
    },
    testSound: () => playTestSound(state().speaker),
  };

  function end(): void {
    stop('out');
    server.leave();
  }
  /** Frees every device and connection at once. */
  function stop(part: 'out' | 'elsewhere'): void {
    for (const one of letGo) one();
    letGo = [];
    clearInterval(measuring);
    grant = null;
    store.setState({ part });
    transport.leave();
    screen.end();
    void microphone.use(false);
    void camera.use(false);
    refresh();
    store.setState({ soundBlocked: false, lineWeak: false, speaksUnheard: false });
  }
}

/** Whether the device was permitted before, so that it may be taken up again without a question. */
async function isPermitted(name: 'microphone' | 'camera'): Promise<boolean> {
  const status = await navigator.permissions?.query({ name }).catch(() => null);
  return status?.state === 'granted';
}
