/** What holds for a document however its frames travel; and what only the room's socket must guard against. */
import { describe, expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { PAGE } from '@mediane/shared/documents/layout.ts';
import { SCHEMA_VERSION } from '@mediane/shared/documents/nodes.ts';
import { parseFromServer } from '@mediane/shared/documents/parseWire.ts';
import { CONTROL, closing, type FromServer } from '@mediane/shared/documents/wire.ts';
import type { DocumentName } from '@mediane/shared/room/documents.ts';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { updateFrame } from '../../../server/src/documents/frames.ts';
import { endpoint } from '../../../server/test/documents/endpoint.ts';
import { hostInMemory } from '../../../server/test/documents/hostInMemory.ts';
import { createWriter, paragraph, textAt, xmlOf } from '../../../server/test/documents/writer.ts';
import type { Carried } from '../../src/documents/carrier.ts';
import { roomSocketCarrier } from '../../src/documents/room-socket-carrier.ts';
import { openPage, type OpenPage } from './page.ts';
import { socketsOf, ways, type Way } from './ways.ts';

const NOTES = 'caucus:c1.notes' as DocumentName;
const OTHER = 'mediators.notes' as DocumentName;
const ROOM = 'room-1' as RoomId;
const both = { [NOTES]: 'write', [OTHER]: 'write' } as const;
const page = (one: OpenPage) => one.doc().getXmlFragment(PAGE);
const text = (one: OpenPage) => xmlOf(page(one));
const write = (one: OpenPage, words: string) => page(one).push([paragraph(words)]);
const reads = (one: OpenPage, words: string) =>
  expect.poll(() => one.link.state().copy && text(one), { timeout: 8000 }).toContain(words);
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A modified page: it says hello over the same carrier, then sends what it likes. */
async function modifiedPage(way: Way, seat: string) {
  const words: FromServer[] = [];
  let closed: number | null = null;
  let frames = 0;
  const line: Carried = way(seat, NOTES).carrier({
    opened() {
      const hello = new TextEncoder().encode(JSON.stringify({ type: 'hello', schema: SCHEMA_VERSION }));
      line.send(Uint8Array.of(CONTROL, ...hello));
    },
    received(frame) {
      frames += 1;
      const word = frame[0] === CONTROL ? parseFromServer(new TextDecoder().decode(frame.subarray(1))) : null;
      if (word) words.push(word);
    },
    closed: (code) => (closed = code),
  });
  onTestFinished(() => line.close());
  const word = <T extends FromServer['type']>(type: T) =>
    words.find((one): one is Extract<FromServer, { type: T }> => one.type === type);
  await expect.poll(() => word('welcome')).toBeDefined();
  return { line, word, frames: () => frames, closed: () => closed };
}

describe.each(ways)('over %s', (_name, open) => {
  async function begin() {
    const house = hostInMemory({
      amina: both,
      bruno: both,
      chloe: both,
      eve: both,
      lea: { [NOTES]: 'read' },
    });
    const here = await endpoint(house);
    const way = open(here);
    return { house, here, way, at: (seat: string) => openPage(NOTES, way(seat, NOTES)) };
  }

  test('three people write while their lines are cut, and hold the same words in the end, on disk too', async () => {
    const { house, at } = await begin();
    const pages = ['amina', 'bruno', 'chloe'].map(at);
    for (const one of pages) await one.isOpen();
    let seed = 77;
    const below = (most: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
    for (let round = 0; round < 80; round += 1) {
      const one = pages[below(3)]!;
      if (page(one).length === 0 || below(8) === 0) write(one, `${round}.`);
      else {
        const words = textAt(page(one), below(page(one).length), 0);
        if (below(5) === 0 && words.length > 4) words.delete(below(words.length - 3), 3);
        else words.insert(below(words.length + 1), `${round} `);
      }
      if (below(16) === 0) pages[below(3)]!.cut();
      await later(below(20));
    }
    for (const one of pages) {
      await one.isOpen();
      await one.isSaved();
    }
    await expect.poll(() => new Set(pages.map(text)).size, { timeout: 8000 }).toBe(1);
    const stored = new Y.Doc();
    for (const { bytes } of house.stored(`${ROOM}/${NOTES}`).updates) Y.applyUpdate(stored, bytes);
    expect(xmlOf(stored.getXmlFragment(PAGE))).toBe(text(pages[0]!));
    expect(pages.map(({ link }) => link.state().handedBack)).toEqual([[], [], []]);
  }, 40_000);

  test('nothing is called saved, and nobody reads it, before it is on disk', async () => {
    const { house, at } = await begin();
    const [amina, bruno] = [at('amina'), at('bruno')];
    await amina.isOpen();
    await bruno.isOpen();
    await amina.isSaved();
    let reachDisk = () => {};
    house.disk(() => new Promise((done) => (reachDisk = done)));
    write(amina, 'Pas encore');
    await later(200);
    expect(amina.link.state().unsaved).toBe(true);
    expect(text(bruno)).toBe('');
    reachDisk();
    await amina.isSaved();
    await reads(bruno, 'Pas encore');
  });

  test('who may only read is refused by name, gets her text back, and the others notice nothing', async () => {
    const { house, at } = await begin();
    const [amina, lea] = [at('amina'), at('lea')];
    await amina.isOpen();
    await lea.isOpen();
    write(amina, 'Convenu');
    await reads(lea, 'Convenu');
    write(lea, 'Je ne devrais pas');
    await expect
      .poll(() => lea.link.state().handedBack)
      .toEqual([{ because: 'read-only', texts: [{ clause: null, text: 'Je ne devrais pas' }] }]);
    await lea.isOpen();
    expect([text(amina), text(lea)]).toEqual(Array(2).fill('<paragraph>Convenu</paragraph>'));
    expect(new Set(house.commits.map(({ seat }) => seat))).toEqual(new Set(['amina']));
  });

  test('a right that shrinks is shown, and one that is lost ends the open line, without a frame from the page', async () => {
    const { house, here, at } = await begin();
    const [amina, bruno] = [at('amina'), at('bruno')];
    await amina.isOpen();
    await bruno.isOpen();
    house.rights['bruno'] = { [NOTES]: 'read' };
    here.documents.rightsChanged(ROOM);
    await expect.poll(() => bruno.link.state().right).toBe('read');
    house.rights['bruno'] = {};
    here.documents.rightsChanged(ROOM);
    await expect
      .poll(() => bruno.link.state())
      .toMatchObject({ line: 'ended', ending: 'unknown', copy: null });
    write(amina, 'Entre nous');
    await amina.isSaved();
  });

  test('words written just as the right is lost are handed back', async () => {
    const { house, here, at } = await begin();
    const bruno = at('bruno');
    await bruno.isOpen();
    await bruno.isSaved();
    write(bruno, 'Au même moment');
    house.rights['bruno'] = {};
    here.documents.rightsChanged(ROOM);
    await expect
      .poll(() => bruno.link.state().handedBack)
      .toEqual([{ because: 'unknown', texts: [{ clause: null, text: 'Au même moment' }] }]);
    expect(house.commits).toEqual([]);
  });

  test('a browser that lost its seat loses the document', async () => {
    const { here, at } = await begin();
    const [amina, bruno] = [at('amina'), at('bruno')];
    await amina.isOpen();
    await bruno.isOpen();
    here.documents.endSeat('bruno' as SeatId);
    await expect.poll(() => bruno.link.state().line).toBe('ended');
    write(amina, 'Toujours là');
    await amina.isSaved();
  });

  test('an unknown document and a forbidden one end alike', async () => {
    const { way } = await begin();
    const names = ['own:bruno.jotter', 'caucus:c9.notes', 'room.draft', 'no.such'] as DocumentName[];
    for (const name of names) {
      const stranger = openPage(name, way('amina', name));
      await expect
        .poll(() => stranger.link.state())
        .toMatchObject({ line: 'ended', ending: 'unknown', copy: null, person: null, right: null });
    }
  });

  test('a modified page that is malformed, forges or floods ends itself; the others read on', async () => {
    const { house, way, at } = await begin();
    const [amina, bruno] = [at('amina'), at('bruno')];
    await amina.isOpen();
    await bruno.isOpen();
    write(amina, 'Ce qui est écrit');
    await amina.isSaved();
    const { clientID } = amina.doc();
    const forged = createWriter(clientID, Y.encodeStateAsUpdate(amina.doc()));
    const tries = [
      [closing.malformed, [Uint8Array.of(99, 1, 2)]],
      [closing.refused, [updateFrame(forged.edit(() => forged.page().push([paragraph('J’avoue.')])))]],
      [closing.tooFast, Array.from({ length: 1000 }, () => updateFrame(Uint8Array.of(0, 0)))],
    ] as const;
    for (const [code, frames] of tries) {
      const eve = await modifiedPage(way, 'eve');
      for (const frame of frames) eve.line.send(frame);
      await expect.poll(eve.closed, { timeout: 8000 }).toBe(code);
    }
    write(bruno, 'La suite');
    await reads(amina, 'La suite');
    expect(text(amina)).toBe(text(bruno));
    expect(text(amina)).not.toContain('avoue');
    expect(house.commits.map(({ seat }) => seat)).toEqual(['amina', 'bruno']);
  }, 30_000);

  test('a frame of five megabytes ends its own line; the others read on', async () => {
    const { way, at } = await begin();
    const [amina, bruno] = [at('amina'), at('bruno')];
    await amina.isOpen();
    await bruno.isOpen();
    const eve = await modifiedPage(way, 'eve');
    eve.line.send(updateFrame(new Uint8Array(5_000_000)));
    await expect.poll(eve.closed, { timeout: 8000 }).not.toBeNull();
    write(amina, 'Toujours');
    await reads(bruno, 'Toujours');
  }, 20_000);
});

test('a reader who stops reading is closed before the memory fills; the others read on', async () => {
  const house = hostInMemory({ amina: both, eve: both });
  const here = await endpoint(house, { frames: { atOnce: 100_000, perSecond: 1 } });
  const socketTo = socketsOf(here);
  const eve = socketTo('eve');
  let received = 0;
  let closed: number | null = null;
  eve.on('documentFrame', (_line, frame) => (received += frame.byteLength));
  eve.on('documentClosed', (_line, code) => (closed = code));
  eve.emit('documentOpen', { document: NOTES, line: 1 });
  const hello = new TextEncoder().encode(JSON.stringify({ type: 'hello', schema: SCHEMA_VERSION }));
  eve.emit('documentFrame', 1, Uint8Array.of(CONTROL, ...hello));
  await expect.poll(() => received).toBeGreaterThan(0);
  // From here on she asks for nothing, until all has been written.
  const polling = eve.io.engine.transport as unknown as {
    pause: (then: () => void) => void;
    _poll: () => void;
  };
  polling.pause(() => {});
  const amina = openPage(NOTES, ways[0]![1](here)('amina', NOTES));
  await amina.isOpen();
  write(amina, '');
  for (let n = 0; n < 60; n += 1) {
    const words = textAt(page(amina), 0, 0);
    words.delete(0, words.length);
    words.insert(0, `${n} ${'x'.repeat(200_000)}`);
    await amina.isSaved();
  }
  polling._poll();
  // What waited for her, some megabytes, arrives first.
  await expect.poll(() => closed, { timeout: 15_000 }).toBe(closing.tooSlow);
  expect(received).toBeLessThan(9 * 1024 * 1024);
  expect(amina.link.state()).toMatchObject({ line: 'online', handedBack: [] });
}, 40_000);

test('two documents travel over one room’s socket; one that ends leaves the other open', async () => {
  const house = hostInMemory({ amina: both, bruno: both });
  const here = await endpoint(house);
  const socket = socketsOf(here)('amina');
  const over = (document: DocumentName) =>
    openPage(document, { carrier: roomSocketCarrier(socket, document), cut: () => {}, block: () => {} });
  const [notes, other] = [over(NOTES), over(OTHER)];
  await notes.isOpen();
  await other.isOpen();
  write(notes, 'Ici');
  write(other, 'Ailleurs');
  await notes.isSaved();
  await other.isSaved();
  expect([text(notes), text(other)]).toEqual([
    '<paragraph>Ici</paragraph>',
    '<paragraph>Ailleurs</paragraph>',
  ]);
  house.rights['amina'] = { [OTHER]: 'write' };
  here.documents.rightsChanged(ROOM);
  await expect.poll(() => notes.link.state().line).toBe('ended');
  write(other, 'Encore');
  await other.isSaved();
  expect(socket.connected).toBe(true);
});
