/** How each person of the circle stands now: one short truth about each, computed from the state. */
import { attends } from '@mediane/shared/room/attendance.ts';
import { speakingQueue } from '@mediane/shared/room/floor.ts';
import { desk, isCaucus, type Ms, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slice, View } from '@mediane/shared/room/index.ts';
import { isMediator, reads } from '@mediane/shared/room/reading.ts';
import type { Cast, Member } from '../panels/cast.ts';
import { hereIn } from '../panels/place.ts';

export type Standing =
  | 'speaking'
  | 'paused'
  | 'offered'
  | 'next'
  | 'asking'
  | 'here'
  | 'offline'
  | 'caucus'
  /** A member of this caucus who has not come in yet; a mediator who may come in after knocking. */
  | 'expected'
  | 'visitor'
  | 'elsewhere'
  | 'waiting'
  | 'outside';

export type Presence = {
  readonly member: Member;
  readonly standing: Standing;
  /** Place in the queue from 1, when the hand is raised. */
  readonly place: number | null;
  readonly muted: boolean;
  /** Who is within earshot, as declared; null when alone, undefined when nothing is known. */
  readonly beside: string | null | undefined;
};

/** The circle of the channel where this seat is: in a caucus those who may read it, in the joint session everybody known. */
export function presencesIn(
  view: View,
  me: SeatId,
  cast: Cast,
  online: readonly SeatId[],
  now: Ms,
): Presence[] {
  const here = hereIn(view, me);
  const members = [...cast.values()].filter((member) => isShown(view, me, member, here?.channel));
  return members.map((member): Presence => {
    const { seat } = member;
    const slice = here?.slice;
    // In a closed room nobody waits to speak any more.
    const queue = slice && slice.life.state !== 'closed' ? speakingQueue(slice) : [];
    const at = queue.indexOf(seat);
    const inside = attends(slice, seat);
    return {
      member,
      standing:
        inside && slice
          ? standingHere(slice, seat, me, online, queue, now)
          : ((slice && standingAtCaucus(slice, seat)) ?? standingAway(view, seat)),
      place: inside && at >= 0 ? at + 1 : null,
      muted: inside && (slice?.floor.muted.includes(seat) ?? false),
      beside: inside ? slice?.attending[seat]?.beside : undefined,
    };
  });
}

function isShown(view: View, me: SeatId, { seat, role }: Member, channel: string | undefined): boolean {
  if (channel && isCaucus(channel)) return reads(view[channel], seat);
  if (role === 'technician') return false;
  const theirs = view.mediators && seat !== me ? view[desk(seat)]?.passport.standing : undefined;
  if (theirs) return theirs !== 'removed' && theirs !== 'withdrawn';
  // Whoever does not read the room is not part of the circle that a participant sees: nobody is shown as missing.
  return view.mediators !== undefined || reads(view.room, seat);
}

function standingHere(
  slice: Slice,
  seat: SeatId,
  me: SeatId,
  online: readonly SeatId[],
  queue: readonly SeatId[],
  now: Ms,
): Standing {
  if (slice.attending[seat]?.lost || (seat !== me && !online.includes(seat))) return 'offline';
  const { turn } = slice.floor;
  if (turn?.seat === seat) {
    if (turn.state === 'offered') return 'offered';
    if (turn.state === 'paused') return 'paused';
    if (turn.until === null || now < turn.until) return 'speaking';
  }
  const next = slice.floor.mode.kind === 'round' ? slice.floor.rest[0] : queue[0];
  if (turn && next === seat) return 'next';
  return queue.includes(seat) ? 'asking' : 'here';
}

/** Of those who read a caucus and are not in it. */
function standingAtCaucus({ caucus }: Slice, seat: SeatId): Standing | null {
  if (!caucus) return null;
  return caucus.visitors.includes(seat) ? 'visitor' : 'expected';
}

function standingAway(view: View, seat: SeatId): Standing {
  const announced = view.room?.announced.some((one) => one.until === null && one.members.includes(seat));
  if (announced) return 'caucus';
  if (view.room?.occupied.some((one) => one.seat === seat)) return 'elsewhere';
  const theirs = view.mediators ? view[desk(seat)]?.passport.standing : undefined;
  if (theirs === 'waiting') return 'waiting';
  if (reads(view.room, seat)) {
    const role = view.room?.readers[seat]?.role;
    // A mediator reads the room before she has taken her place in it.
    return role && isMediator(role) && view.room?.life.state === 'prepared' ? 'outside' : 'elsewhere';
  }
  return 'outside';
}
