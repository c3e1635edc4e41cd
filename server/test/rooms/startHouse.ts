import { onTestFinished } from 'vitest';
import { runHouse, type RunningHouse } from './runningHouse.ts';

/** Starts the server for one test, and removes everything when the test is over. */
export async function startHouse(settings: Record<string, string> = {}): Promise<RunningHouse> {
  const house = await runHouse(settings);
  onTestFinished(house.remove);
  return house;
}
