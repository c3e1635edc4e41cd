import { describe, expect, test, vi } from 'vitest';
import { seven } from '../../test/cast.ts';
import { holds } from '../../test/course.ts';
import { whoHears } from '../../test/whoHears.ts';
import { caucus } from './identifiers.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Follows a course with the plain model beside it. */
const beside = (check: (model: ReturnType<typeof whoHears>) => void) => () => {
  const model = whoHears(seven);
  return { watch: model.follow, after: () => check(model) };
};

describe('words', () => {
  /* Killed by: seeMessages giving all messages; 'disclosed' written when the words are passed on instead of when they are opened. */
  test('reach exactly those of whom the plain model says that they may hear them', () => {
    holds(() => {
      const model = whoHears(seven);
      return {
        watch: model.follow,
        after: (it) => {
          for (const seat of it.seats) {
            const heard = it.heard(seat);
            const may = model.heardBy(seat);
            if (heard.symmetricDifference(may).size > 0)
              expect({ seat, heard: [...heard].toSorted() }).toEqual({ seat, heard: [...may].toSorted() });
          }
        },
      };
    }, 100);
  });

  /* Killed by: mediatorAttends counting a lost mediator; separated looking at who attends instead of who reads. */
  test('never pass between two sides without a mediator among them, on a break, before the opening or after the end', () => {
    holds(
      beside((model) => expect(model.faults).toEqual([])),
      100,
    );
  });

  /* Killed by: openOffer opening what is gone; reactToDisclosure not taking back what a leaver has released. */
  test('leave a caucus only as its author released them, to the one they were passed on to, and not once taken back', () => {
    holds(() => {
      const model = whoHears(seven);
      return {
        watch: (happening) => {
          model.follow(happening);
          for (const { line, entry } of happening.committed) {
            if (line.event.type !== 'disclosed') continue;
            expect(happening.command?.type).toBe('openOffer');
            expect(entry.copy?.in.startsWith(caucus('' as never))).toBe(true);
          }
        },
        end: () => expect(model.faults).toEqual([]),
      };
    }, 100);
  });
});
