import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { createPatience } from './patience.ts';

const amina = 'amina' as SeatId;
beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

test('who does not confirm is waited for once, and no longer than it takes', () => {
  const over = vi.fn();
  const patience = createPatience(3_000, Date.now, over);
  patience.look(amina, true);
  vi.advanceTimersByTime(2_999);
  expect(patience.isOver(amina)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(patience.isOver(amina)).toBe(true);
  expect(over).toHaveBeenCalledOnce();
  patience.look(amina, true);
  expect(patience.isOver(amina)).toBe(true);
  patience.look(amina, false);
  expect(patience.isOver(amina)).toBe(false);
});

test('walking to and fro, and confirming late each time, keeps nobody silent again and again', () => {
  const patience = createPatience(3_000, Date.now, () => {});
  let silent = 0;
  for (let moment = 0; moment < 60_000; moment += 100) {
    // Confirms a moment before she would be out, and is in another channel at once.
    if (moment % 2_900 === 0) patience.look(amina, false);
    patience.look(amina, true);
    if (!patience.isOver(amina)) silent += 100;
    vi.advanceTimersByTime(100);
  }
  expect(silent).toBeLessThan(10_000);
});

test('whoever confirms at once may move as often as she likes', () => {
  const patience = createPatience(3_000, Date.now, () => {});
  for (let move = 0; move < 100; move += 1) {
    patience.look(amina, true);
    vi.advanceTimersByTime(200);
    expect(patience.isOver(amina)).toBe(false);
    patience.look(amina, false);
    vi.advanceTimersByTime(5_000);
  }
});
