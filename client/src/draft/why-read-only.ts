/** Why this page may only read the draft now, so that the page can say it. */
import { attends } from '@mediane/shared/room/attendance.ts';
import { desk, type SeatId } from '@mediane/shared/room/identifiers.ts';
import { documents, type View } from '@mediane/shared/room/index.ts';
import { silence } from '@mediane/shared/room/separation.ts';

export type ReadOnlyReason =
  | 'absent'
  | 'break'
  | 'prepared'
  | 'closed'
  | 'elsewhere'
  | 'mediator'
  | 'sides'
  | 'nobody'
  | 'other';

/** Null when this seat may write. */
export function whyReadOnly(view: View, me: SeatId): ReadOnlyReason | null {
  if (documents(view, me)['room.draft'] === 'write') return null;
  const { room } = view;
  if (!room || view[desk(me)]?.life.state === 'closed') return 'closed';
  switch (silence(room)) {
    case 'not-open':
      return 'prepared';
    case 'on-break':
      return 'break';
    case 'closed':
      return 'closed';
    case 'mediator-absent':
      return attends(room, me) ? 'absent' : 'elsewhere';
    case null:
      break;
  }
  if (!attends(room, me)) return 'elsewhere';
  const { writers } = room.draft;
  return writers === 'all' ? 'other' : writers;
}
