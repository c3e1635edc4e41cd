/** Attribution as it is kept beside a compacted document. */
import * as z from 'zod';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';

type Ranges = readonly (readonly [client: number, clock: number, length: number, seat: SeatId | null])[];

export type Kept = {
  readonly bound: readonly (readonly [client: number, seat: SeatId | null])[];
  /** Text that came back and stayed its author's. */
  readonly moved: Ranges;
  readonly deleted: Ranges;
};

const Seat = z.nullable(z.string());
const Ranges = z.array(z.tuple([z.int(), z.int(), z.int(), Seat]));
const Attribution = z.strictObject({
  v: z.literal(1),
  bound: z.array(z.tuple([z.int(), Seat])),
  moved: Ranges,
  deleted: Ranges,
});

export const keepAttribution = (kept: Kept): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ v: 1, ...kept }));

export function parseAttribution(bytes: Uint8Array): Kept {
  const { bound, moved, deleted } = Attribution.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return { bound, moved, deleted } as Kept;
}
