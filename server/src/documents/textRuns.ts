/** The text that one update took away and the text that it brought, in reading order. */
import * as Y from 'yjs';
import type { SharedType } from './known.ts';
import type { Range } from './update.ts';

/** Adjoining characters of one piece of text, with their ids. */
export type Run = {
  readonly text: string;
  readonly ids: readonly Range[];
  /** Was, or is, this all the text that stands in its paragraph? */
  readonly whole: boolean;
};

type Growing = { text: string; readonly ids: Range[]; whole: boolean };

/** Looks at a document just after an update and before it forgets what was deleted. */
export function textRuns(
  { doc, deleteSet }: Y.Transaction,
  inserted: readonly Range[],
): { removed: Run[]; brought: Run[] } {
  const isNew = ({ client, clock }: Y.ID) =>
    inserted.some(
      (range) => range.client === client && clock >= range.clock && clock < range.clock + range.length,
    );
  const removed: Growing[] = [];
  const brought: Growing[] = [];

  for (const parent of parentsOf(doc, [...inserted, ...rangesOf(deleteSet)])) {
    let list: Growing[] | null = null;
    const mine: { readonly run: Growing; readonly in: Growing[] }[] = [];
    let stays = 0;
    for (let item = parent._start; item !== null; item = item.right) {
      const { id, content, deleted, length } = item;
      if (!(content instanceof Y.ContentString)) continue;
      const belongs = listOf(deleted, isNew(id), deleted && Y.isDeleted(deleteSet, id));
      if (belongs === null) {
        if (deleted) continue;
        list = null;
        stays += 1;
        continue;
      }
      if (list !== belongs) {
        const begun: Growing = { text: '', ids: [], whole: false };
        belongs.push(begun);
        mine.push({ run: begun, in: belongs });
        list = belongs;
      }
      const run = belongs.at(-1);
      if (!run) continue;
      run.text += content.str;
      run.ids.push({ client: id.client, clock: id.clock, length });
    }
    if (stays > 0) continue;
    for (const kind of [removed, brought]) {
      const [only, more] = mine.filter((one) => one.in === kind);
      if (only && !more) only.run.whole = true;
    }
  }
  return { removed, brought };

  function listOf(deleted: boolean, fresh: boolean, now: boolean): Growing[] | null {
    if (deleted) return now && !fresh ? removed : null;
    return fresh ? brought : null;
  }
}

/** A delete set as ranges. */
export const rangesOf = ({ clients }: Y.Transaction['deleteSet']): Range[] =>
  [...clients].flatMap(([client, items]) => items.map(({ clock, len }) => ({ client, clock, length: len })));

/** The types in which text of these ranges stands. */
function parentsOf(doc: Y.Doc, ranges: readonly Range[]): Set<SharedType> {
  const parents = new Set<SharedType>();
  for (const { client, clock, length } of ranges) {
    const structs = doc.store.clients.get(client) ?? [];
    if (structs.length === 0) continue;
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
      const item = structs[index];
      if (!item || item.id.clock >= clock + length) break;
      if (
        item instanceof Y.Item &&
        item.content instanceof Y.ContentString &&
        item.parent instanceof Y.AbstractType
      )
        parents.add(item.parent);
    }
  }
  return parents;
}
