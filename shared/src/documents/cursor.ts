/** Cursors. A page says where it points; who points is the server's word, stamped on every cursor that others see. */
import * as z from 'zod/mini';
import type { SeatId, SideId } from '../room/identifiers.ts';

/** Whose cursor it is, as others see it. */
export type Stamp = {
  readonly seat: SeatId;
  readonly name: string;
  readonly side: SideId | null;
  readonly color: string;
};

const Id = z.strictObject({ client: z.uint32(), clock: z.uint32() });
const Position = z.strictObject({
  type: z.optional(z.nullable(Id)),
  tname: z.optional(z.nullable(z.string().check(z.maxLength(16)))),
  item: z.optional(z.nullable(Id)),
  assoc: z.optional(z.int().check(z.minimum(-1), z.maximum(0))),
});

/** All that a page may say of itself. `user` is what an editor's caret puts there by default; a name in it must be the seat's own. */
export const CursorState = z.strictObject({
  cursor: z.optional(z.nullable(z.strictObject({ anchor: Position, head: Position }))),
  user: z.optional(z.looseObject({ name: z.optional(z.nullable(z.string())) })),
});
export type CursorState = z.infer<typeof CursorState>;

/** What others receive. */
export type StampedCursor = { readonly cursor: CursorState['cursor']; readonly user: Stamp };
