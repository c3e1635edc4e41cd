/** Rule 2's clock: a mediator whose line is down for the grace is lost; her return is noticed at once. */
import type { Ms, SeatId } from '@mediane/shared/room/identifiers.ts';
import { channelsOf } from '@mediane/shared/room/identifiers.ts';
import type { Fact, Slices } from '@mediane/shared/room/index.ts';

type Needs = {
  readonly graceMs: Ms;
  readonly slices: () => Slices;
  readonly connected: (seat: SeatId) => boolean;
  readonly tell: (fact: Fact) => void;
};

export function watchAbsence({ graceMs, slices, connected, tell }: Needs) {
  const timers = new Map<SeatId, ReturnType<typeof setTimeout>>();

  const mediatorsAttending = (): { seat: SeatId; lost: boolean }[] => {
    const all = slices();
    const mediators = all.mediators?.eras.at(-1) ?? [];
    return mediators.flatMap((seat) => {
      const place = channelsOf(all).find((channel) => all[channel]?.attending[seat]);
      const lost = place && all[place]?.attending[seat]?.lost;
      return lost === undefined ? [] : [{ seat, lost }];
    });
  };

  return {
    /** Looks again: after a commit, when a line opens or closes, when the room is loaded. */
    look(): void {
      const attending = mediatorsAttending();
      for (const { seat, lost } of attending) {
        if (connected(seat)) {
          clearTimeout(timers.get(seat));
          timers.delete(seat);
          if (lost) tell({ type: 'back', seat });
        } else if (!lost && !timers.has(seat)) {
          const due = () => {
            timers.delete(seat);
            if (!connected(seat)) tell({ type: 'lost', seat });
          };
          timers.set(seat, setTimeout(due, graceMs));
        }
      }
    },
    stop(): void {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
