/** Who is in a channel now, and who each says is beside her. Being connected is not journalled; a mediator's loss is. */
import type { Beside, Event } from './events.ts';
import type { Ms, SeatId } from './identifiers.ts';
import { isMediator, readersOf, type ReadingParts } from './reading.ts';

export type Attending = { readonly beside: Beside; readonly since: Ms; readonly lost: boolean };

export type AttendanceParts = { readonly attending: { readonly [seat: SeatId]: Attending } };

export const nobodyAttends: AttendanceParts = { attending: {} };

export const attends = (slice: AttendanceParts | undefined, seat: SeatId): boolean =>
  slice !== undefined && Object.hasOwn(slice.attending, seat);

/** The seats in a channel. */
export const attendingSeats = (slice: AttendanceParts & ReadingParts): SeatId[] =>
  readersOf(slice).filter((seat) => attends(slice, seat));

/** Is a mediator in the channel, and not lost? */
export function mediatorAttends(slice: AttendanceParts & ReadingParts): boolean {
  return attendingSeats(slice).some((seat) => {
    const reader = slice.readers[seat];
    return reader !== undefined && isMediator(reader.role) && slice.attending[seat]?.lost === false;
  });
}

export function evolveAttendance(parts: AttendanceParts, event: Event, at: Ms): AttendanceParts {
  const { attending } = parts;
  switch (event.type) {
    case 'attended':
      return { attending: { ...attending, [event.seat]: { beside: event.beside, since: at, lost: false } } };
    case 'steppedOut':
    case 'left': {
      if (!Object.hasOwn(attending, event.seat)) return parts;
      const { [event.seat]: _gone, ...rest } = attending;
      return { attending: rest };
    }
    case 'caucusClosed':
      return nobodyAttends;
    case 'lost':
    case 'back': {
      const one = attending[event.seat];
      return one
        ? { attending: { ...attending, [event.seat]: { ...one, lost: event.type === 'lost' } } }
        : parts;
    }
    default:
      return parts;
  }
}
