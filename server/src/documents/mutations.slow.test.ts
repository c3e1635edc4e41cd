/** A modified page sends tens of thousands of spoilt updates while two honest people write. */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { CLAUSES, PAGE, type Layout } from '@mediane/shared/documents/layout.ts';
import { isMarkName, isNodeName } from '@mediane/shared/documents/nodes.ts';
import { chanceFrom, type Chance } from '../../test/documents/chance.ts';
import { editByChance } from '../../test/documents/editing.ts';
import { keptDocument, seat, type KeptDocument } from '../../test/documents/keptDocument.ts';
import { mutated } from '../../test/documents/mutating.ts';
import { createWriter, type Writer } from '../../test/documents/writer.ts';
import { decodeUpdate } from './decodeUpdate.ts';
import { updateTree } from './updateTree.ts';

const ROUNDS = Number(process.env.MEDIANE_FUZZ_ROUNDS ?? 180);
const FRAMES = 120;
const FIRST_SEED = Number(process.env.MEDIANE_FUZZ_SEED ?? 1);
const EVE = 9;

type Page = { readonly writer: Writer; readonly who: string; readonly inbox: Uint8Array[] };

test(`after ${ROUNDS * FRAMES} spoilt updates honest pages agree, and so does every later load, in whatever order`, () => {
  let accepted = 0;
  for (let round = 0; round < ROUNDS; round += 1) accepted += play(FIRST_SEED + round);
  // A fuzz that is never let in shows nothing.
  expect(accepted).toBeGreaterThan((ROUNDS * FRAMES) / 50);
}, 120_000);

function play(seed: number): number {
  const chance = chanceFrom(seed);
  const layout: Layout = seed % 2 === 0 ? 'page' : 'clauses';
  const kept = keptDocument(layout);
  const pages: Page[] = ['amina', 'bruno'].map((who, n) => ({
    who,
    writer: createWriter(3 + n * 10),
    inbox: [],
  }));
  const everybody = [...pages.map(({ writer }) => writer.client), EVE];
  let accepted = 0;
  let fork = createWriter(EVE);

  const spread = (bytes: Uint8Array, from: Page | null) => {
    for (const page of pages) if (page !== from) page.inbox.push(bytes);
  };
  const write = (page: Page) => {
    const update = page.writer.edit(() => editByChance(page.writer.doc, layout, chance));
    send(page, update);
  };
  const send = (page: Page, update: Uint8Array) => {
    const outcome = kept.receive(update, seat(page.who), page.writer.client);
    if ('refused' in outcome)
      throw new Error(`seed ${seed}: an honest update was refused: ${outcome.refused}`);
    if (outcome.stored) spread(outcome.stored, page);
  };
  const read = (page: Page, many: number) => {
    for (const bytes of page.inbox.splice(0, many)) page.writer.receive(bytes);
    const tidied = page.writer.unsent();
    if (tidied.length > 2) send(page, tidied);
  };

  for (let frame = 0; frame < FRAMES; frame += 1) {
    for (const page of pages) {
      if (chance.happens(0.2)) write(page);
      if (chance.happens(0.3)) read(page, chance.below(6));
    }
    if (frame % 8 === 0) fork = forkOf(kept);
    const honest = chance.happens(0.9)
      ? fork.edit(() => editByChance(fork.doc, layout, chance))
      : (kept.journal().at(-1 - chance.below(5)) ?? new Uint8Array([0, 0]));
    const outcome = kept.receive(mutated(honest, everybody, chance), seat('eve'), EVE);
    fork = 'stored' in outcome && outcome.stored ? forkOf(kept) : fork;
    if ('stored' in outcome && outcome.stored) {
      accepted += 1;
      expect([...Y.parseUpdateMeta(outcome.stored).to.keys()].filter((client) => client !== EVE)).toEqual([]);
      spread(outcome.stored, null);
    }
  }
  for (let settled = false; !settled;) {
    for (const page of pages) read(page, Infinity);
    settled = pages.every(({ inbox }) => inbox.length === 0);
  }

  const expected = shownBy(kept.shadow.doc(), layout);
  for (const { writer } of pages) expect(shownBy(writer.doc, layout), `seed ${seed}`).toEqual(expected);
  for (const loaded of everyLoad(kept, chance))
    expect(shownBy(loaded, layout), `seed ${seed}`).toEqual(expected);
  for (const { writer } of pages)
    expect(Y.getState(kept.shadow.doc().store, writer.client)).toBe(
      Y.getState(writer.doc.store, writer.client),
    );
  checkNames(kept.shadow.doc());
  checkCredit(
    kept,
    new Map([...pages.map(({ who, writer }) => [who, writer.client] as const), ['eve', EVE]]),
  );
  return accepted;
}

