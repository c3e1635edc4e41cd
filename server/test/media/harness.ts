/**
 * The voice of one room in memory, and pages that confirm when they are told to. What is true is kept beside it in the
 * plainest way: who is where, whether words may pass there, and which connections each page still has open.
 */
import type {
  Grant,
  LinkId,
  MediaSessionId,
  Publishing,
  SignalMessage,
} from '@mediane/shared/protocol/media.ts';
import type { Channel, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slice, Slices } from '@mediane/shared/room/index.ts';
import { emptySlice } from '@mediane/shared/room/slice.ts';
import { createMediaRoom } from '../../src/media/mediaRoom.ts';
import type { MediaLine } from '../../src/media/session.ts';
import { aCandidate, anOffer } from './signals.ts';

const mediator = 'claire' as SeatId;
export const seats = [mediator, 'amina', 'bruno', 'chloe', 'david'] as SeatId[];
export const channels = ['room', 'caucus:one', 'caucus:two'] as Channel[];

const quiet: Publishing = { voice: true, image: false, screen: false };

export type Page = {
  readonly seat: SeatId;
  readonly grants: Grant[];
  readonly signals: SignalMessage[];
  /** The links whose connections this page has not closed. */
  open: Map<LinkId, SeatId>;
  line: MediaLine | null;
  session: MediaSessionId | null;
  ended: boolean;
  /** Since when its line has been down. */
  fell: number | null;
};

export type Harness = ReturnType<typeof createHarness>;

