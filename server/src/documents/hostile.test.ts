/** A modified page with a valid seat. Each thing it tries ends its own line with a code; the others notice nothing. */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { PAGE } from '@mediane/shared/documents/layout.ts';
import { closing } from '@mediane/shared/documents/wire.ts';
import { endpoint, wirePage, type WirePage } from '../../test/documents/endpoint.ts';
import { hostInMemory } from '../../test/documents/hostInMemory.ts';
import { createWriter, elementAt, node, paragraph, textAt, xmlOf } from '../../test/documents/writer.ts';
import { stateVectorFrame, updateFrame } from './frames.ts';

const NOTES = 'caucus:c1.notes';
const page = ({ doc }: WirePage) => doc.getXmlFragment(PAGE);
const text = (one: WirePage) => xmlOf(page(one));
const tick = (ms = 60) => new Promise((done) => setTimeout(done, ms));

/** Amina and Bruno write; Eve has a seat and a program of her own. */
async function three(options: Parameters<typeof endpoint>[1] = {}) {
  const here = hostInMemory({
    amina: { [NOTES]: 'write' },
    bruno: { [NOTES]: 'write' },
    eve: { [NOTES]: 'write' },
  });
  const at = await endpoint(here, options);
  const amina = await wirePage(at, 'amina', NOTES);
  amina.edit(() => page(amina).push([paragraph('Ce qui est écrit')]));
  await amina.until('saved', () => amina.saved() === 2);
  const bruno = await wirePage(at, 'bruno', NOTES);
  const eve = await wirePage(at, 'eve', NOTES);
  await eve.until('answered', () => eve.saved() === 1);
  return { here, at, amina, bruno, eve };
}

type Three = Awaited<ReturnType<typeof three>>;

async function isRefused({ here, amina, bruno, eve }: Three, code: number, refusal?: string): Promise<void> {
  await eve.until('the line ends', () => eve.closed() !== null);
  expect(eve.closed()).toBe(code);
  expect(eve.word('refused')?.code).toBe(refusal);
  const kept = text(amina);
  expect(here.commits.filter(({ seat }) => seat === 'eve')).toEqual([]);
  amina.edit(() => textAt(page(amina), 0, 0).insert(0, 'Toujours. '));
  await bruno.until('Amina’s next words', () => text(bruno).includes('Toujours'));
  expect(text(bruno)).toBe(kept.replace('Ce', 'Toujours. Ce'));
  expect([amina.closed(), bruno.closed()]).toEqual([null, null]);
}

test('words under another’s client id', async () => {
  const all = await three();
  const forger = createWriter(all.amina.client(), Y.encodeStateAsUpdate(all.eve.doc));
  all.eve.sendUpdate(forger.edit(() => textAt(forger.page(), 0, 0).insert(0, 'J’avoue. ')));
  await isRefused(all, closing.refused, 'foreign-id');
});

test('words under an id that was just given to another and is seen beside his cursor', async () => {
  const all = await three();
  const forger = createWriter(all.bruno.client(), Y.encodeStateAsUpdate(all.eve.doc));
  all.eve.sendUpdate(forger.edit(() => forger.page().push([paragraph('J’avoue.')])));
  await isRefused(all, closing.refused, 'foreign-id');
});

test('a truncated update', async () => {
  const all = await three();
  const own = createWriter(all.eve.client(), Y.encodeStateAsUpdate(all.eve.doc));
  all.eve.sendUpdate(own.edit(() => own.page().push([paragraph('moi')])).slice(0, -3));
  await isRefused(all, closing.refused, 'malformed');
});

test('a 5 MB update', async () => {
  const all = await three();
  const own = createWriter(all.eve.client(), Y.encodeStateAsUpdate(all.eve.doc));
  all.eve.sendUpdate(own.edit(() => own.page().push([paragraph('x'.repeat(5_000_000))])));
  await isRefused(all, closing.tooLarge);
});

