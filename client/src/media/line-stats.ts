/** What the browser's own statistics of one connection say, since they were asked last. */
import type { LineFigures } from './line-quality.ts';

export type LineStats = LineFigures & {
  readonly received: number;
  /** Loudness of the voice as it was decoded since the last look, 0 to 1; null where the browser does not say. */
  readonly voiceLevel: number | null;
};

type Counted = {
  readonly lost: number;
  readonly arrived: number;
  readonly images: number;
  readonly energy: number;
  readonly seconds: number;
};

/** Reads one connection's statistics again and again. */
export function lineStats(): (report: RTCStatsReport) => LineStats {
  let before: Counted = { lost: 0, arrived: 0, images: 0, energy: 0, seconds: 0 };
  return (report) => {
    let lost = 0;
    let arrived = 0;
    let images = 0;
    let received = 0;
    let roundTrip: number | null = null;
    let outgoing: number | null = null;
    let energy: number | null = null;
    let seconds = 0;
    report.forEach((entry: unknown) => {
      const type = text(entry, 'type');
      if (type === 'inbound-rtp') {
        lost += number(entry, 'packetsLost') ?? 0;
        arrived += number(entry, 'packetsReceived') ?? 0;
        received += number(entry, 'bytesReceived') ?? 0;
        if (text(entry, 'kind') === 'audio') {
          energy = number(entry, 'totalAudioEnergy');
          seconds = number(entry, 'totalSamplesDuration') ?? 0;
        }
      }
      if (type === 'outbound-rtp' && text(entry, 'kind') === 'video')
        images += number(entry, 'bytesSent') ?? 0;
      if (type === 'candidate-pair' && text(entry, 'state') === 'succeeded' && flag(entry, 'nominated')) {
        const seconds = number(entry, 'currentRoundTripTime');
        if (seconds !== null) roundTrip = Math.max(roundTrip ?? 0, seconds * 1000);
        outgoing = number(entry, 'availableOutgoingBitrate') ?? outgoing;
      }
    });
    const newlyLost = Math.max(0, lost - before.lost);
    const newlyArrived = Math.max(0, arrived - before.arrived);
    const sounded = seconds - before.seconds;
    const voiceLevel =
      energy === null || sounded <= 0 ? null : Math.sqrt(Math.max(0, energy - before.energy) / sounded);
    // The estimate follows what is sent: where voice goes alone it says nothing of how much more could.
    if (images <= before.images) outgoing = null;
    before = { lost, arrived, images, energy: energy ?? 0, seconds };
    const all = newlyLost + newlyArrived;
    return { loss: all < 20 ? 0 : newlyLost / all, roundTrip, outgoing, received, voiceLevel };
  };
}

const field = (entry: unknown, name: string): unknown =>
  typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : undefined;
const number = (entry: unknown, name: string): number | null => {
  const value = field(entry, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};
const text = (entry: unknown, name: string): string => {
  const value = field(entry, name);
  return typeof value === 'string' ? value : '';
};
const flag = (entry: unknown, name: string): boolean => field(entry, name) === true;
