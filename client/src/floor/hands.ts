import { speakingQueue, type FloorParts } from '@mediane/shared/room/floor.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';

/** Who will speak, in order: the rest of the round, or the raised hands as they will be called. */
export const liveHands = (slice: FloorParts): readonly SeatId[] =>
  slice.floor.mode.kind === 'round' ? slice.floor.rest : speakingQueue(slice);
