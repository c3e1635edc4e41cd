import type { Cast, Member } from '../panels/cast.ts';

/** Whom the end of the mediation concerns: the parties, or the sides where they are many. */
export function partiesOf(cast: Cast): Pick<Member, 'short'>[] {
  const parties = [...cast.values()].filter(({ role }) => role === 'party');
  if (parties.length <= 6) return parties;
  return [...new Set(parties.map(({ sideName, short }) => sideName ?? short))].map((short) => ({ short }));
}
