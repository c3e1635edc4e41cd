import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { holds } from '../../test/course.ts';
import { numbered } from '../../test/play.ts';
import { channelsOf, compartmentsOf } from './identifiers.ts';
import { commit, decide, view, type Command, type Slices } from './index.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Each of these is a new act whenever it is done; all others, done twice, are done once. */
const anew: readonly Command['type'][] = [
  'say',
  'proposeRule',
  'stateAgreement',
  'openCaucus',
  'extendTurn',
  'setMode',
];

/** A state without the counting of its lines. */
const uncounted = (slices: Slices) =>
  compartmentsOf(slices).map((place) => ({ place, ...slices[place], seq: 0 }));

describe('an act', () => {
  /* Killed by: raiseHand without its 'already-so'. */
  test('done twice has one effect: the second is refused or changes nothing', () => {
    holds(() => ({
      watch: ({ by, command, at, committed }) => {
        const after = committed.at(-1)?.after;
        if (!by || !command || !after || anew.includes(command.type)) return;
        const again = decide(view(after, by), by, command, { now: at, id: numbered('again') });
        if (typeof again === 'string') return;
        const twice = commit(after, again, at).room;
        if (!isDeepStrictEqual(uncounted(twice), uncounted(after)))
          expect({ command, twice: uncounted(twice) }).toEqual({ command, twice: uncounted(after) });
      },
    }));
  });

  /* Killed by: proposeRule naming its text after its words. */
  test('that writes words anew gives them a name of their own, so that a repetition is another message and hides none', () => {
    holds(() => {
      const names = new Set<string>();
      return {
        watch: ({ entries, command }) => {
          if (!command) return;
          const fresh = new Set(
            entries.flatMap(({ event, text }) => (text !== undefined && 'text' in event ? [event.text] : [])),
          );
          for (const name of fresh) {
            expect(names.has(name)).toBe(false);
            names.add(name);
          }
        },
      };
    });
  });
});

describe('leaving', () => {
  /* Killed by: 'leave' left out of what may be done after the closing; 'no-consent' asked of whoever leaves. */
  test('is never refused, in any state, to anybody who has not left', () => {
    holds(() => ({
      after: (it) => {
        for (const seat of it.seats) {
          const standing = it.standing(seat);
          const gone = standing === 'removed' || standing === 'withdrawn';
          const mediates = it.slices().mediators?.readers[seat] !== undefined;
          const somewhere = channelsOf(it.slices()).some((one) => it.slices()[one]?.attending[seat]);
          const may = (type: 'leave' | 'withdraw') => {
            const answer = it.would(seat, { type });
            if (typeof answer === 'string') expect.fail(`${seat} may not ${type}: ${answer}`);
          };
          if (!gone && (!mediates || somewhere)) may('leave');
          const leads = it.people.some((one) => one.seat === seat && one.role === 'mediator');
          if (!gone && !leads) may('withdraw');
        }
      },
    }));
  });
});
