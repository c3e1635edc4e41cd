import type { RoomSummary } from '@mediane/shared/protocol/api.ts';
import { desk, type RoomId } from '@mediane/shared/room/identifiers.ts';
import type { Slices } from '@mediane/shared/room/index.ts';

/** How a room stands, for its mediators' list. Null when its content is gone. */
export function summaryOf(room: RoomId, slices: Slices): RoomSummary | null {
  const known = slices.mediators?.people ?? slices.room?.people;
  const life = slices.room?.life;
  if (!known || !life) return null;
  const { title, kind, language, appointment, sides, persons } = known;
  return {
    room,
    title: title ?? '',
    kind,
    language,
    begins: appointment?.at ?? null,
    minutes: appointment?.minutes ?? null,
    state: life.state === 'closed' ? (life.outcome ?? 'closed') : life.state,
    next: nextStep(slices, life.state),
    people: persons.map(({ seat, name, role, side }) => ({
      seat,
      name,
      role,
      side: sides.find(({ id }) => id === side)?.name ?? null,
    })),
  };

  function nextStep({ ...all }: Slices, state: string): string {
    if (state === 'closed') return 'nothing';
    if (state !== 'prepared') return 'session';
    const parties = persons.filter(({ role }) => role === 'party');
    const waiting = parties.some(({ seat }) => all[desk(seat)]?.passport.standing === 'waiting');
    const agreed = parties.every(({ seat }) => all[desk(seat)]?.agreement?.answer === 'consented');
    return waiting ? 'waiting' : agreed ? 'session' : 'invite';
  }
}
