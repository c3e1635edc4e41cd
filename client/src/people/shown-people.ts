import type { Presence } from './presences.ts';

const most = 14;

/**
 * Whom the circle shows when there are many: those who speak or ask, then those who are here, in their places; the
 * others are counted. An order of urgency chooses, the room's order places.
 */
export function shownPeople(presences: readonly Presence[]): { shown: readonly Presence[]; more: number } {
  if (presences.length <= most) return { shown: presences, more: 0 };
  const urgent = (one: Presence) =>
    ['speaking', 'paused', 'offered', 'next', 'asking'].includes(one.standing)
      ? 0
      : one.member.role === 'mediator' || one.member.role === 'co-mediator'
        ? 1
        : one.standing === 'here'
          ? 2
          : 3;
  const chosen = new Set(presences.toSorted((a, b) => urgent(a) - urgent(b)).slice(0, most));
  return { shown: presences.filter((one) => chosen.has(one)), more: presences.length - most };
}
