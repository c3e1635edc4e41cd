import { expect, test } from 'vitest';
import { Plan } from '@mediane/shared/protocol/plan.ts';
import { demoPlan } from '@mediane/shared/words/demo.ts';
import { openForTest, temporaryDirectory } from '../../test/storage/openForTest.ts';
import { newId } from '../identity/secrets.ts';
import { createLiveRoom } from './liveRoom.ts';
import { loadRoom } from './loadRoom.ts';
import { makeRoom } from './makeRoom.ts';
import { nameAs } from './parseKept.ts';

test('a long mediation is the same whether it is made again from its snapshots or from its first line', async () => {
  const { journal } = await openForTest(temporaryDirectory());
  const id = nameAs(newId);
  const plan = Plan.parse(demoPlan('fr'));
  const { room, seats } = await makeRoom(
    plan,
    { name: 'Claire Morel' },
    { journal, now: Date.now, newId: id },
  );
  const [claire, amina, jeanPierre] = seats;
  const loaded = await loadRoom(journal, room);
  if (!claire || !amina || !jeanPierre || !loaded) throw new Error('a room of three');
  const live = createLiveRoom({
    id: room,
    loaded,
    journal,
    now: Date.now,
    newId: id,
    published: () => {},
    failed: () => {},
  });
  const act = (seat: typeof claire, command: Parameters<typeof live.command>[2]) =>
    live.command(seat, newId(), command);
  for (const party of [amina, jeanPierre]) {
    await act(party, { type: 'consent', version: 1 });
    await act(party, { type: 'arrive', beside: null });
  }
  await act(claire, { type: 'arrive', beside: null });
  expect(await act(claire, { type: 'open', admit: [amina, jeanPierre] })).toEqual({ ok: true });
  for (let said = 1; said <= 450; said += 1) {
    const who = [claire, amina, jeanPierre][said % 3] ?? claire;
    expect(await act(who, { type: 'say', in: 'room', text: `parole ${said}` })).toEqual({ ok: true });
  }
  // Snapshots are kept beside the commands, not before their answers.
  await expect.poll(async () => (await journal.load(room)).snapshots.length).toBeGreaterThan(0);
  const [fromSnapshots, fromStart] = [await loadRoom(journal, room), await loadRoom(journal, room, 'start')];
  expect((await journal.load(room)).lines.length).toBeLessThan(300);
  expect(fromSnapshots).toEqual(fromStart);
  expect(fromSnapshots?.slices).toEqual(live.known());
  expect(fromSnapshots?.words.get('room')?.size).toBe(450);
});
