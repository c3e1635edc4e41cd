import { expect, test } from 'vitest';
import { CLAUSES } from '@mediane/shared/documents/layout.ts';
import { closing } from '@mediane/shared/documents/wire.ts';
import { desk } from '@mediane/shared/room/identifiers.ts';
import { wirePage } from '../../test/documents/endpoint.ts';
import { newClause, paragraph } from '../../test/documents/writer.ts';
import { openSession } from '../../test/rooms/gathering.ts';
import { personAt } from '../../test/rooms/person.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';

test('when another browser takes a seat over, the first one’s draft closes at once and opens no more', async () => {
  const house = await startHouse({ MEDIANE_ABSENCE_GRACE: '30' });
  const { links } = await house.demo();
  const [first, second, third] = links.map(({ link }) => link ?? '');
  const claire = await personAt(house, first!);
  const amina = await personAt(house, second!);
  const jeanPierre = await personAt(house, third!);
  await openSession({ claire, amina, jeanPierre });
  const draft = (cookie: string, greets = true) =>
    wirePage({ address: house.address().replace('http', 'ws') }, amina.seat, 'room.draft', {
      room: amina.room,
      headers: { cookie, origin: house.address() },
      greets,
    });
  const hers = await draft(amina.cookie);
  hers.edit(() => newClause(hers.doc, 'clause-0001', 'V', 'Le jardin', paragraph('Il reste ouvert.')));
  await hers.until('saved', () => hers.words.some((word) => word.type === 'saved' && word.clock > 0));

  const headers = { 'content-type': 'application/json', origin: house.address() };
  const body = JSON.stringify({ token: second!.split('#')[1] });
  const asked = await fetch(`${house.address()}/api/seats/ask`, { method: 'POST', headers, body });
  const claim = asked.headers.getSetCookie().map((one) => one.split(';')[0]);
  await claire.sees('the request', (view) => (view[desk(amina.seat)]?.devices.length ?? 0) > 0);
  const { request } = claire.view()[desk(amina.seat)]!.devices[0]!;
  await claire.does({ type: 'answerDevice', seat: amina.seat, request, yes: true });

  const enter = () =>
    fetch(`${house.address()}/api/seats/enter`, {
      method: 'POST',
      headers: { ...headers, cookie: claim.join('; ') },
      body,
    });
  let entered = await enter();
  for (let n = 0; n < 20 && entered.headers.getSetCookie().length === 0; n += 1) entered = await enter();

  await hers.until('the first browser is out', () => hers.closed() !== null);
  expect(hers.closed()).toBe(closing.unknown);
  const again = await draft(amina.cookie, false);
  await again.until('it is refused', () => again.closed() !== null);
  expect(again.frames).toEqual([]);

  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]);
  const there = await draft(cookie.join('; '));
  expect([...there.doc.getMap(CLAUSES).keys()]).toEqual(['clause-0001']);
});
