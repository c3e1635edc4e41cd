import { expect, test } from 'vitest';
import { PAGE } from '@mediane/shared/documents/layout.ts';
import { closing } from '@mediane/shared/documents/wire.ts';
import { endpoint, wirePage } from '../../test/documents/endpoint.ts';
import { hostInMemory } from '../../test/documents/hostInMemory.ts';
import { paragraph, xmlOf } from '../../test/documents/writer.ts';

const NOTES = 'caucus:c1.notes';
const two = () =>
  hostInMemory({ amina: { [NOTES]: 'write' }, bruno: { [NOTES]: 'write' }, lea: { [NOTES]: 'read' } });

test('what one writes, the other reads, and the writer learns that it is saved', async () => {
  const house = two();
  const at = await endpoint(house);
  const amina = await wirePage(at, 'amina', NOTES);
  const bruno = await wirePage(at, 'bruno', NOTES);
  const before = amina.saved();
  amina.edit(() => amina.doc.getXmlFragment(PAGE).push([paragraph('Bonjour')]));
  await bruno.until('the words', () => xmlOf(bruno.doc.getXmlFragment(PAGE)).includes('Bonjour'));
  await amina.until('saved', () => amina.saved() > before);
  expect(house.commits).toHaveLength(1);
  expect(house.commits[0]).toMatchObject({
    room: 'room-1',
    in: 'caucus:c1',
    document: 'notes',
    seat: 'amina',
  });
  expect(closing.unknown).toBe(4404);
});
