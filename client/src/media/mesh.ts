/** Voice and image directly between the browsers of a channel: one link for each other seat that the grant names. */
import type { Grant, LinkId, Relay, Signal } from '@mediane/shared/protocol/media.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { meshPeer, type MeshPeer } from './mesh-peer.ts';
import { soundContext } from './sound-context.ts';
import type { Carried, Figures, MediaTransport, TransportEvents } from './transport.ts';

const TICKS_EVERY = 500;

/** Makes the transport; it opens nothing before the first grant. */
export function mesh(on: TransportEvents): MediaTransport {
  const peers = new Map<SeatId, MeshPeer>();
  const published = new Map<Carried, MediaStreamTrack | null>();
  let played: ReadonlySet<SeatId> = new Set();
  let volumeOf: (seat: SeatId) => number = () => 1;
  let screenOf: SeatId | null = null;
  let speaker = '';
  let takesImages = true;
  let relay: Relay = { servers: [], only: false, until: null };
  let ticking: ReturnType<typeof setInterval> | undefined;
  const softening = soundContext();
  /** Those whom the browser does not play before a tap. */
  const blocked = new Set<SeatId>();
  const now = () => performance.now();

  const playAll = () => {
    for (const [seat, peer] of peers) peer.play(played.has(seat), volumeOf(seat));
  };
  const tick = () => {
    for (const peer of peers.values()) peer.tick(now());
  };
  const keepTicking = () => {
    if (peers.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    } else ticking ??= setInterval(tick, TICKS_EVERY);
  };
  const block = (seat: SeatId, isBlocked: boolean) => {
    const before = blocked.size > 0;
    if (isBlocked) blocked.add(seat);
    else blocked.delete(seat);
    if (blocked.size > 0 !== before) on.soundBlocked(!before);
  };
  const close = (seat: SeatId) => {
    peers.get(seat)?.close();
    peers.delete(seat);
    block(seat, false);
  };

  return {
    join(grant: Grant) {
      relay = grant.relay;
      const before = new Map([...peers].map(([seat, peer]) => [seat, peer.recovery()] as const));
      for (const [seat, peer] of peers) {
        if (!grant.peers.some((one) => one.seat === seat && one.link === peer.link())) close(seat);
      }
      for (const one of grant.peers) {
        const existing = peers.get(one.seat);
        if (existing) {
          existing.configure(relay);
          continue;
        }
        const peer = meshPeer(
          one,
          relay,
          before.get(one.seat) ?? null,
          { ...on, soundBlocked: (is) => block(one.seat, is) },
          softening,
          now,
        );
        peers.set(one.seat, peer);
        peer.speaker(speaker);
        peer.take(takesImages);
        peer.showScreen(screenOf === one.seat);
        for (const [what, track] of published) peer.send(what, track);
      }
      for (const peer of peers.values()) peer.share(peers.size);
      playAll();
      keepTicking();
      on.changed();
    },
    signal(link: LinkId, signal: Signal) {
      for (const peer of peers.values()) if (peer.link() === link) peer.receive(signal);
    },
    publish(what, track) {
      if (published.get(what) === track) return;
      published.set(what, track);
      for (const peer of peers.values()) peer.send(what, track);
    },
    play(seats) {
      played = seats;
      playAll();
    },
    volume(of) {
      volumeOf = of;
      playAll();
    },
    showScreenOf(seat) {
      screenOf = seat;
      for (const [one, peer] of peers) peer.showScreen(one === seat);
    },
    takeImages(taken) {
      takesImages = taken;
      for (const peer of peers.values()) peer.take(taken);
    },
    speaker(device) {
      speaker = device;
      for (const peer of peers.values()) peer.speaker(device);
    },
    restart() {
      for (const peer of peers.values()) peer.kick(now());
      tick();
    },
    resumeSound() {
      softening.resume();
      for (const peer of peers.values()) peer.resumeSound();
    },
    peers: () => [...peers.values()].map((peer) => peer.tracks()),
    async figures() {
      let loss = 0;
      let roundTrip: number | null = null;
      let outgoing: number | null = null;
      const received: Record<SeatId, number> = {};
      const measures = await Promise.all(
        [...peers].map(async ([seat, peer]) => ({ seat, stats: await peer.measure(now()) })),
      );
      for (const { seat, stats } of measures) {
        if (!stats) continue;
        loss = Math.max(loss, stats.loss);
        if (stats.roundTrip !== null) roundTrip = Math.max(roundTrip ?? 0, stats.roundTrip);
        if (stats.outgoing !== null) outgoing = Math.min(outgoing ?? Infinity, stats.outgoing);
        received[seat] = stats.received;
      }
      const figures: Figures = { loss, roundTrip, outgoing, received, connections: peers.size };
      return figures;
    },
    leave() {
      for (const seat of peers.keys()) close(seat);
      softening.close();
      published.clear();
      played = new Set();
      screenOf = null;
      keepTicking();
      on.changed();
    },
  };
}
