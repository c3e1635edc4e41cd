/**
 * What a document must be after an update, looked at in a real Y.Doc: everything integrated, each new item between the two
 * that it names, and what changed within the schema. Admission judges the bytes; this judges what became of them.
 */
import * as Y from 'yjs';
import { clauseParts, isClauseId, isRank, type Layout } from '@mediane/shared/documents/layout.ts';
import { DEEPEST, blocks, isMarkName, nodes, type NodeName } from '@mediane/shared/documents/nodes.ts';
import { depthOf, kindOf, type SharedType } from './known.ts';
import type { Range } from './update.ts';

/** How far apart an item and its neighbours may have come by what others wrote between them, over one update. */
const LONGEST_WALK = 2_000_000;

/** Whether the document is sound after this transaction added these ranges. */
export function isSound(transaction: Y.Transaction, layout: Layout, inserted: readonly Range[]): boolean {
  const { doc, changed } = transaction;
  const { store } = doc;
  if (store.pendingStructs !== null || store.pendingDs !== null) return false;
  if (inserted.some(({ client, clock, length }) => Y.getState(store, client) !== clock + length))
    return false;
  if (!standInOrder(doc, inserted)) return false;
  for (const type of changed.keys()) if (!type._item?.deleted && !isSoundType(type, layout)) return false;
  return true;
}

function standInOrder(doc: Y.Doc, inserted: readonly Range[]): boolean {
  const steps = { left: LONGEST_WALK };
  for (const { client, clock, length } of inserted) {
    const structs = doc.store.clients.get(client) ?? [];
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
      const item = structs[index];
      if (!item || item.id.clock >= clock + length) break;
      if (!(item instanceof Y.Item)) continue;
      if (item.origin && !precedes(doc, item.origin, item, steps)) return false;
      if (item.rightOrigin && !follows(doc, item.rightOrigin, item, steps)) return false;
    }
  }
  return true;
}

function precedes(doc: Y.Doc, origin: Y.ID, item: Y.Item, steps: { left: number }): boolean {
  const named = Y.getItem(doc.store, origin);
  for (let left = item.left; left !== null; left = left.left) {
    if (left === named) return true;
    if ((steps.left -= 1) < 0) return false;
  }
  return named === item && origin.clock < item.id.clock + item.length;
}

function follows(doc: Y.Doc, origin: Y.ID, item: Y.Item, steps: { left: number }): boolean {
  const named = Y.getItem(doc.store, origin);
  for (let right = item.right; right !== null; right = right.right) {
    if (right === named) return true;
    if ((steps.left -= 1) < 0) return false;
  }
  return false;
}

/** Whether a type holds what it may hold, and what it must. Looks at its children, not below. */
function isSoundType(type: SharedType, layout: Layout): boolean {
  if (type._item === null) return layout === 'clauses' ? isClauses(type) : holdsOnly(type, blocks, false);
  if (depthOf(type) > DEEPEST) return false;
  const kind = kindOf(type);
  switch (kind?.kind) {
    case 'clause':
      return isClause(type);
    case 'heading':
      return !hasKeys(type) && itemsOf(type).every(({ content }) => content instanceof Y.ContentString);
    case 'text':
      return !hasKeys(type) && itemsOf(type).every(({ content }) => isInline(content));
    case 'fragment':
      return !hasKeys(type) && holdsOnly(type, blocks, false);
    case 'element': {
      const { holds, text, attributes } = nodes[kind.name];
      return (
        [...type._map].every(([key, item]) => item.deleted || Object.hasOwn(attributes, key)) &&
        holdsOnly(type, holds, text)
      );
    }
    case undefined:
      return false;
  }
}

const isInline = (content: Y.Item['content']): boolean =>
  content instanceof Y.ContentString || (content instanceof Y.ContentFormat && isMarkName(content.key));

function holdsOnly(type: SharedType, names: readonly NodeName[], text: boolean): boolean {
  return itemsOf(type).every(({ content }) => {
    if (!(content instanceof Y.ContentType)) return false;
    const kind = kindOf(content.type);
    return kind?.kind === 'element' ? names.includes(kind.name) : text && kind?.kind === 'text';
  });
}

function isClauses(type: SharedType): boolean {
  return (
    type._start === null &&
    [...type._map].every(
      ([id, { deleted, content }]) =>
        deleted ||
        (isClauseId(id) &&
          content instanceof Y.ContentType &&
          kindOf(content.type)?.kind === 'clause' &&
          isClause(content.type)),
    )
  );
}

/** A clause is whole: nothing of it is taken away alone. */
function isClause(type: SharedType): boolean {
  const part = (key: string) => {
    const item = type._map.get(key);
    return item && !item.deleted ? item.content : null;
  };
  const heading = part(clauseParts.heading);
  const body = part(clauseParts.body);
  const rank = part(clauseParts.rank);
  return (
    heading instanceof Y.ContentType &&
    kindOf(heading.type)?.kind === 'heading' &&
    body instanceof Y.ContentType &&
    kindOf(body.type)?.kind === 'fragment' &&
    rank instanceof Y.ContentAny &&
    typeof rank.arr[0] === 'string' &&
    isRank(rank.arr[0])
  );
}

const hasKeys = (type: SharedType): boolean => [...type._map.values()].some(({ deleted }) => !deleted);

/** A type's living items in order. */
export function itemsOf(type: SharedType): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) items.push(item);
  return items;
}
