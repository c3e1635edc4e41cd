import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { PAGE } from '@mediane/shared/documents/layout.ts';
import { closing } from '@mediane/shared/documents/wire.ts';
import { endpoint, wirePage, type WirePage } from '../../test/documents/endpoint.ts';
import { hostInMemory } from '../../test/documents/hostInMemory.ts';
import { paragraph, textAt, xmlOf } from '../../test/documents/writer.ts';
import type { RoomId } from '@mediane/shared/room/identifiers.ts';
import type { Address } from './host.ts';

const NOTES = 'caucus:c1.notes';
const house = () =>
  hostInMemory({ amina: { [NOTES]: 'write' }, bruno: { [NOTES]: 'write' }, lea: { [NOTES]: 'read' } });
const address: Address = { room: 'room-1' as RoomId, document: 'caucus:c1.notes' as Address['document'] };

const page = ({ doc }: WirePage) => doc.getXmlFragment(PAGE);
const text = (one: WirePage) => xmlOf(page(one));
const write = (one: WirePage, words: string) => one.edit(() => page(one).push([paragraph(words)]));
const reads = (one: WirePage, words: string) =>
  one.until(`${words} is read`, () => text(one).includes(words));
const isClosed = async (one: WirePage, code: number) => {
  await one.until('the line is closed', () => one.closed() !== null);
  expect(one.closed()).toBe(code);
};
const tick = (ms = 60) => new Promise((done) => setTimeout(done, ms));

test('what one writes the other reads, and the writer learns that it is saved', async () => {
  const here = house();
  const at = await endpoint(here);
  const amina = await wirePage(at, 'amina', NOTES);
  const bruno = await wirePage(at, 'bruno', NOTES);
  await amina.until('the first answer', () => amina.saved() === 1);
  write(amina, 'Bonjour');
  await reads(bruno, 'Bonjour');
  await amina.until('saved', () => amina.saved() === 2);
  expect(here.commits).toHaveLength(1);
  expect(here.commits[0]).toMatchObject({
    room: 'room-1',
    in: 'caucus:c1',
    document: 'notes',
    seat: 'amina',
  });
});

test('nobody sees a word, and nothing is called saved, before it is on disk', async () => {
  const here = house();
  const at = await endpoint(here);
  const amina = await wirePage(at, 'amina', NOTES);
  const bruno = await wirePage(at, 'bruno', NOTES);
  await amina.until('the first answer', () => amina.saved() === 1);
  let reachDisk = () => {};
  here.disk(() => new Promise((done) => (reachDisk = done)));
  write(amina, 'Pas encore');
  const newcomer = wirePage(at, 'lea', NOTES);
  await tick(150);
  expect(text(bruno)).toBe('');
  expect(amina.saved()).toBe(1);
  reachDisk();
  await reads(bruno, 'Pas encore');
  await amina.until('saved', () => amina.saved() === 2);
  await reads(await newcomer, 'Pas encore');
});

test('the last words of a page that leaves are kept, though the disk was busy when she left', async () => {
  const here = house();
  const at = await endpoint(here);
  const amina = await wirePage(at, 'amina', NOTES);
  await amina.until('the first answer', () => amina.saved() === 1);
  const waiting: (() => void)[] = [];
  here.disk(() => new Promise((done) => waiting.push(done)));
  write(amina, 'Un');
  write(amina, 'Deux');
  amina.close();
  await isClosed(amina, 1005);
  await tick();
  here.disk(() => Promise.resolve());
  for (const done of waiting) done();
  await reads(await wirePage(at, 'bruno', NOTES), 'Deux');
});

test('when the disk refuses, pages come back with what they hold, and it is written then', async () => {
  const here = house();
  const at = await endpoint(here);
  const amina = await wirePage(at, 'amina', NOTES);
  const bruno = await wirePage(at, 'bruno', NOTES);
  write(amina, 'Avant');
  await reads(bruno, 'Avant');
  here.disk(() => Promise.reject(new Error('full')));
  write(amina, 'Pendant');
  await isClosed(amina, closing.unavailable);
  await isClosed(bruno, closing.unavailable);
  expect(text(bruno)).not.toContain('Pendant');
  here.disk(() => Promise.resolve());
  const again = await wirePage(at, 'amina', NOTES, {
    held: { client: amina.client(), ticket: amina.ticket() },
  });
  expect(again.word('welcome')?.client).toBe(amina.client());
  expect(text(again)).toBe('<paragraph>Avant</paragraph>');
  again.sendUpdate(Y.encodeStateAsUpdate(amina.doc));
  await reads(await wirePage(at, 'bruno', NOTES), 'Pendant');
  expect(at.failures).toHaveLength(1);
});

