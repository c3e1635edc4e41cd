/** Which page stands before the room, from what this page knows and what the person has said on it. */
import { attends } from '@mediane/shared/room/attendance.ts';
import { hasConsented } from '@mediane/shared/room/agreement.ts';
import { channelsOf, desk } from '@mediane/shared/room/identifiers.ts';
import type { RoomState } from '../live/store.ts';

export type Step =
  | 'loading'
  | 'unreachable'
  /** This page may not go on: removed, another device, signed out. */
  | 'ended'
  | 'left'
  | 'withdrawn'
  | 'removed'
  | 'closed'
  | 'welcome'
  | 'declined'
  | 'turned-away'
  /** Chooses with what she takes part, and tries it. */
  | 'devices'
  /** Says who is beside her, then waits, or comes in. */
  | 'check'
  | 'waiting'
  | 'room';

/** What the person has done on this page since it was opened. */
export type SaidHere = {
  /** With what she takes part: once on each page. */
  readonly devices: boolean;
  /** Tries her devices again while she waits. */
  readonly triesDevices: boolean;
  /** Who is beside her: asked again each time that she comes back. */
  readonly beside: boolean;
  readonly left: boolean;
  /** Reads the agreement again after refusing it. */
  readonly rereads: boolean;
  /** In a closed room: looks at what remains. */
  readonly looksBack: boolean;
};

export const nothingSaid: SaidHere = {
  devices: false,
  triesDevices: false,
  beside: false,
  left: false,
  rereads: false,
  looksBack: false,
};

/** One page for each state of a seat. */
export function stepOf({ view, me, line, known, ended }: RoomState, said: SaidHere): Step {
  const mine = view[desk(me)];
  const standing = mine?.passport.standing;
  if (standing === 'withdrawn' || standing === 'removed') return standing;
  if (ended) return ended === 'removed' ? 'removed' : 'ended';
  if (said.left) return 'left';
  if (!known || !mine) return line === 'offline' ? 'unreachable' : 'loading';
  const inside = channelsOf(view).some((channel) => attends(view[channel], me));
  // A technician is never in the room, and whoever already is there is not held up before it.
  const asked = said.devices || inside || mine.readers[me]?.role === 'technician';
  const check = asked ? 'check' : 'devices';
  if (view.mediators) return inside || mine.life.state === 'closed' ? 'room' : check;
  if (mine.life.state === 'closed') return said.looksBack && view.room ? 'room' : 'closed';
  if (standing === 'admitted') return said.beside ? 'room' : check;
  if (mine.agreement?.answer === 'declined' && !said.rereads) return 'declined';
  if (!hasConsented(mine, 'party')) return 'welcome';
  if (standing === 'turned-away') return 'turned-away';
  if (standing !== 'waiting' || !said.beside) return check;
  return said.triesDevices ? 'devices' : 'waiting';
}

/** What holds on this page of all that was said before it; the same object where all does. */
export function stillSaid(step: Step, said: SaidHere): SaidHere {
  // Let in while she tried her devices: sent back, she waits.
  if (step === 'room' && said.triesDevices) return { ...said, triesDevices: false };
  // Taken up again, a mediation is come into anew: days later another’s act turns on nobody’s microphone and camera.
  if (step === 'closed' && said.beside) return { ...said, beside: false };
  if (step === 'check' && said.looksBack) return { ...said, looksBack: false };
  return said;
}
