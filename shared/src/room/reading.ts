/**
 * Who reads a compartment, and since when. `entered` and `left` are the only way in and out.
 * A message remembers the era in which it was said; an era remembers its readers: so a newcomer gets the present
 * without the past words, and somebody readmitted gets back what she had read, but not what was said meanwhile.
 */
import type { Event, Role } from './events.ts';
import type { Ms, SeatId, SideId } from './identifiers.ts';

export type Reader = {
  readonly role: Role;
  readonly side: SideId | null;
  /** The compartment's sequence when she entered. */
  readonly from: number;
  /** When she entered: tells one reading from the next after a reconnection. */
  readonly since: Ms;
};

export type ReadingParts = {
  readonly seq: number;
  readonly readers: { readonly [seat: SeatId]: Reader };
  readonly eras: readonly (readonly SeatId[])[];
  /** Whether words were said in the last era: if not, it is used again, so that 120 admissions make one era. */
  readonly spoken: boolean;
};

export const nobodyReads: ReadingParts = { seq: 0, readers: {}, eras: [[]], spoken: false };

export const reads = (slice: ReadingParts | undefined, seat: SeatId): boolean =>
  slice !== undefined && Object.hasOwn(slice.readers, seat);

/** The seats that read a compartment. */
export function readersOf(slice: ReadingParts): SeatId[] {
  return slice.eras.at(-1)?.slice() ?? [];
}

export const isMediator = (role: Role): boolean => role === 'mediator' || role === 'co-mediator';

/** The sides among a compartment's readers. Whoever belongs to no side counts as a side of her own; mediators belong to none. */
export function sidesAmong(readers: ReadingParts['readers'], seats: readonly SeatId[]): Set<SideId | SeatId> {
  const sides = new Set<SideId | SeatId>();
  for (const seat of seats) {
    const reader = readers[seat];
    if (reader && !isMediator(reader.role)) sides.add(reader.side ?? seat);
  }
  return sides;
}

export function evolveReading(parts: ReadingParts, event: Event, at: Ms): ReadingParts {
  const seq = parts.seq + 1;
  switch (event.type) {
    case 'entered': {
      const reader: Reader = { role: event.role, side: event.side, from: seq, since: at };
      const seats = [...without(readersOf(parts), event.seat), event.seat];
      return {
        seq,
        readers: { ...parts.readers, [event.seat]: reader },
        eras: nextEra(parts, seats),
        spoken: false,
      };
    }
    case 'left': {
      if (!reads(parts, event.seat)) return { ...parts, seq };
      const { [event.seat]: _gone, ...readers } = parts.readers;
      return { seq, readers, eras: nextEra(parts, without(readersOf(parts), event.seat)), spoken: false };
    }
    case 'said':
    case 'disclosed':
      return { ...parts, seq, spoken: true };
    default:
      return { ...parts, seq };
  }
}

/**
 * The same, as one reader may see it: sequences and times count from her entering, since the true ones would tell how
 * much was said before; eras in which she did not read are gone.
 */
export function seeReading(parts: ReadingParts, seat: SeatId): ReadingParts {
  const base = parts.readers[seat]?.from ?? parts.seq;
  const readers: Record<SeatId, Reader> = {};
  for (const other of readersOf(parts)) {
    const reader = parts.readers[other];
    if (!reader) continue;
    const mine = other === seat;
    readers[other] =
      reader.from > base || mine ? { ...reader, from: reader.from - base } : { ...reader, from: 0, since: 0 };
  }
  return { ...parts, seq: parts.seq - base, readers, eras: parts.eras.filter((era) => era.includes(seat)) };
}

/** Maps an era's true number to its number in a reader's view, or undefined when she was not a reader then. */
export function eraSeenBy(parts: ReadingParts, seat: SeatId): (era: number) => number | undefined {
  const numbers = new Map<number, number>();
  parts.eras.forEach((era, number) => {
    if (era.includes(seat)) numbers.set(number, numbers.size);
  });
  return (era) => numbers.get(era);
}

const without = (seats: readonly SeatId[], seat: SeatId): SeatId[] => seats.filter((other) => other !== seat);

const nextEra = (parts: ReadingParts, readers: readonly SeatId[]): ReadingParts['eras'] =>
  parts.spoken ? [...parts.eras, readers] : [...parts.eras.slice(0, -1), readers];