test('an unknown name, a forbidden one and no name at all are answered alike', async () => {
  const at = await endpoint(house());
  const names = [
    'caucus:c2.notes',
    'room.draft',
    'own:bruno.jotter',
    'caucus:c1.secrets',
    '%E0%A4%A',
    'x'.repeat(150),
  ];
  const heard = await Promise.all(
    names.map(async (name) => {
      const stranger = await wirePage(at, 'amina', name, { greets: false });
      await isClosed(stranger, closing.unknown);
      return stranger.frames.length;
    }),
  );
  expect(new Set(heard)).toEqual(new Set([0]));
});

test('a stranger, a foreign page and another room are refused before the line opens, alike', async () => {
  const at = await endpoint(house());
  const answers = await Promise.all(
    [
      { headers: { 'x-seat': '' } },
      { headers: { origin: 'https://elsewhere.example' } },
      { room: 'room-2' },
    ].map(async (how) => {
      const refused = await wirePage(at, 'amina', NOTES, { greets: false, ...how });
      await refused.until('refused', () => refused.closed() !== null);
      return [refused.closed(), refused.frames.length];
    }),
  );
  // An empty header is a seat of no room: all three end without a word.
  expect(new Set(answers.map(([, frames]) => frames))).toEqual(new Set([0]));
});

test('who may only read cannot write, and may resend what she has', async () => {
  const here = house();
  const at = await endpoint(here);
  const amina = await wirePage(at, 'amina', NOTES);
  write(amina, 'Bonjour');
  const lea = await wirePage(at, 'lea', NOTES);
  await reads(lea, 'Bonjour');
  expect(lea.word('welcome')).toMatchObject({ right: 'read' });
  write(lea, 'Je ne devrais pas');
  await isClosed(lea, closing.refused);
  expect(lea.word('refused')).toEqual({ type: 'refused', code: 'read-only' });
  await tick();
  expect(text(amina)).toBe('<paragraph>Bonjour</paragraph>');
  expect(here.commits).toHaveLength(1);
});

test('a read-only page that comes back after deletions is accepted, and nothing is laid to her', async () => {
  const here = house();
  const at = await endpoint(here);
  const amina = await wirePage(at, 'amina', NOTES);
  write(amina, 'À effacer');
  const lea = await wirePage(at, 'lea', NOTES);
  await reads(lea, 'effacer');
  amina.edit(() => textAt(page(amina), 0, 0).delete(0, 2));
  await lea.until('the deletion', () => !text(lea).includes('À '));
  lea.close();
  await isClosed(lea, 1005);
  const back = await wirePage(at, 'lea', NOTES);
  const before = back.saved();
  back.sendUpdate(Y.encodeStateAsUpdate(lea.doc));
  await back.until('accepted', () => back.saved() > before);
  expect(back.closed()).toBeNull();
  expect(here.commits.map(({ seat }) => seat)).toEqual(['amina', 'amina']);
});

test('a right that is lost acts on the open line at once; one that shrinks is told', async () => {
  const here = house();
  const at = await endpoint(here);
  const amina = await wirePage(at, 'amina', NOTES);
  const bruno = await wirePage(at, 'bruno', NOTES);
  here.rights.bruno = { [NOTES]: 'read' };
  at.documents.rightsChanged(address.room);
  await bruno.until('told', () => bruno.word('right')?.right === 'read');
  here.rights.bruno = {};
  at.documents.rightsChanged(address.room);
  await isClosed(bruno, closing.unknown);
  const seen = bruno.frames.length;
  write(amina, 'Entre nous');
  await amina.until('saved', () => amina.saved() === 2);
  expect(bruno.frames.length).toBe(seen);
});

test('a right that was lost without a word is noticed at the next frame', async () => {
  const here = house();
  const at = await endpoint(here);
  const bruno = await wirePage(at, 'bruno', NOTES);
  here.rights.bruno = {};
  write(bruno, 'Trop tard');
  await isClosed(bruno, closing.unknown);
  expect(here.commits).toHaveLength(0);
});

