/** What a document knows, as admission asks it: clocks, deletions, and where each id stands. */
import * as Y from 'yjs';
import { isNodeName } from '@mediane/shared/documents/nodes.ts';
import type { Layout } from '@mediane/shared/documents/layout.ts';
import { CLAUSES, PAGE } from '@mediane/shared/documents/layout.ts';
import { breaksCharacter, type Id, type Range, type TypeContent } from './update.ts';

/** Any of Yjs's shared types, as far as we look into it. */
export type SharedType = Pick<Y.AbstractType<unknown>, '_item' | '_map' | '_start'>;

/** A shared type in which items can stand. */
export type Container = {
  /** Unique within the document. */
  readonly name: string;
  readonly type: TypeContent | { readonly kind: 'clauses' };
  readonly depth: number;
};
/** Where an item stands. */
export type Place = { readonly container: Container; readonly key: string | null };

export type Known = {
  readonly root: (name: string) => Container | null;
  /** The next clock that this client may write. */
  readonly clock: (client: number) => number;
  /** Where a known id stands; `dead` when what held it is deleted and forgotten. */
  readonly place: (id: Id) => Place | 'dead';
  /** The type that a known item holds; null when it holds none. */
  readonly container: (id: Id) => Container | 'dead' | null;
  /** Is there a living value under this key? */
  readonly holds: (container: Container, key: string) => boolean;
  /** The parts of a known range that are not deleted yet. */
  readonly living: (range: Range) => Range[];
  /** Would a cut before this id break a character in two? */
  readonly breaksCharacter: (id: Id) => boolean;
};

/** Nothing in a document stands deeper; the walk up stops there. */
const DEEPEST_WALK = 64;

export function knownIn(doc: Y.Doc, layout: Layout): Known {
  const structsOf = (client: number) => doc.store.clients.get(client) ?? [];
  const clock = (client: number) => Y.getState(doc.store, client);
  /** Each type that was asked about, with its keyed items. */
  const types = new Map<string, SharedType>();

  function structAt({ client, clock: at }: Id): Y.Item | Y.GC | null {
    const structs = structsOf(client);
    return at < clock(client) ? (structs[Y.findIndexSS(structs, at)] ?? null) : null;
  }

  function containerOf(type: SharedType): Container | 'dead' {
    const item = type._item;
    const name = item ? `${item.id.client}:${item.id.clock}` : 'root';
    types.set(name, type);
    if (!item) return { name, type: rootType(layout), depth: 0 };
    const kind = kindOf(type);
    return kind ? { name, type: kind, depth: depthOf(type) } : 'dead';
  }

  return {
    root(name) {
      if (name !== (layout === 'clauses' ? CLAUSES : PAGE)) return null;
      types.set('root', layout === 'clauses' ? doc.getMap(CLAUSES) : doc.getXmlFragment(PAGE));
      return { name: 'root', type: rootType(layout), depth: 0 };
    },
    clock,
    place(id) {
      const struct = structAt(id);
      if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return 'dead';
      const container = containerOf(struct.parent);
      return container === 'dead' ? 'dead' : { container, key: struct.parentSub };
    },
    container(id) {
      const struct = structAt(id);
      if (!(struct instanceof Y.Item)) return 'dead';
      if (struct.content instanceof Y.ContentType) return containerOf(struct.content.type);
      return struct.content instanceof Y.ContentDeleted ? 'dead' : null;
    },
    holds: ({ name }, key) => types.get(name)?._map.get(key)?.deleted === false,
    living({ client, clock: from, length }) {
      const structs = structsOf(client);
      const end = Math.min(from + length, clock(client));
      const living: Range[] = [];
      if (from >= end) return living;
      for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
        const struct = structs[index];
        if (!struct || struct.id.clock >= end) break;
        if (struct.deleted) continue;
        const start = Math.max(from, struct.id.clock);
        living.push({ client, clock: start, length: Math.min(end, struct.id.clock + struct.length) - start });
      }
      return living;
    },
    breaksCharacter(id) {
      const struct = structAt(id);
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return false;
      return breaksCharacter(struct.content.str, id.clock - struct.id.clock);
    },
  };
}

const rootType = (layout: Layout): Container['type'] =>
  layout === 'clauses' ? { kind: 'clauses' } : { kind: 'fragment' };

/** What a shared type is in our layout; null for what it has no place for. */
export function kindOf(type: SharedType): TypeContent | null {
  if (type instanceof Y.XmlText) return { kind: 'text' };
  if (type instanceof Y.Text) return { kind: 'heading' };
  if (type instanceof Y.XmlElement)
    return isNodeName(type.nodeName) ? { kind: 'element', name: type.nodeName } : null;
  if (type instanceof Y.XmlFragment) return { kind: 'fragment' };
  return type instanceof Y.Map ? { kind: 'clause' } : null;
}

/** How many types stand above this one. */
export function depthOf(type: SharedType): number {
  let depth = 0;
  let above = type._item?.parent;
  while (above instanceof Y.AbstractType && depth < DEEPEST_WALK) {
    depth += 1;
    above = above._item?.parent;
  }
  return depth;
}
