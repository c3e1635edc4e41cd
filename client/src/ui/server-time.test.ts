import { expect, test } from 'vitest';
import { serverTime } from './server-time.tsx';

test('a wrong device clock does not reach the page: time is the server’s plus half the journey', () => {
  let passed = 1_000;
  const time = serverTime(
    () => passed,
    () => 50_000,
  );
  expect(time.now()).toBe(50_000);
  // Asked at 1000, answered at 1200, and the server said that it was nine million.
  passed = 1_200;
  time.learn(9_000_000, 1_000, 1_200);
  expect(time.now()).toBe(9_000_100);
  passed = 61_200;
  expect(time.now()).toBe(9_060_100);
});

test('the answer that travelled least is believed', () => {
  const time = serverTime(
    () => 0,
    () => 0,
  );
  time.learn(1_000, 0, 100);
  time.learn(7_000, 0, 5_000);
  expect(time.now()).toBe(1_000 + 50 - 100);
});
