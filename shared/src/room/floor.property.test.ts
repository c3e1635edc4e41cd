import { describe, expect, test, vi } from 'vitest';
import { seven } from '../../test/cast.ts';
import { holds } from '../../test/course.ts';
import { whoHears } from '../../test/whoHears.ts';
import { floorRefusal } from './floor.ts';
import { channelsOf, type Channel, type Ms, type SeatId } from './identifiers.ts';
import type { Slice, Slices } from './index.ts';

vi.setConfig({ testTimeout: 60_000 });

const mediators: readonly string[] = ['claire', 'marc'];

/** How long each has spoken by now, the running turn included. */
function spent({ floor: { heard, turn } }: Slice, now: Ms): Record<SeatId, Ms> {
  if (turn?.state !== 'running') return heard;
  const end = turn.until === null ? now : Math.min(now, turn.until);
  return { ...heard, [turn.seat]: (heard[turn.seat] ?? 0) + Math.max(0, end - turn.since) };
}

describe('the floor', () => {
  /* Killed by: holdsFloor asking whether there is a turn instead of whose; holdsFloor ignoring its end; a closed caucus keeping its turn. */
  test('has never two holders in one channel, nor one who is elsewhere or whose time is up', () => {
    holds(() => ({
      after: (it) => {
        for (const channel of channelsOf(it.slices())) {
          const slice = it.slices()[channel];
          if (!slice || slice.floor.mode.kind === 'open') continue;
          const free = it.seats.filter(
            (seat) => !mediators.includes(seat) && floorRefusal(slice, seat, it.now()) === null,
          );
          if (free.length > 1) expect.fail(`${free.join(' and ')} hold the floor of ${channel}`);
          const { turn } = slice.floor;
          if (turn && !slice.attending[turn.seat]) expect.fail(`${turn.seat} holds it from elsewhere`);
          const over = turn?.state === 'running' && turn.until !== null && it.now() >= turn.until;
          if (over && free.length > 0) expect.fail(`${free.join()} speaks on`);
        }
      },
    }));
  });

  /* Killed by: giveFloor over a running turn; takeTurn by whoever asks. */
  test('passes from one to the next: nobody begins a turn before the one before is over', () => {
    holds(() => {
      const holder = new Map<Channel, SeatId | null>();
      return {
        watch: ({ committed, at }) => {
          for (const { line, before } of committed) {
            const place = line.in as Channel;
            const { event } = line;
            const had = holder.get(place) ?? null;
            switch (event.type) {
              case 'turnTaken':
                expect(had).toBeNull();
                holder.set(place, event.seat);
                break;
              case 'floorGiven': {
                const turn = before[place]?.floor.turn;
                if (had)
                  expect(turn?.state === 'running' && turn.until !== null && turn.until <= at).toBe(true);
                holder.set(place, null);
                break;
              }
              case 'turnEnded':
              case 'modeSet':
                holder.set(place, null);
                break;
              case 'steppedOut':
              case 'left':
                if (had === event.seat) holder.set(place, null);
                break;
            }
          }
        },
      };
    });
  });

  /* Killed by: keepClock left out of evolve. */
  test('costs nobody time while the sides are separated', () => {
    holds(() => {
      const model = whoHears(seven);
      const times = (slices: Slices, now: Ms) =>
        channelsOf(slices)
          .filter((channel) => model.apart(channel))
          .map((channel) => slices[channel] && spent(slices[channel], now));
      let was: unknown = null;
      return {
        watch: model.follow,
        before: (it, act) => {
          was = 'later' in act ? times(it.slices(), it.now()) : null;
        },
        after: (it, act) => {
          if ('later' in act) expect(times(it.slices(), it.now())).toEqual(was);
        },
      };
    });
  });
});
