import { expect, test } from 'vitest';
import { Plan } from '@mediane/shared/protocol/plan.ts';
import { desk } from '@mediane/shared/room/identifiers.ts';
import { demoPlan } from '@mediane/shared/words/demo.ts';
import { openForTest, temporaryDirectory } from '../../test/storage/openForTest.ts';
import { newId } from '../identity/secrets.ts';
import { RECENT_COMMANDS } from '../storage/journal.ts';
import { createLiveRoom } from './liveRoom.ts';
import { loadRoom } from './loadRoom.ts';
import { makeRoom } from './makeRoom.ts';
import { nameAs } from './parseKept.ts';

test('a command of long ago that is sent again has no second effect, and throws nobody out', async () => {
  const { journal } = await openForTest(temporaryDirectory());
  const house = { journal, now: Date.now, newId: nameAs(newId) };
  const plan = Plan.parse(demoPlan('fr'));
  const { room, seats } = await makeRoom(plan, { name: 'Claire Morel' }, house);
  const [claire, amina] = seats;
  if (!claire || !amina) throw new Error('two people');
  const failures: unknown[] = [];
  async function open() {
    const loaded = await loadRoom(journal, room);
    if (!loaded) throw new Error('the room is there');
    return createLiveRoom({
      ...house,
      id: room,
      loaded,
      published: () => {},
      failed: (error) => failures.push(error),
    });
  }
  const said = { type: 'say', in: desk(amina), text: 'Bonjour' } as const;

  const long = await open();
  expect(await long.command(amina, 'the-first-of-hers', said)).toEqual({ ok: true });
  const later = Array.from({ length: RECENT_COMMANDS }, (_, n) =>
    long.command(claire, `a-later-one-${n}`, said),
  );
  expect((await Promise.all(later)).every(({ ok }) => ok)).toBe(true);

  const anew = await open();
  const together = [
    anew.command(claire, 'one-on-its-way', said),
    anew.command(amina, 'the-first-of-hers', said),
    anew.command(claire, 'one-that-follows', said),
  ];
  expect(await Promise.all(together)).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  expect(failures).toEqual([]);
  expect(anew.known()[desk(amina)]?.messages).toHaveLength(RECENT_COMMANDS + 3);
  // Her first words are there once.
  expect(anew.known()[desk(amina)]?.messages.filter(({ from }) => from === amina)).toHaveLength(1);
  expect(await anew.command(amina, 'a-new-one-of-hers', said)).toEqual({ ok: true });
});
