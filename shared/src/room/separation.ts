/**
 * Rule 2: a channel that joins two sides always has a mediator in it. When none attends, or the last one is lost, the
 * sides are separated: words, the draft, cursors, voices and clocks stop between them, and everything is kept.
 * This one predicate decides it for all of them.
 */
import { mediatorAttends, type AttendanceParts } from './attendance.ts';
import type { LifeParts } from './life.ts';
import { readersOf, sidesAmong, type ReadingParts } from './reading.ts';

export type ChannelParts = ReadingParts & AttendanceParts & LifeParts;

/** Do two sides read this channel while no mediator attends it? */
export const separated = (slice: ReadingParts & AttendanceParts): boolean =>
  sidesAmong(slice.readers, readersOf(slice)).size > 1 && !mediatorAttends(slice);

/** Why nothing passes between people in this channel now, or null when it does. */
export function silence(slice: ChannelParts): 'not-open' | 'on-break' | 'closed' | 'mediator-absent' | null {
  switch (slice.life.state) {
    case 'prepared':
      return 'not-open';
    case 'break':
      return 'on-break';
    case 'closed':
      return 'closed';
    case 'open':
      return separated(slice) ? 'mediator-absent' : null;
  }
}
