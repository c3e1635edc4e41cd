/** What the pages of one channel may do now: pure, from who is in it and what each may still have open. */
import type { MediaPeer, MediaSessionId } from '@mediane/shared/protocol/media.ts';
import type { Channel } from '@mediane/shared/room/identifiers.ts';
import type { Ends, Links } from './links.ts';
import type { Company } from './roster.ts';
import type { Permission, Session } from './session.ts';

/** Nothing: nobody is connected with this page. */
export const apart: Permission = { channel: null, clear: false, peers: [] };

/** Who is to be linked with whom. Whoever came later offers. */
export const pairsOf = ({ channel, sessions }: Company): { channel: Channel; ends: Ends }[] =>
  sessions.flatMap(({ id }, at) =>
    sessions.slice(at + 1).map((later) => ({ channel, ends: [later.id, id] as const })),
  );

/** The page at the other end of a link, or null when the link is not this page's. */
export const otherEnd = ([initiator, answerer]: Ends, one: MediaSessionId): MediaSessionId | null =>
  one === initiator ? answerer : one === answerer ? initiator : null;

/** May a page of this person still be connected with somebody who is not in the channel? */
export const isWaitedFor = ({ together }: Company, session: Session): boolean =>
  !session.openTo().isSubsetOf(together);

/** What each page of a channel may do, once its links are made. */
export function permissionsIn(company: Company, links: Links): [Session, Permission][] {
  const { channel, sessions } = company;
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const clear = !sessions.some((session) => isWaitedFor(company, session));
  return sessions.map((session) => {
    const peers = links.of(session.id).flatMap(({ id: link, ends }): MediaPeer[] => {
      const other = byId.get(otherEnd(ends, session.id) ?? session.id);
      const initiator = ends[0] === session.id;
      return other ? [{ seat: other.seat, link, initiator, publishing: other.publishing() }] : [];
    });
    return [session, { channel, clear, peers }];
  });
}
