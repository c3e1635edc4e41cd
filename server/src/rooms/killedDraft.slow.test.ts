import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { CLAUSES } from '@mediane/shared/documents/layout.ts';
import { wirePage } from '../../test/documents/endpoint.ts';
import { newClause, paragraph } from '../../test/documents/writer.ts';
import { gather, openSession } from '../../test/rooms/gathering.ts';
import type { Person } from '../../test/rooms/person.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';

const KILLS = 8;

test(`a server killed ${KILLS} times while a draft is written keeps every clause that anybody saw or that was called saved`, async () => {
  const house = await startHouse({ MEDIANE_ABSENCE_GRACE: '30' });
  const people = await gather(house);
  await openSession(people);
  const open = ({ seat, room, cookie }: Person) =>
    wirePage({ address: house.address().replace('http', 'ws') }, seat, 'room.draft', {
      room,
      headers: { cookie, origin: house.address() },
    });
  const kept = new Set<string>();
  let number = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const [hers, his] = [await open(people.amina), await open(people.jeanPierre)];
    /** Each clause with the clock of her page behind it. */
    const written = new Map<string, number>();
    let alive = true;
    const writing = (async () => {
      while (alive) {
        const id = `clause-${String((number += 1)).padStart(5, '0')}`;
        hers.edit(() => newClause(hers.doc, id, 'V', `Clause ${number}`, paragraph('mot '.repeat(20))));
        written.set(id, Y.getState(hers.doc.store, hers.client()));
        await wait(4);
      }
    })();
    await wait(150 + ((kill * 137) % 400));
    await house.kill();
    alive = false;
    await writing;
    const saved = Math.max(0, ...hers.words.map((word) => (word.type === 'saved' ? word.clock : 0)));
    for (const [id, clock] of written) if (clock <= saved) kept.add(id);
    for (const id of his.doc.getMap(CLAUSES).keys()) kept.add(id);
    await house.start();
    const anew = await open(people.claire);
    const there = new Set(anew.doc.getMap(CLAUSES).keys());
    expect([...kept].filter((id) => !there.has(id))).toEqual([]);
    anew.socket.terminate();
  }
  expect(kept.size).toBeGreaterThan(KILLS * 10);
}, 120_000);
