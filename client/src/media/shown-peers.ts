/** What the pages show of each of the others. */
import type { Grant } from '@mediane/shared/protocol/media.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Hearing } from './hearing.ts';
import type { MediaState, PeerMedia } from './state.ts';
import type { PeerTracks } from './transport.ts';

type Peers = MediaState['peers'];

/** From the lines, from what their ends say that they send, and from who is played; the same object while nothing changed. */
export function shownPeers(
  before: Peers,
  tracks: readonly PeerTracks[],
  {
    grant,
    hearing,
    voiceOnly,
  }: { readonly grant: Grant | null; readonly hearing: Hearing; readonly voiceOnly: boolean },
  speaks: (seat: SeatId) => boolean,
): Peers {
  const shown: Record<SeatId, PeerMedia> = {};
  for (const peer of grant?.peers ?? []) {
    const { seat, publishing } = peer;
    const arriving = tracks.find((one) => one.seat === seat);
    const now: PeerMedia = {
      line: arriving?.line ?? 'connecting',
      voice: publishing.voice,
      image: hearing.imagesPass && publishing.image && !voiceOnly ? (arriving?.image ?? null) : null,
      screen:
        hearing.imagesPass && publishing.screen && hearing.screenOf === seat
          ? (arriving?.screen ?? null)
          : null,
      speaking: hearing.played.has(seat) && speaks(seat),
      words: arriving?.words ?? null,
    };
    const former = before[seat];
    shown[seat] = former && same(former, now) ? former : now;
  }
  const unchanged =
    Object.keys(before).length === Object.keys(shown).length &&
    Object.entries(shown).every(([seat, peer]) =>
      Object.entries(before).some(([one, it]) => one === seat && it === peer),
    );
  return unchanged ? before : shown;
}

const same = (one: PeerMedia, other: PeerMedia): boolean =>
  one.line === other.line &&
  one.voice === other.voice &&
  one.image === other.image &&
  one.screen === other.screen &&
  one.speaking === other.speaking &&
  one.words === other.words;
