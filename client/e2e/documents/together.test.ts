/** Honest pages with our own client on our own server: cuts, restarts, refusals. Nothing typed vanishes. */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { CLAUSES, LARGEST_UPDATE, PAGE, clauseParts } from '@mediane/shared/documents/layout.ts';
import type { DocumentName } from '@mediane/shared/room/documents.ts';
import type { RoomId } from '@mediane/shared/room/identifiers.ts';
import { endpoint, type Endpoint } from '../../../server/test/documents/endpoint.ts';
import { hostInMemory } from '../../../server/test/documents/hostInMemory.ts';
import { newClause, paragraph, textAt, xmlOf } from '../../../server/test/documents/writer.ts';
import { authoredRuns } from '../../src/documents/authored-runs.ts';
import { openPage, roomSocket, webSockets, type OpenPage } from './page.ts';

const NOTES = 'caucus:c1.notes' as DocumentName;
const DRAFT = 'room.draft' as DocumentName;
const ROOM = 'room-1' as RoomId;
const both = { [NOTES]: 'write', [DRAFT]: 'write' } as const;
const house = () => hostInMemory({ amina: both, bruno: both, chloe: both, lea: { [NOTES]: 'read' } });

const at = (here: Endpoint, seat: string, document: DocumentName = NOTES) =>
  openPage(
    document,
    webSockets(() => here, seat, document),
  );