const forkOf = (kept: KeptDocument): Writer => createWriter(EVE, Y.encodeStateAsUpdate(kept.shadow.doc()));

/** In order, backwards, shuffled, merged as a tree, and as the state that a newcomer is sent. */
function everyLoad(kept: KeptDocument, chance: Chance): Y.Doc[] {
  const journal = kept.journal();
  const tree = updateTree();
  for (const bytes of journal) tree.push(bytes);
  const state = Y.encodeStateAsUpdate(kept.shadow.doc());
  const orders: readonly (readonly [string, readonly Uint8Array[]])[] = [
    ['in order', journal],
    ['backwards', journal.toReversed()],
    ['shuffled', chance.shuffled(journal)],
    ['merged as a tree', tree.parts()],
    ['as a newcomer', [state]],
  ];
  return orders.map(([order, parts]) => {
    const doc = new Y.Doc();
    // A page that tidies marks by itself sends that as an edit of its own; a load is not a page.
    doc.on('afterTransaction', (transaction) => {
      transaction._needFormattingCleanup = false;
    });
    for (const part of parts) Y.applyUpdate(doc, part);
    // What Yjs puts aside as too early it does not always look at again by itself.
    for (let again = 0; doc.store.pendingStructs && again < 5; again += 1)
      Y.applyUpdateV2(doc, doc.store.pendingStructs.update);
    expect(doc.store.pendingStructs?.missing ?? null, order).toBeNull();
    expect(doc.store.pendingDs, order).toBeNull();
    return doc;
  });
}

/** All that anybody can see of a document. */
function shownBy(doc: Y.Doc, layout: Layout): unknown {
  const fragment = layout === 'page' ? doc.getXmlFragment(PAGE).toJSON() : null;
  return layout === 'page' ? fragment : doc.getMap(CLAUSES).toJSON();
}

function checkNames(doc: Y.Doc): void {
  for (const structs of doc.store.clients.values())
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue;
      const { content } = struct;
      if (content instanceof Y.ContentType && content.type instanceof Y.XmlElement)
        expect(isNodeName(content.type.nodeName)).toBe(true);
      if (content instanceof Y.ContentFormat) expect(isMarkName(content.key)).toBe(true);
    }
}

/** Nobody is credited with more letters than she wrote, wherever they were put. */
function checkCredit(kept: KeptDocument, clients: ReadonlyMap<string, number>): void {
  const credited = new Map<string, number>();
  for (const run of Object.values(kept.authors()).flat()) {
    const [who = '', ...words] = run.split(':');
    credited.set(who, (credited.get(who) ?? 0) + words.join(':').length);
  }
  for (const [who, letters] of credited) {
    const client = clients.get(who);
    const wrote = kept
      .journal()
      .flatMap((bytes) => decodeUpdate(bytes)?.written ?? [])
      .filter((one) => one.client === client)
      .flatMap(({ structs }) => structs)
      .reduce((sum, one) => sum + (one.is === 'item' && one.content.is === 'string' ? one.length : 0), 0);
    expect(letters, who).toBeLessThanOrEqual(wrote);
  }
}
