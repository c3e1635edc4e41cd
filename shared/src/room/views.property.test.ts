import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { seven } from '../../test/cast.ts';
import { holds } from '../../test/course.ts';
import { numbered } from '../../test/play.ts';
import { compartmentsOf, isCaucus, type Compartment, type SeatId } from './identifiers.ts';
import { decide, evolve, reads, see, view, type Slices } from './index.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Says where two things differ only when they do: comparing is most of the work here. */
const same = (left: unknown, right: unknown): void => {
  if (!isDeepStrictEqual(left, right)) expect(left).toEqual(right);
};

const readBy = (all: Slices, seat: SeatId): Compartment[] =>
  compartmentsOf(all).filter((place) => all[place]?.readers[seat]);

describe('what a seat sees', () => {
  /* Killed by: seeReading telling nobody whether words were said in the last era (`spoken: false`). Blind by itself to a leak: that is for the plain model. */
  test('is, after each line, what she saw before and the line: see(evolve(slice)) = evolve(see(slice))', () => {
    holds(() => ({
      watch: ({ committed }) => {
        for (const { line, before, after } of committed) {
          const was = before[line.in];
          const is = after[line.in];
          if (!was || !is) continue;
          for (const { seat } of seven)
            if (reads(was, seat) && reads(is, seat)) same(see(is, seat), evolve(see(was, seat), line));
        }
      },
    }));
  });

  /* Killed by: deliver sending the whole slice instead of what its reader may see of it. */
  test('is what her page keeps from deliveries alone, at every step', () => {
    holds(() => {
      const touched = new Set<Compartment>();
      return {
        watch: ({ committed }) => committed.forEach(({ line }) => touched.add(line.in)),
        after: (it) => {
          for (const seat of it.seats) {
            const page = it.page(seat);
            same(compartmentsOf(page).toSorted(), readBy(it.slices(), seat).toSorted());
            for (const place of touched) {
              const slice = it.slices()[place];
              if (slice && reads(slice, seat)) same(page[place], see(slice, seat));
            }
          }
          touched.clear();
        },
        end: (it) => {
          for (const seat of it.seats) same(it.page(seat), view(it.slices(), seat));
        },
      };
    });
  });

  /* Killed by: receive keeping a compartment that its seat has left. */
  test('decides as the server decides: the same question to her page has the same answer', () => {
    holds(() => ({
      before: (it, act) => {
        if (!('command' in act)) return;
        const context = () => ({ now: it.now(), id: numbered('same') });
        for (const seat of it.seats)
          same(
            decide(it.page(seat), seat, act.command, context()),
            decide(view(it.slices(), seat), seat, act.command, context()),
          );
      },
    }));
  });

  /* Killed by: answerCall writing also into the caller’s own compartment. */
  test('is all that she can write to: a decision writes only where its actor reads, or into her own new caucus', () => {
    holds(() => ({
      watch: ({ by, entries, committed }) => {
        const start = committed[0]?.before;
        if (!by || !start) return;
        const made = entries.find(({ event }) => event.type === 'caucusOpened')?.in;
        for (const { in: place } of entries) {
          if (reads(start[place], by)) continue;
          expect(place).toBe(made);
          expect(isCaucus(place) && reads(committed.at(-1)?.after[place], by)).toBe(true);
        }
      },
    }));
  });
});
