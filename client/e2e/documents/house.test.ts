import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import type * as Y from 'yjs';
import { CLAUSES, clauseParts } from '@mediane/shared/documents/layout.ts';
import type { DocumentName } from '@mediane/shared/room/documents.ts';
import { newClause, paragraph } from '../../../server/test/documents/writer.ts';
import { gather, openSession } from '../../../server/test/rooms/gathering.ts';
import type { Person } from '../../../server/test/rooms/person.ts';
import { startHouse } from '../../../server/test/rooms/startHouse.ts';
import { roomSocketCarrier } from '../../src/documents/room-socket-carrier.ts';
import { documentAddress, webSocketCarrier } from '../../src/documents/web-socket-carrier.ts';
import { openPage, type OpenPage } from './page.ts';

const DRAFT = 'room.draft' as DocumentName;
const headings = (one: OpenPage) =>
  [...one.doc().getMap(CLAUSES).values()].map((clause) =>
    (clause as Y.Map<Y.Text>).get(clauseParts.heading)?.toJSON(),
  );

test('on the real server one writes by HTTP alone, another by a WebSocket, and both lose the right to write at once', async () => {
  const house = await startHouse({ MEDIANE_ABSENCE_GRACE: '30' });
  const people = await gather(house);
  await openSession(people);
  const headersOf = ({ cookie }: Person) => ({ cookie, origin: house.address() });

  const socket = io(house.address(), {
    auth: { seat: people.amina.seat, language: 'fr' },
    extraHeaders: headersOf(people.amina),
    transports: ['polling'],
    upgrade: false,
    forceNew: true,
  });
  onTestFinished(() => void socket.close());
  const uncut = { cut: () => {}, block: () => {} };
  const amina = openPage(DRAFT, { carrier: roomSocketCarrier(socket, DRAFT), ...uncut });
  const { seat, room } = people.jeanPierre;
  const carrier = webSocketCarrier(
    () =>
      new NodeSocket(documentAddress(house.address(), room, DRAFT, seat), {
        headers: headersOf(people.jeanPierre),
      }) as unknown as WebSocket,
  );
  const jeanPierre = openPage(DRAFT, { carrier, ...uncut });
  await amina.isOpen();
  await jeanPierre.isOpen();
  expect(socket.io.engine.transport.name).toBe('polling');

  newClause(amina.doc(), 'clause-0001', 'V', 'Le jardin', paragraph('Il reste ouvert.'));
  await amina.isSaved();
  await expect.poll(() => headings(jeanPierre)).toEqual(['Le jardin']);
  newClause(jeanPierre.doc(), 'clause-0002', 'W', 'Le puits', paragraph('Chacun y puise.'));
  await jeanPierre.isSaved();
  await expect.poll(() => headings(amina).sort()).toEqual(['Le jardin', 'Le puits']);

  await people.claire.does({ type: 'setWriters', writers: 'nobody' });
  for (const one of [amina, jeanPierre]) await expect.poll(() => one.link.state().right).toBe('read');
  newClause(amina.doc(), 'clause-0003', 'X', 'Trop tard', paragraph('Ceci ne passe pas.'));
  await expect
    .poll(() => amina.link.state().handedBack)
    .toEqual([
      { because: 'read-only', texts: [{ clause: 'clause-0003', text: 'Trop tard\nCeci ne passe pas.' }] },
    ]);
  expect(headings(jeanPierre).sort()).toEqual(['Le jardin', 'Le puits']);
}, 40_000);