test('an update a little too large', async () => {
  const all = await three();
  const own = createWriter(all.eve.client(), Y.encodeStateAsUpdate(all.eve.doc));
  all.eve.sendUpdate(own.edit(() => own.page().push([paragraph('x'.repeat(280_000))])));
  await isRefused(all, closing.refused, 'too-large');
});

test('a node that is not in the schema', async () => {
  const all = await three();
  all.eve.edit(() => page(all.eve).push([node('iframe')]));
  await isRefused(all, closing.refused, 'malformed');
});

test('a heading in another’s list item, which an honest page would delete with the list', async () => {
  const all = await three();
  all.amina.edit(() => page(all.amina).push([node('bulletList', node('listItem', paragraph('un')))]));
  await all.eve.until('the list', () => text(all.eve).includes('un<'));
  all.eve.edit(() => elementAt(page(all.eve), 1, 0).insert(0, [node('heading')]));
  await isRefused(all, closing.refused, 'structure');
});

test('the second format', async () => {
  const all = await three();
  const own = createWriter(all.eve.client(), Y.encodeStateAsUpdate(all.eve.doc));
  own.edit(() => own.page().push([paragraph('moi')]));
  all.eve.sendUpdate(Y.encodeStateAsUpdateV2(own.doc));
  await isRefused(all, closing.refused, 'malformed');
});

test('what is not a frame', async () => {
  const frames = [
    new Uint8Array(),
    Uint8Array.of(99, 1),
    Uint8Array.of(0, 2, 255, 255, 255, 255, 127),
    Uint8Array.of(2),
  ];
  for (const frame of frames) {
    const all = await three();
    all.eve.send(frame);
    await isRefused(all, closing.malformed);
  }
});

test('a frame of text', async () => {
  const all = await three();
  all.eve.socket.send('bonjour');
  await isRefused(all, closing.malformed);
});

test('a state vector of a billion clients', async () => {
  const all = await three();
  all.eve.send(stateVectorFrame(Uint8Array.of(128, 148, 235, 220, 3)));
  await isRefused(all, closing.malformed);
});

test('an update before hello, a second hello, and another schema', async () => {
  const all = await three();
  const early = await wirePage(all.at, 'eve', NOTES, { greets: false });
  early.send(updateFrame(Uint8Array.of(0, 0)));
  await early.until('ended', () => early.closed() === closing.malformed);
  const old = await wirePage(all.at, 'eve', NOTES, { greets: false });
  old.say({ type: 'hello', schema: 0 });
  await old.until('ended', () => old.closed() === closing.outdated);
  all.eve.say({ type: 'hello', schema: 1 });
  await isRefused(all, closing.malformed);
});

test('another’s name beside a cursor', async () => {
  const all = await three();
  all.eve.sendCursor({ cursor: null, user: { name: 'amina’s name' } });
  await isRefused(all, closing.forged);
  expect(all.bruno.cursors.get(all.eve.client())).toBeUndefined();
});

test('another’s cursor', async () => {
  const all = await three();
  all.eve.sendCursor({ cursor: null }, all.amina.client(), 100);
  await isRefused(all, closing.forged);
});

test('more than a cursor: a field of her own, a long one', async () => {
  for (const state of [
    { cursor: null, shout: 'x' },
    { cursor: { anchor: { tname: 'x'.repeat(20) }, head: {} } },
    7,
  ]) {
    const all = await three();
    all.eve.sendCursor(state);
    await isRefused(all, closing.forged);
  }
  const all = await three();
  all.eve.sendCursor({ user: { name: null, extra: 'x'.repeat(3000) } });
  await isRefused(all, closing.malformed);
});

