import type { CaucusId, SeatId } from './identifiers.ts';

/** Whose desk it is. */
export const seatAt = (place: `desk:${SeatId}`): SeatId => place.slice('desk:'.length) as SeatId;
/** Which caucus it is. */
export const caucusAt = (place: `caucus:${CaucusId}`): CaucusId => place.slice('caucus:'.length) as CaucusId;
