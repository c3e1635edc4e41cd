/** An open session of Claire and as many parties as a test wants, each of a side of her own. */
import { personAt, type Person } from '../rooms/person.ts';
import type { RunningHouse } from '../rooms/runningHouse.ts';

/** Everybody is in the joint session. */
export async function assemble(
  house: RunningHouse,
  parties: number,
): Promise<{ claire: Person; others: Person[] }> {
  const { links } = await house.make({
    kind: 'collective',
    language: 'fr',
    title: 'Le service',
    mediator: { name: 'Claire Morel' },
    sides: Array.from({ length: parties }, (_, at) => ({
      name: `Équipe ${at + 1}`,
      people: [{ name: `Personne ${at + 1}` }],
    })),
  });
  const [claire, ...others] = await Promise.all(links.map(({ link }) => personAt(house, link ?? '')));
  if (!claire) throw new Error('nobody came');
  for (const party of others) {
    await party.does({ type: 'consent', version: 1 });
    await party.does({ type: 'arrive', beside: null });
  }
  await claire.does({ type: 'arrive', beside: null });
  await claire.does({ type: 'open', admit: others.map(({ seat }) => seat) });
  for (const party of others) await party.sees('the session', (view) => view.room?.life.state === 'open');
  return { claire, others };
}