test('a cursor is stamped with the seat’s own name, and goes when the page goes or sides are apart', async () => {
  const { here, at, amina, bruno, eve } = await three();
  const position = { type: null, tname: 'body', item: null, assoc: 0 };
  eve.sendCursor({ cursor: { anchor: position, head: position }, user: { name: null, color: '#f00' } });
  await bruno.until('the cursor', () => bruno.cursors.has(eve.client()));
  expect(bruno.cursors.get(eve.client())).toEqual({
    cursor: { anchor: position, head: position },
    user: { seat: 'eve', name: 'eve’s name', side: null, color: '#345' },
  });
  const late = await wirePage(at, 'bruno', NOTES);
  await late.until('all cursors', () => late.cursors.has(eve.client()));
  eve.close();
  await bruno.until('it is gone', () => bruno.cursors.get(eve.client()) === null);
  amina.sendCursor({ cursor: null });
  await bruno.until('another', () => bruno.cursors.get(amina.client()) != null);
  here.flows(false);
  at.documents.rightsChanged(here.commits[0]!.room);
  await bruno.until('it is gone', () => bruno.cursors.get(amina.client()) === null);
  const heard = bruno.frames.length;
  amina.sendCursor({ cursor: null }, amina.client(), 9);
  await tick(100);
  expect(bruno.frames.length).toBe(heard);
});

test('a flood from one seat, over any number of lines, is closed; others are answered', async () => {
  const all = await three();
  for (let n = 0; n < 2000 && all.eve.closed() === null; n += 1) all.eve.sendUpdate(Uint8Array.of(0, 0));
  await isRefused(all, closing.tooFast);
  const again = await wirePage(all.at, 'eve', NOTES);
  again.sendUpdate(Uint8Array.of(0, 0));
  again.say({ type: 'authors' });
  await again.until('the allowance is the seat’s', () => again.closed() === closing.tooFast);
});

test('a page that is refused again and again is not let in for a while', async () => {
  const all = await three();
  let codes: (number | null)[] = [];
  for (let n = 0; n < 40 && !codes.includes(closing.tooFast); n += 1) {
    const eve = await wirePage(all.at, 'eve', NOTES);
    if (eve.closed() === null) eve.sendUpdate(Uint8Array.of(1));
    await eve.until('closed', () => eve.closed() !== null);
    codes = [...codes, eve.closed()];
  }
  expect(codes).toContain(closing.tooFast);
  expect(all.amina.closed()).toBeNull();
});

test('a reader who does not read is cut off before the memory fills; the others read on', async () => {
  const all = await three({ backlog: 1_000_000, frames: { atOnce: 100_000, perSecond: 1 } });
  all.eve.sendCursor({ cursor: null });
  await all.bruno.until('Eve is there', () => all.bruno.cursors.get(all.eve.client()) != null);
  all.eve.socket.pause();
  // What the system itself holds for her comes first.
  for (let n = 0; n < 150 && all.bruno.cursors.get(all.eve.client()) !== null; n += 1) {
    const before = all.amina.saved();
    all.amina.edit(() => {
      const words = textAt(page(all.amina), 0, 0);
      words.delete(0, words.length);
      words.insert(0, `${n} ${'x'.repeat(200_000)}`);
    });
    await all.amina.until('saved', () => all.amina.saved() > before);
  }
  expect(all.bruno.cursors.get(all.eve.client())).toBeNull();
  await all.bruno.until('the last words', () => text(all.bruno) === text(all.amina));
}, 30_000);

test('a line that answers no more is ended, though nobody closed it', async () => {
  const all = await three({ heartbeatMs: 60 });
  all.eve.sendCursor({ cursor: null });
  await all.bruno.until('Eve is there', () => all.bruno.cursors.get(all.eve.client()) != null);
  all.eve.socket.pause();
  await all.bruno.until('Eve is gone', () => all.bruno.cursors.get(all.eve.client()) === null);
  expect(all.amina.closed()).toBeNull();
});

test('hundreds of lines for one seat', async () => {
  const all = await three();
  const lines = await Promise.all(
    Array.from({ length: 60 }, () => wirePage(all.at, 'eve', NOTES, { greets: false })),
  );
  await tick(150);
  const closed = lines.filter((line) => line.closed() === closing.tooFast);
  expect(closed.length).toBeGreaterThan(25);
  expect(closed.length).toBeLessThan(60);
  expect(all.amina.closed()).toBeNull();
});
