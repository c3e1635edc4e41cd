/**
 * Whether an update may enter a document: a pure question. It may add only under the page's own ids, from the known clock
 * on, leaning on what is known or came earlier in it; it may delete only what exists. What is known already is cut out and
 * attributed to nobody. The remainder, encoded anew, is all that is stored and sent.
 */
import { LARGEST_UPDATE } from '@mediane/shared/documents/layout.ts';
import type { Refusal } from '@mediane/shared/documents/wire.ts';
import { decodeUpdate } from './decodeUpdate.ts';
import { encodeUpdate } from './encodeUpdate.ts';
import type { Container, Known, Place } from './known.ts';
import { merged } from './ranges.ts';
import { isLasting, mayStand } from './structure.ts';
import {
  breaksCharacter,
  isEmpty,
  type Id,
  type Item,
  type Range,
  type Struct,
  type Written,
} from './update.ts';

export type Admitted = {
  readonly ok: true;
  /** Null when all of it was known. */
  readonly bytes: Uint8Array | null;
  readonly inserted: readonly Range[];
  readonly deleted: readonly Range[];
};
export type Verdict = Admitted | { readonly ok: false; readonly code: Refusal };

class Refused extends Error {
  readonly code: Refusal;
  constructor(code: Refusal) {
    super(code);
    this.code = code;
  }
}

/** Judges an update against what is known; `allowed` are the client ids bound to its sender. */
export function admit(known: Known, bytes: Uint8Array, allowed: ReadonlySet<number>): Verdict {
  if (bytes.length > LARGEST_UPDATE) return { ok: false, code: 'too-large' };
  const update = decodeUpdate(bytes);
  if (!update) return { ok: false, code: 'malformed' };
  try {
    const fresh = freshStructs(known);
    const written = update.written.flatMap((one) => remainderOf(known, one, allowed, fresh));
    const deleted = merged(update.deleted.flatMap((range) => livingIn(known, fresh, range)));
    const remainder = { written, deleted };
    return {
      ok: true,
      bytes: isEmpty(remainder) ? null : encodeUpdate(remainder),
      inserted: written.map(({ client, structs }) => rangeOf(client, structs)),
      deleted,
    };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code };
    throw error;
  }
}

/** The update's own structs as they are accepted one by one, asked like what is known. */
function freshStructs(known: Known) {
  const byClient = new Map<number, { struct: Struct; place: Place | 'dead' }[]>();
  const set = new Set<string>();

  function find({ client, clock }: Id): { struct: Struct; place: Place | 'dead' } | null {
    const structs = byClient.get(client) ?? [];
    let low = 0;
    let high = structs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = structs[middle];
      if (!found) return null;
      if (clock < found.struct.clock) high = middle - 1;
      else if (clock >= found.struct.clock + found.struct.length) low = middle + 1;
      else return found;
    }
    return null;
  }

  return {
    root: known.root,
    add(client: number, struct: Struct, place: Place | 'dead') {
      const structs = byClient.get(client) ?? [];
      byClient.set(client, structs);
      structs.push({ struct, place });
    },
    end: (client: number): number => {
      const last = byClient.get(client)?.at(-1)?.struct;
      return last ? last.clock + last.length : known.clock(client);
    },
    place(id: Id): Place | 'dead' {
      if (id.clock < known.clock(id.client)) return known.place(id);
      const found = find(id);
      if (!found) throw new Refused('unknown-dependency');
      return found.place;
    },
    container(id: Id): Container | 'dead' | null {
      if (id.clock < known.clock(id.client)) return known.container(id);
      const found = find(id);
      if (!found) throw new Refused('unknown-dependency');
      const { struct, place } = found;
      if (place === 'dead' || struct.is === 'forgotten' || struct.content.is === 'deleted') return 'dead';
      if (struct.content.is !== 'type') return null;
      const depth = place.container.depth + 1;
      return { name: `${id.client}:${id.clock}`, type: struct.content.type, depth };
    },
    /** Claims a key that may be given its value only once. */
    claim(container: Container, key: string) {
      const name = `${container.name} ${key}`;
      if (known.holds(container, key) || set.has(name)) throw new Refused('structure');
      set.add(name);
    },
    breaksCharacter(id: Id): boolean {
      if (id.clock < known.clock(id.client)) return known.breaksCharacter(id);
      const struct = find(id)?.struct;
      if (struct?.is !== 'item' || struct.content.is !== 'string') return false;
      return breaksCharacter(struct.content.text, id.clock - struct.clock);
    },
  };
}
type Fresh = ReturnType<typeof freshStructs>;