const page = (one: OpenPage) => one.doc().getXmlFragment(PAGE);
const text = (one: OpenPage) => xmlOf(page(one));
const write = (one: OpenPage, words: string) => page(one).push([paragraph(words)]);
const reads = (one: OpenPage, words: string) =>
  expect.poll(() => one.link.state().copy && text(one), { timeout: 8000 }).toContain(words);
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('three people write under cuts, and all hold the same words in the end, on disk too', async () => {
  const inMemory = house();
  let here = await endpoint(inMemory);
  const open = (seat: string) =>
    openPage(
      NOTES,
      webSockets(() => here, seat, NOTES),
    );
  const pages = ['amina', 'bruno', 'chloe'].map(open);
  for (const one of pages) await one.isOpen();
  let seed = 20261125;
  const below = (most: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
  let written = 0;

  for (let round = 0; round < 300; round += 1) {
    const one = pages[below(3)]!;
    const fragment = page(one);
    const paragraphs = fragment.length;
    const act = below(10);
    if (paragraphs === 0 || act === 0) write(one, `${(written += 1)}.`);
    else if (act < 8) {
      const words = textAt(fragment, below(paragraphs), 0);
      words.insert(below(words.length + 1), `${(written += 1)} `);
    } else if (act === 8) {
      const words = textAt(fragment, below(paragraphs), 0);
      if (words.length > 4) words.delete(below(words.length - 3), 3);
    } else fragment.delete(below(paragraphs), 1);
    if (below(25) === 0) pages[below(3)]!.cut();
    if (below(4) === 0) await later(below(30));
    if (round === 150) {
      await here.close();
      here = await endpoint(inMemory);
    }
  }
  for (const one of pages) {
    await one.isOpen();
    await one.isSaved();
  }
  await expect.poll(() => new Set(pages.map(text)).size, { timeout: 8000 }).toBe(1);
  expect(text(pages[0]!).length).toBeGreaterThan(100);
  const stored = new Y.Doc();
  for (const { bytes } of inMemory.stored(`${ROOM}/${NOTES}`).updates) Y.applyUpdate(stored, bytes);
  expect(xmlOf(stored.getXmlFragment(PAGE))).toBe(text(pages[0]!));
  expect(pages.map(({ link }) => link.state().handedBack)).toEqual([[], [], []]);
}, 60_000);

test('unsaved text is not called saved before it is on disk, deletions included', async () => {
  const inMemory = house();
  const amina = at(await endpoint(inMemory), 'amina');
  await amina.isOpen();
  await amina.isSaved();
  let reachDisk = () => {};
  inMemory.disk(() => new Promise((done) => (reachDisk = done)));
  const steps = [() => write(amina, 'Un mot'), () => textAt(page(amina), 0, 0).delete(0, 3)];
  for (const step of steps) {
    step();
    expect(amina.link.state().unsaved).toBe(true);
    await later(150);
    expect(amina.link.state().unsaved).toBe(true);
    reachDisk();
    await amina.isSaved();
  }
  expect(inMemory.commits).toHaveLength(2);
});

test('what is written while the line is down goes out when it is back', async () => {
  const here = await endpoint(house());
  const amina = at(here, 'amina');
  const bruno = at(here, 'bruno');
  await amina.isOpen();
  await bruno.isOpen();
  amina.block(true);
  amina.cut();
  await expect.poll(() => amina.link.state().line).toBe('offline');
  write(amina, 'Hors ligne');
  expect(amina.link.state()).toMatchObject({ unsaved: true, unsavedLines: 1 });
  write(amina, 'deux');
  write(amina, 'trois');
  expect(amina.link.state().unsavedLines).toBe(3);
  await later(200);
  expect(text(bruno)).toBe('');
  amina.block(false);
  await reads(bruno, 'Hors ligne');
  await amina.isSaved();
  expect(amina.link.state().unsavedLines).toBe(0);
});

test('where WebSockets are blocked the same document comes over the room’s socket', async () => {
  const here = await endpoint(house());
  const blocked = webSockets(() => here, 'amina', NOTES);
  blocked.block(true);
  const polling = roomSocket(here, 'amina', NOTES);
  const amina = openPage(NOTES, blocked, polling);
  const bruno = at(here, 'bruno');
  await bruno.isOpen();
  write(bruno, 'Bonjour');
  await amina.isOpen();
  await reads(amina, 'Bonjour');
  write(amina, 'Bonsoir');
  await reads(bruno, 'Bonsoir');
  await amina.isSaved();
  polling.cut();
  await expect.poll(() => amina.link.state().line).toBe('offline');
  write(amina, 'Encore là');
  await reads(bruno, 'Encore là');
  await amina.isSaved();
}, 20_000);

test('a refusal drops the copy and hands the person’s own text back, by clause; she can go on', async () => {
  const inMemory = house();
  const here = await endpoint(inMemory);
  const amina = at(here, 'amina', DRAFT);
  await amina.isOpen();
  newClause(amina.doc(), 'clause-0001', 'V', 'Le jardin', paragraph('Il reste ouvert.'));
  await amina.isSaved();
  const first = amina.doc();
  await here.documents.freeze({ room: ROOM, document: DRAFT });
  const body = (doc: Y.Doc) =>
    (doc.getMap(CLAUSES).get('clause-0001') as Y.Map<Y.XmlFragment>).get(clauseParts.body)!;
  textAt(body(amina.doc()), 0, 0).insert(16, ' Le soir aussi.');
  body(amina.doc()).push([paragraph('Et le dimanche.')]);
  await expect
    .poll(() => amina.link.state().handedBack)
    .toEqual([
      { because: 'frozen', texts: [{ clause: 'clause-0001', text: ' Le soir aussi.\nEt le dimanche.' }] },
    ]);
  await amina.isOpen();
  expect(amina.doc()).not.toBe(first);
  expect(amina.doc().clientID).not.toBe(first.clientID);
  expect(xmlOf(body(amina.doc()))).toBe('<paragraph>Il reste ouvert.</paragraph>');
  await here.documents.thaw({ room: ROOM, document: DRAFT });
  body(amina.doc()).push([paragraph('La nuit non.')]);
  await amina.isSaved();
  expect(amina.link.state().unsavedLines).toBe(0);
  const [handedBack] = amina.link.state().handedBack;
  amina.link.taken(handedBack!);
  expect(amina.link.state().handedBack).toEqual([]);
  expect(inMemory.commits).toHaveLength(2);
});

test('a right that is lost ends the line, and what was not saved is handed back', async () => {
  const inMemory = house();
  const here = await endpoint(inMemory);
  const amina = at(here, 'amina');
  await amina.isOpen();
  write(amina, 'Sauvé');
  await amina.isSaved();
  amina.block(true);
  amina.cut();
  await expect.poll(() => amina.link.state().line).toBe('offline');
  write(amina, 'Pas sauvé');
  inMemory.rights['amina'] = {};
  amina.block(false);
  await expect.poll(() => amina.link.state().line, { timeout: 8000 }).toBe('ended');
  expect(amina.link.state()).toMatchObject({
    ending: 'unknown',
    copy: null,
    right: null,
    handedBack: [{ because: 'unknown', texts: [{ clause: null, text: 'Pas sauvé' }] }],
    unsavedLines: 0,
  });
  await later(300);
  expect(inMemory.commits).toHaveLength(1);
});

test('a right that shrinks is shown, and a read-only page that comes back after deletions writes nothing', async () => {
  const inMemory = house();
  const here = await endpoint(inMemory);
  const amina = at(here, 'amina');
  const lea = at(here, 'lea');
  await amina.isOpen();
  await lea.isOpen();
  expect(lea.link.state().right).toBe('read');
  page(amina).push([paragraph('À effacer'), paragraph('Reste')]);
  textAt(page(amina), 1, 0).format(0, 3, { bold: {} });
  await reads(lea, 'effacer');
  page(amina).delete(0, 1);
  textAt(page(amina), 0, 0).format(0, 3, { bold: null });
  await expect.poll(() => text(lea)).not.toContain('effacer');
  lea.cut();
  await expect.poll(() => lea.link.state().line).toBe('offline');
  textAt(page(amina), 0, 0).insert(5, ' encore');
  await reads(lea, 'encore');
  await lea.isOpen();
  expect(lea.link.state().handedBack).toEqual([]);
  expect(new Set(inMemory.commits.map(({ seat }) => seat))).toEqual(new Set(['amina']));
  inMemory.rights['amina'] = { [NOTES]: 'read' };
  here.documents.rightsChanged(ROOM);
  await expect.poll(() => amina.link.state().right).toBe('read');
  expect(amina.link.state().line).toBe('online');
});

test('what is too large to send comes back at once, and never leaves the page', async () => {
  const inMemory = house();
  const amina = at(await endpoint(inMemory), 'amina');
  await amina.isOpen();
  write(amina, 'x'.repeat(LARGEST_UPDATE));
  await expect.poll(() => amina.link.state().handedBack[0]?.because).toBe('too-large');
  await amina.isOpen();
  expect(text(amina)).toBe('');
  expect(inMemory.commits).toHaveLength(0);
});

test('she splits, deletes and restores another’s sentence, and it stays the other’s on everybody’s page', async () => {
  const here = await endpoint(house());
  const amina = at(here, 'amina');
  const bruno = at(here, 'bruno');
  await amina.isOpen();
  await bruno.isOpen();
  write(amina, 'Je garde le chien et tu le vois le samedi.');
  await reads(bruno, 'chien');
  const undoing = new Y.UndoManager(page(bruno), { captureTimeout: 0 });
  bruno.doc().transact(() => {
    textAt(page(bruno), 0, 0).delete(17, 25);
    page(bruno).push([paragraph(' et tu le vois le samedi.')]);
  });
  page(bruno).delete(0, 2);
  await bruno.isSaved();
  undoing.undo();
  textAt(page(bruno), 0, 0).insert(0, 'Non : ');
  await bruno.isSaved();
  await reads(amina, 'Non');
  for (const one of [amina, bruno]) {
    const authors = await one.link.authors();
    const runs = [0, 1].flatMap((n) => {
      const words = textAt(page(one), n, 0);
      return authoredRuns(words, authors?.[PAGE] ?? []).map(({ index, length, seat }) => [
        seat,
        words.toString().slice(index, index + length),
      ]);
    });
    expect(runs).toEqual([
      ['bruno', 'Non : '],
      ['amina', 'Je garde le chien'],
      ['amina', ' et tu le vois le samedi.'],
    ]);
  }
});

test('a cursor bears the name that the server knows, whatever an editor calls itself', async () => {
  const here = await endpoint(house());
  const amina = at(here, 'amina');
  const bruno = at(here, 'bruno');
  await amina.isOpen();
  await bruno.isOpen();
  write(amina, 'Ici');
  const anchor = Y.relativePositionToJSON(
    Y.createRelativePositionFromTypeIndex(textAt(page(amina), 0, 0), 2),
  );
  const { awareness } = amina.link.state().copy!;
  awareness.setLocalStateField('user', { name: 'Bruno', color: '#fff' });
  awareness.setLocalStateField('cursor', { anchor, head: anchor });
  const { clientID } = amina.doc();
  const seen = () => bruno.link.state().copy?.awareness.getStates().get(clientID);
  await expect.poll(seen).toEqual({
    cursor: { anchor, head: anchor },
    user: { seat: 'amina', name: 'amina’s name', side: null, color: '#345' },
  });
  expect(amina.link.state()).toMatchObject({ line: 'online', person: { name: 'amina’s name' } });
  amina.link.close();
  await expect.poll(seen).toBeUndefined();
});
