import { expect, test } from 'vitest';
import { desk } from '@mediane/shared/room/identifiers.ts';
import { openCaucusWith, gather, openSession } from '../../test/rooms/gathering.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';

const WORDS = 'Je céderais la haie pour la terrasse';

test('words that are taken back while they are being opened are opened once or not at all, and both sides agree which', async () => {
  const house = await startHouse();
  const people = await gather(house);
  await openSession(people);
  const { claire, amina, jeanPierre } = people;
  const place = await openCaucusWith(claire, amina, 'unlisted');
  await claire.does({ type: 'go', to: place, beside: null });
  await amina.does({ type: 'go', to: place, beside: null });

  for (let round = 0; round < 6; round += 1) {
    await amina.does({ type: 'say', in: place, text: WORDS });
    await amina.sees('her words', (view) => view[place]?.messages.length === round + 1);
    const text = amina.view()[place]?.messages.at(-1)?.text;
    if (!text) throw new Error('she said them');
    await amina.does({ type: 'release', in: place, text, attributed: false });
    await claire.does({ type: 'passOn', in: place, text, to: jeanPierre.seat });
    await jeanPierre.sees('the offer', (view) => view[desk(jeanPierre.seat)]?.offers.length === round + 1);
    const disclosure = jeanPierre.view()[desk(jeanPierre.seat)]?.offers.at(-1)?.disclosure;
    if (!disclosure) throw new Error('it was offered');
    const before = jeanPierre.reads(desk(jeanPierre.seat)).length;
    const back = () => amina.send({ type: 'takeBack', in: place, text });
    const open = () => jeanPierre.send({ type: 'openOffer', disclosure });
    const [first, second, third, fourth] = await Promise.all(
      round % 2 === 0 ? [back(), open(), open(), back()] : [open(), back(), open(), open()],
    );
    const answers = [first, second, third, fourth];
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
    const opened = (round % 2 === 0 ? [second, third] : [first, third, fourth]).some((answer) => answer?.ok);
    await jeanPierre.sees(
      'how it ended',
      (view) => view[desk(jeanPierre.seat)]?.offers.at(-1)?.state === (opened ? 'opened' : 'gone'),
    );
    expect(jeanPierre.reads(desk(jeanPierre.seat)).length).toBe(before + (opened ? 1 : 0));
    await amina.sees(
      'the same',
      (view) => view[place]?.releases.at(-1)?.state.is === (opened ? 'reached' : 'taken-back'),
    );
    expect(await jeanPierre.send({ type: 'openOffer', disclosure })).toMatchObject({ ok: false });
  }
  expect(JSON.stringify(jeanPierre.frames)).not.toContain(place);
});
