import { expect, test } from 'vitest';
import type { Slice } from '@mediane/shared/room/index.ts';
import type { Ms, SeatId } from '@mediane/shared/room/identifiers.ts';
import { emptySlice } from '@mediane/shared/room/slice.ts';
import { createInterruptions } from './interruptions.ts';

const [amina, jeanPierre, claire] = ['amina', 'jean-pierre', 'claire'] as SeatId[] as [
  SeatId,
  SeatId,
  SeatId,
];
const NOW = 1_000_000;

/** Jean-Pierre's turn in the joint session since a moment ago. */
function hisTurn(mode: Slice['floor']['mode'] = { kind: 'piece' }, since: Ms = NOW - 60_000): Slice {
  const reader = { side: null, from: 0, since: 0 };
  const here = { beside: null, since: 0, lost: false };
  return {
    ...emptySlice,
    life: { ...emptySlice.life, state: 'open' },
    readers: {
      [amina]: { ...reader, role: 'party' },
      [jeanPierre]: { ...reader, role: 'party' },
      [claire]: { ...reader, role: 'mediator' },
    },
    eras: [[amina, jeanPierre, claire]],
    attending: { [amina]: here, [jeanPierre]: here, [claire]: here },
    floor: { ...emptySlice.floor, mode, turn: { state: 'running', seat: jeanPierre, since, until: null } },
  };
}

/** How often it counts when somebody's page reports this, second by second; a page where nobody speaks reports nothing. */
function counted(
  seat: SeatId,
  own: readonly Ms[],
  slice: Slice = hisTurn(),
  reports = (ms: Ms) => ms > 0,
): number {
  const watch = createInterruptions();
  return own.filter(
    (ms, at) => reports(ms) && watch.hears(seat, { over: 1000, own: ms, heard: {} }, slice, NOW + at * 1000),
  ).length;
}

test('speaking into another’s turn for more than a second counts, once', () => {
  expect(counted(amina, [600, 700])).toBe(1);
  expect(counted(amina, [1000, 1000, 1000, 1000, 1000])).toBe(1);
});

test('a word of assent, and words far apart, do not', () => {
  expect(counted(amina, [800, 0, 0, 0, 0])).toBe(0);
  expect(counted(amina, [500, 0, 0, 0, 500, 0, 0, 0, 500])).toBe(0);
  expect(counted(amina, [90, 90, 90, 90, 90, 90, 90])).toBe(0);
});

test('it counts again only after three seconds of silence', () => {
  expect(counted(amina, [1000, 1000, 0, 0, 1000, 1000])).toBe(1);
  expect(counted(amina, [1000, 1000, 0, 0, 0, 1000, 1000])).toBe(2);
  // As when somebody else is heard meanwhile, which is reported.
  expect(counted(amina, [1000, 1000, 0, 0, 0, 1000, 1000], hisTurn(), () => true)).toBe(2);
});

test('whoever has the turn, a mediator, and anybody in open conversation interrupt nobody', () => {
  const on = [1000, 1000, 1000];
  expect(counted(jeanPierre, on)).toBe(0);
  expect(counted(claire, on)).toBe(0);
  expect(counted(amina, on, hisTurn({ kind: 'open' }))).toBe(0);
  expect(counted(amina, on, hisTurn({ kind: 'queue', order: 'first-come' }))).toBe(1);
});

test('the end of one’s own words, a moment after the turn changed, is no interruption', () => {
  expect(counted(amina, [1000, 900], hisTurn({ kind: 'piece' }, NOW - 300))).toBe(0);
});
