/** One other seat in the mesh: its present link, its sound, what is known of its line, and how that is mended. */
import type { MediaPeer, Relay, Signal } from '@mediane/shared/protocol/media.ts';
import type { Ms } from '@mediane/shared/room/identifiers.ts';
import { declaring, isBelieved, nothingDeclared, soundedAt, type Declared } from './declared.ts';
import { measured, strong, type Weakness } from './line-quality.ts';
import { lineStats, type LineStats } from './line-stats.ts';
import { openLink, type Link } from './link.ts';
import { loudness } from './meter.ts';
import { peerSound } from './peer-sound.ts';
import { connected, due, failed, kicked, lost, opened, type Recovery } from './recovery.ts';
import type { SoundContext } from './sound-context.ts';
import type { Carried, LineQuality, PeerTracks, TransportEvents } from './transport.ts';

export type MeshPeer = {
  readonly link: () => string;
  readonly receive: (signal: Signal) => void;
  readonly configure: (relay: Relay) => void;
  readonly send: (what: Carried, track: MediaStreamTrack | null) => void;
  readonly take: (image: boolean) => void;
  readonly share: (among: number) => void;
  readonly play: (played: boolean, volume: number) => void;
  readonly speaker: (device: string) => void;
  readonly resumeSound: () => void;
  readonly showScreen: (shown: boolean) => void;
  readonly kick: (now: Ms) => void;
  /** Does what is due for a line that is not connected. */
  readonly tick: (now: Ms) => void;
  readonly tracks: () => PeerTracks;
  readonly measure: (now: Ms) => Promise<LineStats | null>;
  /** What to go on with where this link is replaced by a further attempt for the same seat. */
  readonly recovery: () => Recovery;
  readonly close: () => void;
};

/** Opens the link that the grant names. `before` is what is known of the attempts before this one. */
export function meshPeer(
  { seat, link: id, initiator }: MediaPeer,
  relay: Relay,
  before: Recovery | null,
  on: TransportEvents,
  softening: SoundContext,
  now: () => Ms,
): MeshPeer {
  let recovery = opened(before, now());
  let weakness: Weakness = strong;
  let stats: LineStats | null = null;
  let everConnected = before !== null;
  let screenShown = false;
  let declared: Declared = nothingDeclared;
  const read = lineStats();
  const sound = peerSound(softening, on.soundBlocked);
  const link: Link = openLink({ id, initiator, relay }, { send: (signal) => on.send(id, signal), changed });

  function changed(): void {
    const state = link.state();
    if (state === 'connected') {
      recovery = connected;
      everConnected = true;
    } else if (state === 'lost') recovery = lost(recovery, now());
    else if (state === 'failed') recovery = failed(recovery, now());
    sound.give(link.received('voice')?.track ?? null);
    enable('image', true);
    enable('screen', screenShown);
    on.changed();
  }
  function enable(what: 'image' | 'screen', enabled: boolean): void {
    const receiver = link.received(what);
    if (receiver) receiver.track.enabled = enabled;
  }
  function level(): number {
    const now = levelOf(link.received('voice'));
    if (now !== null) declared = declaring(declared, now);
    return (isBelieved(declared) ? now : null) ?? stats?.voiceLevel ?? 0;
  }
  const line = (): LineQuality => {
    if (link.state() !== 'connected') return everConnected ? 'cut' : 'connecting';
    return weakness.weak ? 'weak' : 'good';
  };

  return {
    link: () => id,
    receive: link.receive,
    configure: link.configure,
    send: link.send,
    take: link.take,
    share: link.share,
    play: sound.play,
    speaker: sound.speaker,
    resumeSound: sound.resume,
    showScreen(shown) {
      screenShown = shown;
      enable('screen', shown);
    },
    kick(at) {
      recovery = kicked(recovery, at);
    },
    tick(at) {
      const { act, recovery: next } = due(recovery, at);
      recovery = next;
      if (act === 'restart') link.restart();
      if (act === 'renew') on.renew(id);
    },
    tracks: () => ({
      seat,
      line: line(),
      image: link.received('image')?.track ?? null,
      screen: screenShown ? (link.received('screen')?.track ?? null) : null,
      level: loudness(level()),
      words: link.words(),
    }),
    async measure(at) {
      const report = await link.stats();
      if (!report || link.state() !== 'connected') return null;
      stats = read(report);
      declared = soundedAt(declared, stats.voiceLevel);
      const wasWeak = weakness.weak;
      weakness = measured(weakness, stats, at);
      if (weakness.weak !== wasWeak) on.changed();
      return stats;
    },
    recovery: () => recovery,
    close() {
      link.close();
      sound.end();
    },
  };
}

/** Older than this, what was heard last says nothing of now. */
const FRESH = 500;

/** Loudness as the sender's packets tell it, whether or not they are played; null where the browser does not say. */
function levelOf(receiver: RTCRtpReceiver | null): number | null {
  const source = receiver?.getSynchronizationSources?.()[0];
  if (!source || source.audioLevel === undefined) return null;
  // Browsers count either from 1970 or from when the page was opened.
  const age = Math.min(
    Math.abs(performance.now() - source.timestamp),
    Math.abs(performance.now() + performance.timeOrigin - source.timestamp),
  );
  return age > FRESH ? 0 : source.audioLevel;
}
