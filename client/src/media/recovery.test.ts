import { expect, test } from 'vitest';
import { connected, due, failed, kicked, lost, opened, type Recovery } from './recovery.ts';

/** What is done over a time, looked at twice a second as the transport does. */
function over(recovery: Recovery, from: number, to: number): [number, string][] {
  const acts: [number, string][] = [];
  let now = recovery;
  for (let at = from; at <= to; at += 500) {
    const { act, recovery: next } = due(now, at);
    now = next;
    if (act) acts.push([at, act]);
  }
  return acts;
}

test('a connected line is left alone', () => {
  expect(over(connected, 0, 60_000)).toEqual([]);
});

test('a lost line is asked for another way at once and every four seconds, for another attempt after twelve, then ever less often', () => {
  expect(over(lost(connected, 1000), 1000, 34_000)).toEqual([
    [1000, 'restart'],
    [5000, 'restart'],
    [9000, 'restart'],
    [13_000, 'renew'],
    [13_500, 'restart'],
    [17_500, 'restart'],
    [21_500, 'restart'],
    [25_000, 'renew'],
    [25_500, 'restart'],
    [29_500, 'restart'],
    [33_500, 'restart'],
  ]);
});

test('the first attempt has eight seconds, and a further one more each time, up to thirty', () => {
  expect(over(opened(null, 0), 0, 8000)).toEqual([[8000, 'renew']]);
  let recovery = opened(null, 0);
  const waits: number[] = [];
  for (let at = 0, attempt = 0; attempt < 6; attempt += 1) {
    if (recovery.is !== 'trying') throw new Error('it tries');
    waits.push(recovery.renewAt - at);
    at = recovery.renewAt;
    recovery = opened(due(recovery, at).recovery, at);
  }
  expect(waits).toEqual([8000, 12_000, 18_000, 27_000, 30_000, 30_000]);
});

test('a further attempt, begun while nothing passed, looks for another way every four seconds', () => {
  const asked = due(failed(connected, 0), 0).recovery;
  expect(over(opened(asked, 1000), 1000, 12_000)).toEqual([
    [5000, 'restart'],
    [9000, 'restart'],
  ]);
});

test('a line that is over asks for another attempt at once, and after a further failure not at once', () => {
  expect(over(failed(connected, 100), 100, 600)).toEqual([[100, 'renew']]);
  const asked = due(failed(connected, 0), 0).recovery;
  const [first] = over(failed(opened(asked, 200), 300), 300, 20_000);
  expect(first?.[0]).toBeGreaterThan(5000);
});

test('when the network or the page’s own line is back, what is not connected starts again at once', () => {
  const waiting = due(lost(connected, 0), 0).recovery;
  expect(over(kicked(waiting, 1000), 1000, 5000)).toEqual([
    [1000, 'restart'],
    [5000, 'renew'],
  ]);
  expect(kicked(connected, 1000)).toBe(connected);
});

test('losing it again while it is tried changes nothing of what is planned', () => {
  const first = lost(connected, 0);
  expect(lost(first, 3000)).toBe(first);
});
