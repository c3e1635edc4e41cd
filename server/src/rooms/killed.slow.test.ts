import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Answer } from '@mediane/shared/protocol/wire.ts';
import { gather, openSession } from '../../test/rooms/gathering.ts';
import { type Person } from '../../test/rooms/person.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';

const KILLS = 20;
const SEED = Number(process.env['SEED'] ?? Date.now() % 100_000);

/** A small generator of chance, so that a failure can be played again with SEED. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Writes one message after another, each sent again under the same id until it is acknowledged, as a page does. */
function writing(person: Person, name: string) {
  const acknowledged: string[] = [];
  let on = true;
  const done = (async () => {
    for (let count = 1; on; count += 1) {
      const words = `${name} ${count}`;
      const id = `message-of-${name}-${String(count).padStart(6, '0')}`;
      for (;;) {
        const answer: Answer | null = await person
          .send({ type: 'say', in: 'room', text: words }, id)
          .catch(() => null);
        if (answer?.ok) break;
        if (answer && !answer.ok && answer.code !== 'storage-full' && answer.code !== 'too-fast')
          throw new Error(answer.code);
        await wait(120);
      }
      acknowledged.push(words);
      await wait(90);
    }
  })();
  return {
    acknowledged,
    stop: () => {
      on = false;
      return done;
    },
  };
}

describe(`a server killed ${KILLS} times while people write (seed ${SEED})`, () => {
  test('loses nothing that was acknowledged or seen, doubles nothing, and keeps everybody’s order', async () => {
    const random = chance(SEED);
    // A mediator's line is down at each start; the grace is longer than a start.
    const house = await startHouse({ MEDIANE_ABSENCE_GRACE: '30' });
    const people = await gather(house);
    await openSession(people);
    const { amina, jeanPierre, claire } = people;
    const writers = [writing(amina, 'amina'), writing(jeanPierre, 'jean-pierre')];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await wait(100 + random() * 700);
      await house.kill();
      await house.start();
    }
    await wait(1500);
    for (const writer of writers) await writer.stop();

    const total = writers.flatMap(({ acknowledged }) => acknowledged);
    expect(total.length).toBeGreaterThan(2 * KILLS);
    for (const person of [amina, jeanPierre, claire]) {
      await person.sees('all of it', () => person.reads('room').length >= total.length, 10_000);
      const read = person.reads('room');
      expect(read.toSorted()).toEqual(total.toSorted());
      for (const { acknowledged } of writers) {
        expect(read.filter((words) => words !== undefined && acknowledged.includes(words))).toEqual(
          acknowledged,
        );
      }
    }
    // What each saw before and after the kills is what a page opened now is given.
    const kept = amina.reads('room');
    expect(jeanPierre.reads('room')).toEqual(kept);
    expect(claire.reads('room')).toEqual(kept);
  }, 180_000);
});
