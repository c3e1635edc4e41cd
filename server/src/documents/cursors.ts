/** Where each page of a document points, stamped with whose page it is. Never kept, never committed. */
import type { CursorState, Stamp, StampedCursor } from '@mediane/shared/documents/cursor.ts';
import { cursorsFrame } from './frames.ts';

export function createCursors() {
  /** The clock outlives the cursor: others would take a lower one for old news. */
  const cursors = new Map<number, { readonly clock: number; readonly state: StampedCursor | null }>();

  function put(client: number, clock: number, state: StampedCursor | null): Uint8Array {
    const next = Math.max(clock, (cursors.get(client)?.clock ?? -1) + 1);
    cursors.set(client, { clock: next, state });
    return cursorsFrame([[client, next, state]]);
  }

  return {
    /** Sets a page's cursor; the frame tells the others. */
    point: (client: number, clock: number, { cursor }: CursorState, user: Stamp): Uint8Array =>
      put(client, clock, { cursor: cursor ?? null, user }),
    /** Takes a page's cursor away; null when it had none. */
    leave: (client: number): Uint8Array | null => (cursors.get(client)?.state ? put(client, 0, null) : null),
    /** All there are, for a page that comes; null when there are none. */
    all(): Uint8Array | null {
      const there = [...cursors].flatMap(([client, { clock, state }]) =>
        state ? [[client, clock, state] as const] : [],
      );
      return there.length > 0 ? cursorsFrame(there) : null;
    },
  };
}

/** Does a page claim another's name? */
export const isForged = ({ user }: CursorState, { name }: Stamp): boolean =>
  typeof user?.name === 'string' && user.name !== name;
