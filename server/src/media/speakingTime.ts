/**
 * How long each person of a channel was heard to speak. A page may claim what it likes, so what is credited is the lower
 * median of the speaker's own claim and of what each listener heard: one who lies, or whose line is bad, changes little.
 */
import type { ActivityMessage } from '@mediane/shared/protocol/media.ts';
import type { Ms, SeatId } from '@mediane/shared/room/identifiers.ts';

type Claims = Map<SeatId, Ms>;

/** What was measured in one channel since it was last credited. */
export function createSpeakingTime() {
  let since: Ms | null = null;
  let own: Claims = new Map();
  let heard = new Map<SeatId, Claims>();

  return {
    /** One page's report. Nothing is claimed for those who are not `played`: they were not heard. */
    add(from: SeatId, report: ActivityMessage, played: readonly SeatId[], now: Ms): void {
      since ??= now - report.over;
      const claims = heard.get(from) ?? new Map<SeatId, Ms>();
      heard.set(from, claims);
      for (const seat of played) {
        if (seat === from) raise(own, seat, Math.min(report.own, report.over));
        else raise(claims, seat, Math.min(heardOf(report, seat), report.over));
      }
    },
    /** Since when it counts; null when there is nothing yet. */
    since: () => since,
    /** What each is credited with, in milliseconds; then it counts from the beginning. */
    credit(now: Ms): Map<SeatId, Ms> {
      const elapsed = since === null ? 0 : now - since;
      const credited = new Map<SeatId, Ms>();
      for (const seat of new Set([own, ...heard.values()].flatMap((claims) => [...claims.keys()]))) {
        const others = [...heard].filter(([listener]) => listener !== seat);
        // Whom nobody else could hear has spoken to nobody.
        if (others.length === 0) continue;
        const claimed = lowerMedian([
          own.get(seat) ?? 0,
          ...others.map(([, claims]) => claims.get(seat) ?? 0),
        ]);
        if (claimed > 0) credited.set(seat, Math.min(claimed, elapsed));
      }
      since = null;
      own = new Map();
      heard = new Map();
      return credited;
    },
  };
}

/** Of an even number of claims, the smaller of the two in the middle. */
function lowerMedian(claims: readonly Ms[]): Ms {
  return claims.toSorted((one, other) => one - other)[Math.floor((claims.length - 1) / 2)] ?? 0;
}

const raise = (claims: Claims, seat: SeatId, by: Ms) => claims.set(seat, (claims.get(seat) ?? 0) + by);

const heardOf = ({ heard }: ActivityMessage, seat: SeatId): Ms =>
  Object.hasOwn(heard, seat) ? (heard[seat] ?? 0) : 0;
