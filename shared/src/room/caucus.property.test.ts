import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { seven } from '../../test/cast.ts';
import { holds, perform } from '../../test/course.ts';
import { amina, claire } from '../../test/names.ts';
import { numbered, type Play } from '../../test/play.ts';
import { inCaucus, opened } from '../../test/scenes.ts';
import { actInside } from '../../test/moves/inside.ts';
import type { Act } from '../../test/moves/draw.ts';
import { actOf, courses } from '../../test/steps.ts';
import { caucus, channelsOf, isCaucus, type CaucusId } from './identifiers.ts';
import { caucusAt } from './parseCompartment.ts';
import type { Code } from './codes.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Is this about what is said and done inside, so that it belongs to one history only? */
function isInside(act: Act, place: string): boolean {
  if ('later' in act) return false;
  if ('fact' in act) return 'channel' in act.fact && act.fact.channel === place;
  const { command } = act;
  const there =
    ('channel' in command && command.channel === place) || ('in' in command && command.in === place);
  return there || /"inside\d+"/.test(JSON.stringify(command));
}

describe('a caucus', () => {
  /* Killed by: commit numbering lines through all compartments (`seq` of the room's position); a reaction that tells the room of words in a caucus. */
  test('is nobody else’s: two histories that differ only in it give the others the same deliveries and answers', () => {
    const part = fc.record({ here: courses(6), there: courses(6), outside: courses(5) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8, size: 'max' }), (parts) => {
        const begin = (): { it: Play; key: CaucusId } => {
          const it = opened({ people: seven });
          return { it, key: inCaucus(it, { members: [amina] }) };
        };
        const one = begin();
        const two = begin();
        const place = caucus(one.key);
        const answers: ('done' | Code)[][] = [[], []];
        const [inOne, inTwo, outOne, outTwo] = [
          numbered('inside'),
          numbered('inside'),
          numbered('out'),
          numbered('out'),
        ];
        parts.forEach(({ here, there, outside }, index) => {
          one.it.draw(inOne);
          two.it.draw(inTwo);
          here.forEach((step, at) => actInside(one.it, place, step, `here ${index} ${at}`));
          there.forEach((step, at) => actInside(two.it, place, step, `there ${index} ${at}, and longer`));
          one.it.draw(outOne);
          two.it.draw(outTwo);
          outside.forEach((step, at) => {
            const act = actOf(one.it, step, `out ${index} ${at}`);
            if (!act || isInside(act, place)) return;
            answers[0]?.push(perform(one.it, act));
            answers[1]?.push(perform(two.it, act));
          });
        });
        expect(answers[0]).toEqual(answers[1]);
        for (const { seat } of seven) {
          if (seat === claire || seat === amina) continue;
          expect(one.it.received(seat)).toEqual(two.it.received(seat));
          expect(one.it.page(seat)).toEqual(two.it.page(seat));
          expect(one.it.heard(seat)).toEqual(two.it.heard(seat));
        }
      }),
      { numRuns: 60, interruptAfterTimeLimit: 30_000 },
    );
  });

  /* Killed by: reactToCaucusEnding not closing a caucus whose last mediator has left. */
  test('is never left open with nobody who can close it', () => {
    holds(() => ({
      after: (it) => {
        if (it.slices().room?.life.state === 'closed') return;
        for (const place of channelsOf(it.slices()).filter(isCaucus)) {
          if (it.slices()[place]?.caucus?.closed !== false) continue;
          const close = { type: 'closeCaucus', caucus: caucusAt(place) } as const;
          expect(it.seats.some((seat) => typeof it.would(seat, close) !== 'string')).toBe(true);
        }
      },
    }));
  });

  /* Killed by: letIn admitting a mediator. */
  test('or the joint session: a person is in one at a time, and only where she reads', () => {
    holds(() => ({
      after: (it) => {
        for (const seat of it.seats) {
          const there = channelsOf(it.slices()).filter((one) => it.slices()[one]?.attending[seat]);
          if (there.length > 1 || there.some((one) => !it.slices()[one]?.readers[seat]))
            expect.fail(`${seat} is in ${there.join(' and ')}`);
          if (there.some(isCaucus) && it.slices().room?.life.state !== 'closed')
            expect(it.would(seat, { type: 'go', to: 'room', beside: null })).not.toBeTypeOf('string');
        }
      },
    }));
  });
});
