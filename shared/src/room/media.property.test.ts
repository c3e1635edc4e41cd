import { describe, expect, test, vi } from 'vitest';
import { seven } from '../../test/cast.ts';
import { holds } from '../../test/course.ts';
import { whoHears } from '../../test/whoHears.ts';
import { channelsOf, type SeatId } from './identifiers.ts';
import { isPlayed, together } from './media.ts';

vi.setConfig({ testTimeout: 60_000 });

const mediators: readonly string[] = ['claire', 'marc'];

describe('voice and image', () => {
  /* Killed by: together asking nothing of silence; a lost mediator kept among them. */
  test('pass exactly between those of whom the plain model says that they are in the same place, and may talk there', () => {
    holds(() => {
      const model = whoHears(seven);
      return {
        watch: model.follow,
        after: (it) => {
          const places = new Map<SeatId, string>();
          for (const channel of channelsOf(it.slices())) {
            const slice = it.slices()[channel];
            if (!slice) continue;
            const linked = together(slice);
            expect(linked.toSorted()).toEqual(model.together(channel).toSorted());
            for (const seat of linked) {
              expect(places.get(seat)).toBeUndefined();
              places.set(seat, channel);
            }
          }
        },
      };
    }, 100);
  });

  /* Killed by: isPlayed not asking floorRefusal; isPlayed not asking attends. */
  test('play only one besides the mediators in a strict mode, and nobody who is muted or elsewhere', () => {
    holds(() => ({
      after: (it) => {
        for (const channel of channelsOf(it.slices())) {
          const slice = it.slices()[channel];
          if (!slice) continue;
          const played = it.seats.filter((seat) => isPlayed(slice, seat, it.now()));
          for (const seat of played) {
            expect(slice.attending[seat]).toBeDefined();
            expect(slice.floor.muted).not.toContain(seat);
          }
          const others = played.filter((seat) => !mediators.includes(seat));
          if (slice.floor.mode.kind !== 'open') expect(others.length).toBeLessThanOrEqual(1);
        }
      },
    }));
  });
});
