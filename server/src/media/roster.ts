/** Which pages take part in which channel, from the state of the room and in the order of their coming. */
import { attends } from '@mediane/shared/room/attendance.ts';
import { channelsOf, type Channel, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slices } from '@mediane/shared/room/index.ts';
import { MOST_TOGETHER, together } from '@mediane/shared/room/media.ts';
import { isMediator } from '@mediane/shared/room/reading.ts';
import type { Session } from './session.ts';

/** One channel: between whom voice may pass, and which of their pages are here, first come first. */
export type Company = {
  readonly channel: Channel;
  readonly together: ReadonlySet<SeatId>;
  readonly sessions: readonly Session[];
};

export function createRoster() {
  const places = new Map<Session, { readonly channel: Channel | null; readonly order: number }>();
  let comings = 0;

  /** Who moves comes after those who are there; a break, or a mediator's absence, moves nobody. */
  function place(slices: Slices, session: Session): void {
    const channel = placeOf(slices, session.seat);
    if (places.get(session)?.channel === channel) return;
    comings += 1;
    places.set(session, { channel, order: comings });
  }
  const order = (session: Session) => places.get(session)?.order ?? 0;

  /** A mediator never stands outside the voice of her channel: she comes before whoever came first. */
  function inOrder(slices: Slices, sessions: Iterable<Session>, channel: Channel): Session[] {
    const rank = ({ seat }: Session) => (mediates(slices, channel, seat) ? 0 : 1);
    return [...sessions]
      .filter((session) => places.get(session)?.channel === channel)
      .toSorted((one, other) => rank(one) - rank(other) || order(one) - order(other));
  }

  return {
    look(slices: Slices, sessions: readonly Session[]): Company[] {
      for (const session of sessions) place(slices, session);
      return channelsOf(slices).flatMap((channel) => {
        const slice = slices[channel];
        const mates = new Set(slice && together(slice));
        const here = inOrder(slices, sessions, channel).filter(({ seat }) => mates.has(seat));
        return here.length > 0 ? [{ channel, together: mates, sessions: here }] : [];
      });
    },
    /** Would a page of this seat be one too many where it is? */
    isFull(slices: Slices, seat: SeatId): boolean {
      const channel = placeOf(slices, seat);
      if (channel === null || mediates(slices, channel, seat)) return false;
      const others = [...places].filter(([session, at]) => at.channel === channel && session.seat !== seat);
      return others.length >= MOST_TOGETHER;
    },
    forget: (session: Session) => void places.delete(session),
  };
}

const placeOf = (slices: Slices, seat: SeatId): Channel | null =>
  channelsOf(slices).find((channel) => attends(slices[channel], seat)) ?? null;

function mediates(slices: Slices, channel: Channel, seat: SeatId): boolean {
  const role = slices[channel]?.readers[seat]?.role;
  return role !== undefined && isMediator(role);
}