test('a frozen document takes nothing more, and is what was frozen', async () => {
  const here = house();
  const at = await endpoint(here);
  const amina = await wirePage(at, 'amina', NOTES);
  write(amina, 'Convenu');
  await amina.until('saved', () => amina.saved() === 2);
  const frozen = await at.documents.freeze(address);
  write(amina, 'Encore un mot');
  await isClosed(amina, closing.refused);
  expect(amina.word('refused')).toEqual({ type: 'refused', code: 'frozen' });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, frozen.state);
  expect(xmlOf(doc.getXmlFragment(PAGE))).toBe('<paragraph>Convenu</paragraph>');
  expect(here.commits).toHaveLength(1);
});

test('a newcomer is not sent what was deleted', async () => {
  const at = await endpoint(house());
  const amina = await wirePage(at, 'amina', NOTES);
  write(amina, 'Un secret de trop');
  amina.edit(() => textAt(page(amina), 0, 0).delete(2, 8));
  await amina.until('saved', () => amina.saved() === 3);
  const bruno = await wirePage(at, 'bruno', NOTES);
  await reads(bruno, 'trop');
  expect(Buffer.concat(bruno.frames).toString('latin1')).not.toContain('secret');
});

test('a page with unsent text outlives the server: it goes on under its id', async () => {
  const here = house();
  const first = await endpoint(here);
  const amina = await wirePage(first, 'amina', NOTES);
  write(amina, 'Écrit');
  await amina.until('saved', () => amina.saved() === 2);
  await first.close();
  amina.doc.transact(() => page(amina).push([paragraph('hors ligne')]));
  const second = await endpoint(here);
  const again = await wirePage(second, 'amina', NOTES, {
    held: { client: amina.client(), ticket: amina.ticket() },
  });
  expect(again.word('welcome')?.client).toBe(amina.client());
  again.sendUpdate(Y.encodeStateAsUpdate(amina.doc));
  await reads(await wirePage(second, 'bruno', NOTES), 'hors ligne');
});

test('an id is bound to the seat to which it was given: another’s ticket is worth nothing', async () => {
  const at = await endpoint(house());
  const amina = await wirePage(at, 'amina', NOTES);
  const eve = await wirePage(at, 'bruno', NOTES, {
    held: { client: amina.client(), ticket: amina.ticket() },
  });
  expect(eve.client()).not.toBe(amina.client());
  expect(amina.closed()).toBeNull();
});

test('500 updates are made one in the background; text and authors are the same after a restart', async () => {
  const here = house();
  const first = await endpoint(here, { frames: { atOnce: 10_000, perSecond: 100 } });
  const amina = await wirePage(first, 'amina', NOTES);
  write(amina, 'Nous ');
  const bruno = await wirePage(first, 'bruno', NOTES);
  await reads(bruno, 'Nous');
  for (let n = 0; n < 170; n += 1) {
    bruno.edit(() => textAt(page(bruno), 0, 0).insert(5, 'e'));
    bruno.edit(() => textAt(page(bruno), 0, 0).delete(5, 1));
    bruno.edit(() => textAt(page(bruno), 0, 0).insert(5 + n, 'x'));
  }
  await bruno.until('saved', () => bruno.saved() === 511);
  await expect.poll(here.compactions, { timeout: 15_000 }).toBe(1);
  expect(here.stored(`room-1/${NOTES}`).updates.length).toBeLessThan(64);
  const authors = await first.documents.authors(address);
  await first.close();
  const second = await endpoint(here);
  expect(await second.documents.authors(address)).toEqual(authors);
  const again = await wirePage(second, 'amina', NOTES);
  expect(text(again)).toBe(`<paragraph>Nous ${'x'.repeat(170)}</paragraph>`);
  again.say({ type: 'authors' });
  await again.until('authors', () => again.word('authors') !== undefined);
  expect(again.word('authors')?.clauses).toEqual(authors);
}, 30_000);

test('a document that nobody has open leaves the memory, and comes back whole', async () => {
  const at = await endpoint(house(), { idleMs: 60 });
  const amina = await wirePage(at, 'amina', NOTES);
  write(amina, 'Bonjour');
  await amina.until('saved', () => amina.saved() === 2);
  expect(at.documents.count()).toBe(1);
  await tick(200);
  expect(at.documents.count()).toBe(1);
  amina.close();
  await expect.poll(at.documents.count).toBe(0);
  await reads(await wirePage(at, 'bruno', NOTES), 'Bonjour');
});
