import { afterAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { chanceFrom } from '../../test/documents/chance.ts';
import { editByChance } from '../../test/documents/editing.ts';
import { keptDocument, seat } from '../../test/documents/keptDocument.ts';
import { createWriter, paragraph, textAt } from '../../test/documents/writer.ts';
import { createCompactor } from './compactor.ts';
import { createShadow } from './shadow.ts';
import { updateTree } from './updateTree.ts';

const A = 1001;
const amina = seat('amina');
const compactor = createCompactor();
afterAll(() => compactor.close());

const bytesOf = (...parts: readonly Uint8Array[]) => Buffer.concat(parts).toString('latin1');

test('what was deleted is in the updates, but neither in the compacted state nor in what a newcomer is sent', async () => {
  const kept = keptDocument();
  const page = createWriter(A);
  for (const change of [
    () => page.page().push([paragraph('Il boit'), paragraph('Le jardin')]),
    () => textAt(page.page(), 0, 0).insert(7, ' trop'),
    () => page.page().delete(0, 1),
    () => textAt(page.page(), 0, 0).insert(9, ' volé rendu'),
    () => textAt(page.page(), 0, 0).delete(9, 5),
  ])
    expect(kept.receive(page.edit(change), amina, A)).toHaveProperty('stored');

  const tree = updateTree();
  for (const bytes of kept.journal()) tree.push(bytes);
  expect(bytesOf(...tree.parts())).toContain('Il boit');
  expect(bytesOf(Y.mergeUpdates([...kept.journal()]))).toContain('Il boit');
  for (const state of [await compactor.makeOne(tree.parts()), Y.encodeStateAsUpdate(kept.shadow.doc())]) {
    expect(bytesOf(state)).toContain('Le jardin');
    for (const gone of ['boit', 'trop', 'vol']) expect(bytesOf(state)).not.toContain(gone);
  }
});

test('a document goes on from its compacted state as it would have without, for pages that were away meanwhile', async () => {
  for (const layout of ['page', 'clauses'] as const) {
    const chance = chanceFrom(layout === 'page' ? 5 : 6);
    const kept = keptDocument(layout);
    const page = createWriter(A);
    const away = createWriter(A + 1);
    const write = (many: number) => {
      for (let n = 0; n < many; n += 1)
        kept.receive(
          page.edit(() => editByChance(page.doc, layout, chance)),
          amina,
          A,
        );
    };
    write(40);
    away.receive(Y.encodeStateAsUpdate(kept.shadow.doc()));
    write(160);
    const unsent = Array.from({ length: 30 }, () => away.edit(() => editByChance(away.doc, layout, chance)));

    const again = createShadow(layout);
    again.begin(await compactor.makeOne(kept.journal()));
    const resumed = keptDocument(layout, again);
    for (const update of unsent) {
      const outcome = kept.receive(update, amina, A + 1);
      expect(outcome).toHaveProperty('stored');
      expect(resumed.receive(update, amina, A + 1)).toEqual(outcome);
    }
    const shown = (doc: Y.Doc) =>
      layout === 'page' ? doc.getXmlFragment('body').toJSON() : doc.getMap('clauses').toJSON();
    expect(shown(again.doc())).toEqual(shown(kept.shadow.doc()));
  }
});

test('an unsound update after a compaction leaves the document as it was', async () => {
  const kept = keptDocument();
  const page = createWriter(A);
  kept.receive(
    page.edit(() => page.page().push([paragraph('Le jardin')])),
    amina,
    A,
  );
  kept.shadow.compacted(await compactor.makeOne(kept.shadow.beginCompaction()));
  kept.receive(
    page.edit(() => page.page().push([paragraph('La haie')])),
    amina,
    A,
  );
  const before = Y.encodeStateAsUpdate(kept.shadow.doc());
  const unsound = page.edit(() => page.page().push([new Y.XmlElement('script')]));
  expect(kept.shadow.attempt(unsound, [], () => {})).toBe('structure');
  expect(Y.encodeStateAsUpdate(kept.shadow.doc())).toEqual(before);
});

test('what is no update harms the compaction of nothing else', async () => {
  const page = createWriter(A);
  const sound = page.edit(() => page.page().push([paragraph('Le jardin')]));
  const [bad, good] = await Promise.allSettled([
    compactor.makeOne([Uint8Array.of(9, 9, 9)]),
    compactor.makeOne([sound]),
  ]);
  expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
});

test('a tree of updates is few parts, which say the same in their order', () => {
  const page = createWriter(A);
  const tree = updateTree();
  tree.push(page.edit(() => page.page().push([paragraph('')])));
  for (let n = 0; n < 5000; n += 1) tree.push(page.edit(() => textAt(page.page(), 0, 0).insert(n, 'x')));
  expect(tree.parts().length).toBeLessThan(128);
  const loaded = new Y.Doc();
  for (const part of tree.parts()) Y.applyUpdate(loaded, part);
  expect(Y.encodeStateAsUpdate(loaded)).toEqual(Y.encodeStateAsUpdate(page.doc));
});
