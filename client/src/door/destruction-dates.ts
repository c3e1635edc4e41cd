import type { AgreementParts } from '@mediane/shared/room/agreement.ts';
import type { Ms } from '@mediane/shared/room/identifiers.ts';

const DAY: Ms = 24 * 60 * 60_000;

/** When what was written is destroyed, counted from the closing as the agreement states it. */
export function destructionDates(
  { secretsDays, roomMonths }: NonNullable<AgreementParts['agreement']>,
  closed: Ms,
): { secrets: Ms; room: Ms } {
  const room = new Date(closed);
  room.setUTCMonth(room.getUTCMonth() + roomMonths);
  return { secrets: closed + secretsDays * DAY, room: room.getTime() };
}