function remainderOf(
  known: Known,
  { client, structs }: Written,
  allowed: ReadonlySet<number>,
  fresh: Fresh,
): Written[] {
  const from = known.clock(client);
  const last = structs.at(-1);
  if (!last || last.clock + last.length <= from) return [];
  if (!allowed.has(client)) throw new Refused('foreign-id');
  if ((structs[0]?.clock ?? 0) > from) throw new Refused('gap');
  const remainder = structs
    .filter(({ clock, length }) => clock + length > from)
    .map((struct) => {
      const rest = struct.clock < from ? cutBefore(client, struct, from) : struct;
      const place = rest.is === 'item' ? placeOf(client, rest, fresh) : 'dead';
      // What leans on something forgotten is dead everywhere; only its length matters.
      const kept: Struct =
        place === 'dead' ? { is: 'forgotten', clock: rest.clock, length: rest.length } : rest;
      if (kept.is === 'item' && place !== 'dead') checkStanding(kept, place, fresh);
      fresh.add(client, kept, place);
      return kept;
    });
  return [{ client, structs: remainder }];
}

/** What is left of a struct whose beginning is known, as Yjs itself would cut it. */
function cutBefore(client: number, struct: Struct, from: number): Struct {
  const length = struct.clock + struct.length - from;
  if (struct.is === 'forgotten') return { is: 'forgotten', clock: from, length };
  const { content } = struct;
  const offset = from - struct.clock;
  if (content.is !== 'string' && content.is !== 'deleted') throw new Refused('malformed');
  if (content.is === 'string' && breaksCharacter(content.text, offset)) throw new Refused('structure');
  return {
    ...struct,
    clock: from,
    length,
    origin: { client, clock: from - 1 },
    parent: null,
    key: null,
    content:
      content.is === 'string'
        ? { is: 'string', text: content.text.slice(offset) }
        : { is: 'deleted', length },
  };
}

function placeOf(client: number, item: Item, fresh: Fresh): Place | 'dead' {
  const { origin, rightOrigin, parent } = item;
  const isEarlier = (id: Id) => id.client !== client || id.clock < item.clock;
  for (const id of [origin, rightOrigin, parent && !('root' in parent) ? parent : null])
    if (id && !isEarlier(id)) throw new Refused('unknown-dependency');
  const places = [origin, rightOrigin].flatMap((id) => (id ? [fresh.place(id)] : []));
  const [first, second] = places;
  if (first === undefined) return parentPlace(item, fresh);
  if (places.includes('dead')) {
    if (places.some((place) => place !== 'dead')) throw new Refused('structure');
    return 'dead';
  }
  if (first === 'dead' || second === 'dead') return 'dead';
  if (second && (second.container.name !== first.container.name || second.key !== first.key))
    throw new Refused('structure');
  if (item.isKeyed !== (first.key !== null)) throw new Refused('structure');
  return first;
}

function parentPlace({ parent, isKeyed, key }: Item, fresh: Fresh): Place | 'dead' {
  if (!parent || isKeyed !== (key !== null)) throw new Refused('malformed');
  const container = 'root' in parent ? fresh.root(parent.root) : fresh.container(parent);
  if (container === null) throw new Refused('structure');
  return container === 'dead' ? 'dead' : { container, key };
}

function checkStanding(item: Item, place: Place, fresh: Fresh): void {
  const { origin, rightOrigin, content } = item;
  if (place.key !== null && rightOrigin) throw new Refused('structure');
  if (!mayStand(content, place)) throw new Refused('structure');
  if (place.key !== null && content.is !== 'deleted' && isLasting(place))
    fresh.claim(place.container, place.key);
  const cuts = [origin && { ...origin, clock: origin.clock + 1 }, rightOrigin];
  if (cuts.some((id) => id && fresh.breaksCharacter(id))) throw new Refused('structure');
}

/** The parts of a range that are there to delete; known ones that are deleted already are left out. */
function livingIn(known: Known, fresh: Fresh, range: Range): Range[] {
  const { client, clock, length } = range;
  const end = clock + length;
  if (end > fresh.end(client)) throw new Refused('unknown-deletion');
  const from = Math.max(clock, known.clock(client));
  const added = end > from ? [{ client, clock: from, length: end - from }] : [];
  const living = [...known.living(range), ...added];
  for (const part of living)
    for (const at of [part.clock, part.clock + part.length])
      if (at < fresh.end(client) && fresh.breaksCharacter({ client, clock: at }))
        throw new Refused('structure');
  return living;
}

function rangeOf(client: number, structs: readonly Struct[]): Range {
  const clock = structs[0]?.clock ?? 0;
  const last = structs.at(-1);
  return { client, clock, length: last ? last.clock + last.length - clock : 0 };
}