export function createHarness(graceMs = 5_000) {
  const at = new Map<SeatId, Channel>();
  const removed = new Set<SeatId>();
  let state: Slice['life']['state'] = 'open';
  const current = new Map<SeatId, Page>();
  /** Pages that were replaced and have not closed what they had, with the time of it. */
  const former: { readonly page: Page; readonly since: number }[] = [];
  let names = 0;
  let frames = 0;

  const room = createMediaRoom({
    slices,
    now: Date.now,
    newId: <Id extends string>() => `name-${(names += 1)}` as Id,
    graceMs,
    relay: () => ({ servers: [], only: false, until: null }),
    relayOnly: false,
    tell: () => {},
  });

  function slices(): Slices {
    const reader = (seat: SeatId) => ({
      role: seat === mediator ? ('mediator' as const) : ('party' as const),
      side: null,
      from: 0,
      since: 0,
    });
    const channel = (name: Channel): Slice => {
      const here = seats.filter((seat) => at.get(seat) === name);
      // Everybody reads the room; a caucus is read by those who are in it.
      const readers = name === 'room' ? seats : here;
      return {
        ...emptySlice,
        life: { ...emptySlice.life, state: name === 'room' ? state : 'open' },
        readers: Object.fromEntries(readers.map((seat) => [seat, reader(seat)])),
        eras: [readers],
        attending: Object.fromEntries(here.map((seat) => [seat, { beside: null, since: 0, lost: false }])),
      };
    };
    const desks = seats.map((seat) => [
      `desk:${seat}`,
      { ...emptySlice, passport: { standing: removed.has(seat) ? 'removed' : 'admitted', beside: null } },
    ]);
    return {
      ...Object.fromEntries(channels.map((name) => [name, channel(name)])),
      ...Object.fromEntries(desks),
    };
  }

  function lineOf(page: Page): MediaLine {
    return {
      grant(grant) {
        frames += 1;
        page.grants.push(grant);
        for (const { link, seat } of grant.peers) page.open.set(link, seat);
      },
      signal(message) {
        frames += 1;
        page.signals.push(message);
      },
      ended: () => void (page.ended = true),
    };
  }

  function join(seat: SeatId, page: Page, session: MediaSessionId | null): void {
    const line = lineOf(page);
    const joined = room.join(seat, line, { session, publishing: quiet });
    if (typeof joined === 'string') return;
    const before = current.get(seat);
    // A page without a line for the grace has closed everything by itself.
    const isGone = before?.fell != null && Date.now() - before.fell >= graceMs;
    if (before && before !== page && !isGone) former.push({ page: before, since: Date.now() });
    page.line = line;
    page.fell = null;
    if (page.session !== joined.session) {
      // Another session: an honest page begins it without any connection.
      page.grants.length = 0;
      page.open.clear();
    }
    page.session = joined.session;
    current.set(seat, page);
    joined.begin();
  }

  return {
    room,
    frames: () => frames,
    pages: () => [...current.values()],
    page: (seat: SeatId): Page | undefined => current.get(seat),
    where: (seat: SeatId): Channel | null => at.get(seat) ?? null,
    /** Those of a channel between whom words may pass now, said plainly. */
    together(channel: Channel): SeatId[] {
      const here = seats.filter((seat) => at.get(seat) === channel);
      if (channel === 'room' && state !== 'open') return [];
      const strangers =
        channel === 'room' ? seats.length - 1 : here.filter((seat) => seat !== mediator).length;
      return strangers > 1 && !here.includes(mediator) ? [] : here;
    },
    /** The replaced pages of a seat that may still be connected. */
    former: (seat: SeatId): Page[] =>
      former
        .filter(({ page, since }) => page.seat === seat && Date.now() - since < 2_000)
        .map(({ page }) => page),

    move(seat: SeatId, to: Channel | null): void {
      if (removed.has(seat)) return;
      if (to) at.set(seat, to);
      else at.delete(seat);
      room.look();
    },
    life(now: Slice['life']['state']): void {
      state = now;
      room.look();
    },
    remove(seat: SeatId): void {
      removed.add(seat);
      at.delete(seat);
      room.look();
    },
    newPage(seat: SeatId): void {
      join(
        seat,
        {
          seat,
          grants: [],
          signals: [],
          open: new Map(),
          line: null,
          session: null,
          ended: false,
          fell: null,
        },
        null,
      );
    },
    fall(seat: SeatId): void {
      const page = current.get(seat);
      if (!page?.line) return;
      room.drop(seat, page.line, false);
      page.line = null;
      page.fell = Date.now();
    },
    comeBack(seat: SeatId): void {
      const page = current.get(seat);
      if (page && !page.line) join(seat, page, page.session);
    },
    /** Closes what its newest grant does not name, and says so. */
    confirm(seat: SeatId): void {
      const page = current.get(seat);
      const grant = page?.grants.at(-1);
      if (!page?.line || !grant) return;
      page.open = new Map(grant.peers.map((peer) => [peer.link, peer.seat]));
      room.cleared(seat, page.line, grant.grant);
    },
    /** Says that an older grant was obeyed, and closes nothing. */
    confirmOlder(seat: SeatId): void {
      const page = current.get(seat);
      const grant = page?.grants.at(-2);
      if (!page?.line || !grant) return;
      for (const [link] of page.open)
        if (!page.grants.slice(-2).some(({ peers }) => peers.some((peer) => peer.link === link)))
          page.open.delete(link);
      room.cleared(seat, page.line, grant.grant);
    },
    leave(seat: SeatId): void {
      const page = current.get(seat);
      if (!page?.line) return;
      page.open.clear();
      room.leave(seat, page.line);
      current.delete(seat);
    },
    publish(seat: SeatId, image: boolean): void {
      const page = current.get(seat);
      if (page?.line) room.publish(seat, page.line, { ...quiet, image });
    },
    renew(seat: SeatId, link: LinkId): void {
      const page = current.get(seat);
      if (page?.line) room.renew(seat, page.line, link);
    },
    signal(seat: SeatId, link: LinkId, kind: 'offer' | 'candidate'): void {
      const page = current.get(seat);
      const signal = kind === 'offer' ? anOffer : aCandidate(5);
      if (page?.line) room.signal(seat, page.line, { link, signal });
    },
  };
}
