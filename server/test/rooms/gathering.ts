/** Claire, Amina and Jean-Pierre, each with an open page; and the way to an open session. */
import type { Listing } from '@mediane/shared/room/events.ts';
import { channelsOf, isCaucus, type CaucusId } from '@mediane/shared/room/identifiers.ts';
import { personAt, type Person } from './person.ts';
import type { RunningHouse } from './runningHouse.ts';

export type Gathering = { readonly claire: Person; readonly amina: Person; readonly jeanPierre: Person };

/** Everybody has come by her link; nobody has been let in. */
export async function gather(house: RunningHouse): Promise<Gathering> {
  const { links } = await house.demo();
  // One after the other, so that two runs of the same course are told of the same people in the same order.
  const came: Person[] = [];
  for (const { link } of links) came.push(await personAt(house, link ?? ''));
  const [claire, amina, jeanPierre] = came;
  if (!claire || !amina || !jeanPierre) throw new Error('the mediation has other people than expected');
  return { claire, amina, jeanPierre };
}

/** All three are in the joint session. */
export async function openSession(people: Gathering): Promise<void> {
  const { claire, amina, jeanPierre } = people;
  for (const party of [jeanPierre, amina]) {
    await party.does({ type: 'consent', version: 1 });
    await party.does({ type: 'arrive', beside: null });
  }
  await claire.does({ type: 'arrive', beside: null });
  await claire.does({ type: 'open', admit: [amina.seat, jeanPierre.seat] });
  await jeanPierre.sees('the joint session', (view) => view.room?.life.state === 'open');
  await amina.sees('the joint session', (view) => view.room?.life.state === 'open');
  await settled(amina, jeanPierre);
}

/** All that was on its way to these people has reached them: an answer comes behind what was sent before it. */
export async function settled(...people: readonly Person[]): Promise<void> {
  for (const person of people) await person.send({ type: 'endBreak' });
}

/** The caucus that has opened for this person. */
async function caucusOf(person: Person): Promise<`caucus:${CaucusId}`> {
  await person.sees('a caucus', (view) => channelsOf(view).some(isCaucus));
  const found = channelsOf(person.view()).find(isCaucus);
  if (!found) throw new Error('there is no caucus');
  return found;
}

/** Claire opens a caucus with one person, who is there to go into; nobody has gone yet. */
export async function openCaucusWith(
  claire: Person,
  person: Person,
  listing: Listing = 'known',
): Promise<`caucus:${CaucusId}`> {
  await claire.does({
    type: 'openCaucus',
    members: [person.seat],
    visitors: [],
    minutes: 8,
    listing,
    privateWord: false,
    mixing: false,
  });
  return caucusOf(person);
}
