/** Who may be connected with whom now: one link for each pair of pages, under a random name that says nothing. */
import type { LinkId, MediaSessionId } from '@mediane/shared/protocol/media.ts';
import type { Channel } from '@mediane/shared/room/identifiers.ts';

/** The pages of one link: who offers, then who answers. */
export type Ends = readonly [MediaSessionId, MediaSessionId];
export type Link = { readonly id: LinkId; readonly channel: Channel; readonly ends: Ends };

export type Links = ReturnType<typeof createLinks>;

export function createLinks(newId: () => LinkId) {
  let byPair = new Map<string, Link>();
  let byId = new Map<LinkId, Link>();

  function set(pairs: ReadonlyMap<string, Link>): void {
    byPair = new Map(pairs);
    byId = new Map([...pairs.values()].map((link) => [link.id, link]));
  }

  return {
    /** From now on these pairs and no others. A pair that stays in its channel keeps its link. */
    keep(pairs: readonly Omit<Link, 'id'>[]): void {
      const kept = new Map<string, Link>();
      for (const pair of pairs) {
        const key = keyOf(pair);
        kept.set(key, byPair.get(key) ?? { ...pair, id: newId() });
      }
      set(kept);
    },
    find: (id: LinkId): Link | undefined => byId.get(id),
    of: (session: MediaSessionId): Link[] =>
      [...byPair.values()].filter(({ ends }) => ends.includes(session)),
    /** A new attempt for the same pair: the old name is dead from now on. */
    renew(old: Link): void {
      set(new Map(byPair).set(keyOf(old), { ...old, id: newId() }));
    },
  };
}

const keyOf = ({ channel, ends }: Omit<Link, 'id'>) => [channel, ...ends.toSorted()].join(' ');
