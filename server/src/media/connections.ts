/**
 * What one page may still have open, as far as it has said. A connection is taken to be open from the grant that names
 * its link until the page confirms a later grant that does not.
 *
 * A page that lies and keeps a connection gives away what it sends and hears itself, which nobody can keep its person
 * from doing; it hears nobody else, since every other page closes its own end. A page that confirms nothing only keeps
 * the channel in which it is silent, and not for long: see `PATIENCE` in mediaRoom.ts.
 */
import type { LinkId } from '@mediane/shared/protocol/media.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';

type Named = { readonly link: LinkId; readonly seat: SeatId };

export function createConnections() {
  const open = new Map<LinkId, { readonly seat: SeatId; readonly named: number }>();
  return {
    granted(grant: number, peers: readonly Named[]): void {
      for (const { link, seat } of peers) open.set(link, { seat, named: grant });
    },
    /** The page has closed all that this grant does not name. */
    cleared(grant: number): void {
      for (const [link, { named }] of open) if (named < grant) open.delete(link);
    },
    /** The seats to which it may still be connected. */
    seats: (): Set<SeatId> => new Set([...open.values()].map(({ seat }) => seat)),
  };
}
