/** What one seat can do to a house by asking, coming and staying; each has a bound, and the others notice nothing. */
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { PAGE } from '@mediane/shared/documents/layout.ts';
import { closing } from '@mediane/shared/documents/wire.ts';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { endpoint, wirePage, type WirePage } from '../../test/documents/endpoint.ts';
import { hostInMemory } from '../../test/documents/hostInMemory.ts';
import { paragraph, textAt, xmlOf } from '../../test/documents/writer.ts';
import { stateVectorFrame } from './frames.ts';

const NOTES = 'caucus:c1.notes';
const OTHER = 'mediators.notes';
const ROOM = 'room-1' as RoomId;
const house = () =>
  hostInMemory({
    amina: { [NOTES]: 'write', [OTHER]: 'write' },
    eve: { [NOTES]: 'write', [OTHER]: 'write' },
  });
const page = ({ doc }: WirePage) => doc.getXmlFragment(PAGE);
const write = (one: WirePage, words: string) => one.edit(() => page(one).push([paragraph(words)]));
const isClosed = async (one: WirePage, code: number) => {
  await one.until('the line is closed', () => one.closed() !== null);
  expect(one.closed()).toBe(code);
};

/** A long history in many pieces, as months of work leave it. */
function longHistory(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 5;
  doc.getXmlFragment(PAGE).push([paragraph('a')]);
  const words = textAt(doc.getXmlFragment(PAGE), 0, 0);
  doc.transact(() => {
    let seed = 1;
    for (let n = 0; n < 12_000; n += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      words.insert(seed % words.length, 'x');
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** Amina and Eve at a long document; no allowance grows back. */
async function atLongDocument() {
  const here = house();
  here
    .stored(`${ROOM}/${NOTES}`)
    .updates.push({ seat: 'amina' as SeatId, bytes: longHistory(), position: 1 });
  const at = await endpoint(here, { now: () => 0 });
  const amina = await wirePage(at, 'amina', NOTES);
  const eve = await wirePage(at, 'eve', NOTES);
  await eve.until('the whole text', () => xmlOf(page(eve)).length > 12_000);
  return { at, amina, eve };
}

test('whoever asks for a long document again and again is closed; who comes back is answered', async () => {
  const { at, amina, eve } = await atLongDocument();
  const heard = eve.frames.length;
  for (let n = 0; n < 20; n += 1) eve.send(stateVectorFrame(Uint8Array.of(1, 99, 1)));
  await isClosed(eve, closing.tooFast);
  expect(eve.frames.length - heard).toBeLessThan(10);
  const back = await wirePage(at, 'amina', NOTES, {
    held: { client: amina.client(), ticket: amina.ticket() },
  });
  expect(xmlOf(page(back)).length).toBeGreaterThan(12_000);
});

test('all who ask at once who wrote a long document are answered with one look, and nobody is closed', async () => {
  const { amina, eve } = await atLongDocument();
  const answers = (one: WirePage) => one.words.filter(({ type }) => type === 'authors').length;
  for (let n = 0; n < 20; n += 1) eve.say({ type: 'authors' });
  amina.say({ type: 'authors' });
  await amina.until('an answer', () => answers(amina) === 1, 15_000);
  await eve.until('an answer', () => answers(eve) > 0, 15_000);
  await new Promise((done) => setTimeout(done, 300));
  expect(answers(eve)).toBeLessThanOrEqual(3);
  expect([amina.closed(), eve.closed()]).toEqual([null, null]);
  expect(eve.word('authors')?.clauses).toEqual(amina.word('authors')?.clauses);
});

test('a browser that lost its seat loses every document of it at once; another seat’s stay open', async () => {
  const at = await endpoint(house());
  const amina = await wirePage(at, 'amina', NOTES);
  const bruno = [await wirePage(at, 'eve', NOTES), await wirePage(at, 'eve', OTHER)];
  at.documents.endSeat('eve' as SeatId);
  for (const one of bruno) await isClosed(one, closing.unknown);
  write(amina, 'Toujours là');
  await amina.until('saved', () => amina.saved() === 2);
  expect(amina.closed()).toBeNull();
});

test('a browser that loses its seat while its document is being loaded does not get it', async () => {
  const here = house();
  let load = () => {};
  const waiting = new Promise<void>((done) => (load = done));
  const at = await endpoint({
    host: { ...here.host, load: (address) => waiting.then(() => here.host.load(address)) },
  });
  const coming = await wirePage(at, 'eve', NOTES, { greets: false });
  coming.say({ type: 'hello', schema: 1 });
  await new Promise((done) => setTimeout(done, 50));
  at.documents.endSeat('eve' as SeatId);
  load();
  await isClosed(coming, closing.unknown);
  expect(coming.frames).toEqual([]);
});

test('a disk that fails while the house closes does not keep it from closing', async () => {
  const here = house();
  const at = await endpoint(here);
  const amina = await wirePage(at, 'amina', NOTES);
  let refuse = () => {};
  here.disk(() => new Promise((_done, failed) => (refuse = () => failed(new Error('full')))));
  write(amina, 'Trop tard pour le disque');
  await new Promise((done) => setTimeout(done, 100));
  const stopped = at.documents.stop().then(() => 'stopped');
  refuse();
  const late = new Promise((done) => setTimeout(() => done('still waiting'), 3000));
  expect(await Promise.race([stopped, late])).toBe('stopped');
});

test('a document whose room is let go while it is loaded is loaded again for the next who comes', async () => {
  const here = house();
  const loads: (() => void)[] = [];
  const at = await endpoint({
    host: {
      ...here.host,
      load: async (address) => {
        const kept = await here.host.load(address);
        await new Promise<void>((done) => loads.push(done));
        return kept;
      },
    },
  });
  const first = await wirePage(at, 'amina', NOTES, { greets: false });
  await expect.poll(() => loads.length).toBe(1);
  at.documents.forget(ROOM);
  const second = await wirePage(at, 'eve', NOTES, { greets: false });
  await expect.poll(() => loads.length).toBe(2);
  for (const load of loads) load();
  await isClosed(first, closing.unavailable);
  expect(second.closed()).toBeNull();
  expect(at.documents.count()).toBe(1);
});

test('who pastes and deletes a great text again and again does not fill the document for the others', async () => {
  const at = await endpoint(house(), { frames: { atOnce: 100_000, perSecond: 1 } });
  const amina = await wirePage(at, 'amina', NOTES);
  write(amina, 'Le jardin');
  await amina.until('saved', () => amina.saved() === 2);
  const eve = await wirePage(at, 'eve', NOTES);
  await eve.until('the text', () => xmlOf(page(eve)).includes('jardin'));
  for (let n = 0; n < 50 && eve.closed() === null; n += 1) {
    const before = eve.saved();
    eve.edit(() => textAt(page(eve), 0, 0).insert(0, 'x'.repeat(200_000)));
    eve.edit(() => textAt(page(eve), 0, 0).delete(0, 200_000));
    await eve.until('both saved', () => eve.saved() >= before + 2 || eve.closed() !== null, 15_000);
  }
  write(amina, 'reste ouvert');
  await amina.until('saved', () => amina.saved() === 3 || amina.closed() !== null);
  expect([amina.closed(), eve.closed()]).toEqual([null, null]);
}, 60_000);

test('strangers who knock without end are looked up no more, and whoever comes from elsewhere is let in', async () => {
  const at = await endpoint(house());
  const knock = (seat: string) =>
    new Promise<string>((answered) => {
      const line = new WebSocket(`${at.address}/docs/${ROOM}/${NOTES}`, {
        localAddress: '127.0.0.2',
        headers: { 'x-seat': seat },
      });
      line.on('error', () => answered('refused'));
      line.on('open', () => {
        line.terminate();
        answered('let in');
      });
    });
  expect(await knock('amina')).toBe('let in');
  for (let n = 0; n < 12; n += 1) await Promise.all(Array.from({ length: 50 }, () => knock('')));
  expect(await knock('amina')).toBe('refused');
  const eve = await wirePage(at, 'eve', NOTES);
  expect(eve.closed()).toBeNull();
});
