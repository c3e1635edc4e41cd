import { expect, test } from 'vitest';
import type { Ms, SeatId } from '@mediane/shared/room/identifiers.ts';
import { createSpeakingTime } from './speakingTime.ts';

type Report = { readonly own: Ms; readonly heard: { readonly [seat: string]: Ms } };
const everybody = ['amina', 'jean-pierre', 'claire'] as SeatId[];

/** What each is credited with after one second of reports. */
function credited(reports: { readonly [seat: string]: Report }, played = everybody) {
  const time = createSpeakingTime();
  for (const [seat, report] of Object.entries(reports))
    time.add(seat as SeatId, { over: 1000, ...report }, played, 10_000);
  return Object.fromEntries(time.credit(10_000));
}

test('a person is credited with what she and those who hear her agree upon', () => {
  expect(
    credited({
      amina: { own: 900, heard: {} },
      'jean-pierre': { own: 0, heard: { amina: 800 } },
      claire: { own: 0, heard: { amina: 850 } },
    }),
  ).toEqual({ amina: 850 });
});

test('neither her own claim nor one listener’s makes it more, or nothing', () => {
  const claire = { own: 0, heard: { amina: 500 } };
  const boast = { own: 1000, heard: {} };
  expect(credited({ amina: boast, 'jean-pierre': { own: 0, heard: { amina: 480 } }, claire })).toEqual({
    amina: 500,
  });
  expect(credited({ amina: { own: 520, heard: {} }, 'jean-pierre': { own: 0, heard: {} }, claire })).toEqual({
    amina: 500,
  });
  expect(
    credited({ amina: { own: 0, heard: {} }, 'jean-pierre': { own: 0, heard: { amina: 480 } }, claire }),
  ).toEqual({
    amina: 480,
  });
});

test('of two people, the smaller claim counts', () => {
  expect(credited({ amina: { own: 900, heard: {} }, claire: { own: 0, heard: { amina: 300 } } })).toEqual({
    amina: 300,
  });
});

test('whoever is not played, or is alone, has spoken to nobody', () => {
  const reports = { amina: { own: 900, heard: {} }, claire: { own: 0, heard: { amina: 900 } } };
  expect(credited(reports, ['claire'] as SeatId[])).toEqual({});
  expect(credited({ amina: { own: 900, heard: {} } })).toEqual({});
});

test('nobody speaks for longer than time has passed, whatever is reported', () => {
  const time = createSpeakingTime();
  for (let again = 0; again < 5; again += 1)
    for (const seat of everybody)
      time.add(seat, { over: 1000, own: 1000, heard: { amina: 1000 } }, everybody, 10_000);
  expect(time.credit(10_000).get(everybody[0] as SeatId)).toBe(1000);
});
