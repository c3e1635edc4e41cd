/** What is made of loudness and of the line's figures, over time. */
import { expect, test } from 'vitest';
import { measured, strong, type LineFigures } from './line-quality.ts';
import { lineStats } from './line-stats.ts';
import { heardAt, quiet } from './speech.ts';

/** Whether she speaks after each tenth of a second of these loudnesses. */
const speech = (levels: readonly number[]): boolean[] => {
  let now = quiet;
  return levels.map((level, at) => {
    now = heardAt(now, level, at * 100);
    return now.speaking;
  });
};

test('a click is no speech, a fifth of a second is; a pause for breath does not end it, a silence does', () => {
  expect(speech([0, 0.5, 0, 0, 0])).toEqual([false, false, false, false, false]);
  expect(speech([0.2, 0.2, 0.2]).at(-1)).toBe(true);
  const breath = [0.2, 0.2, 0.2, 0, 0, 0, 0.2];
  expect(speech(breath).at(-1)).toBe(true);
  expect(speech([0.2, 0.2, 0.2, 0, 0, 0, 0, 0, 0, 0, 0]).at(-1)).toBe(false);
});

test('between loud and quiet, whoever speaks goes on and whoever is silent stays so', () => {
  const between = Array.from({ length: 20 }, () => 0.03);
  expect(speech(between).at(-1)).toBe(false);
  expect(speech([0.2, 0.2, 0.2, ...between]).at(-1)).toBe(true);
});

const fine: LineFigures = { loss: 0, roundTrip: 40, outgoing: 2_000_000 };
const weakAfter = (figures: readonly LineFigures[]) =>
  figures.reduce((before, now, at) => measured(before, now, at * 2000), strong).weak;
const repeated = <Value>(value: Value, times: number): Value[] => Array.from({ length: times }, () => value);

test.each<[string, LineFigures]>([
  ['many packets lost', { ...fine, loss: 0.2 }],
  ['a long way', { ...fine, roundTrip: 900 }],
  ['little room', { ...fine, outgoing: 60_000 }],
])('a line with %s is weak once it has lasted, and well again after longer', (_, poor) => {
  expect(weakAfter([fine, poor, fine, poor, fine])).toBe(false);
  expect(weakAfter(repeated(poor, 3))).toBe(true);
  expect(weakAfter([...repeated(poor, 3), ...repeated(fine, 4)])).toBe(true);
  expect(weakAfter([...repeated(poor, 3), ...repeated(fine, 8)])).toBe(false);
});

test('a browser that does not say how much it can send calls no line weak by that', () => {
  expect(weakAfter(repeated({ loss: 0, roundTrip: null, outgoing: null }, 10))).toBe(false);
});

test('how much could be sent is judged only while images are: with voice alone the estimate does not grow again', () => {
  const read = lineStats();
  const look = (imageBytes: number) =>
    read(
      new Map<string, object>([
        ['out', { type: 'outbound-rtp', kind: 'video', bytesSent: imageBytes }],
        [
          'pair',
          {
            type: 'candidate-pair',
            state: 'succeeded',
            nominated: true,
            currentRoundTripTime: 0.02,
            availableOutgoingBitrate: 90_000,
          },
        ],
      ]),
    );
  expect(look(5000)).toMatchObject({ outgoing: 90_000, roundTrip: 20 });
  expect(look(9000)).toMatchObject({ outgoing: 90_000 });
  expect(look(9000)).toMatchObject({ outgoing: null, roundTrip: 20 });
});
