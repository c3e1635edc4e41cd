/** An update spoilt by chance: some of its bytes, or one of the things that it says. */
import { decodeUpdate } from '../../src/documents/decodeUpdate.ts';
import { encodeUpdate } from '../../src/documents/encodeUpdate.ts';
import type { Id, Item, Range, Struct, Update, Written } from '../../src/documents/update.ts';
import type { Chance } from './chance.ts';

/** `clients` are those whose ids a forger would like to name. */
export function mutated(bytes: Uint8Array, clients: readonly number[], chance: Chance): Uint8Array {
  const update = chance.happens(0.7) ? decodeUpdate(bytes) : null;
  return update ? encodeUpdate(otherwise(update, clients, chance)) : spoilt(bytes, chance);
}

function spoilt(bytes: Uint8Array, chance: Chance): Uint8Array {
  const result = [...bytes];
  for (let times = 1 + chance.below(3); times > 0; times -= 1) {
    const at = chance.below(result.length + 1);
    switch (chance.below(5)) {
      case 0:
        result[at] = (result[at] ?? 0) ^ (1 << chance.below(8));
        break;
      case 1:
        result.splice(at, 1 + chance.below(3));
        break;
      case 2:
        result.splice(at, 0, chance.below(256));
        break;
      case 3:
        result.splice(at, 0, ...result.slice(at, at + chance.below(12)));
        break;
      default:
        result[at] = chance.oneOf([0, 1, 127, 128, 255, 10, 196, 132]);
    }
  }
  return Uint8Array.from(result);
}

function otherwise(update: Update, clients: readonly number[], chance: Chance): Update {
  const anyId = (): Id => ({ client: chance.oneOf(clients), clock: chance.below(60) });
  const anyRange = (): Range => ({ ...anyId(), length: 1 + chance.below(6) });
  const written = update.written.map((one) =>
    chance.happens(0.8) ? { ...one, structs: changedOne(one, anyId, chance) } : moved(one, clients, chance),
  );
  if (chance.happens(0.05) && written[0]) written.push(written[0]);
  return {
    written: chance.happens(0.1) ? chance.shuffled(written) : written,
    deleted: chance.happens(0.2) ? [...update.deleted, anyRange()] : update.deleted,
  };
}

function moved(one: Written, clients: readonly number[], chance: Chance): Written {
  if (chance.happens(0.5)) return { ...one, client: chance.oneOf(clients) };
  const by = chance.below(5) - 2;
  return {
    ...one,
    structs: one.structs.map((struct) => ({ ...struct, clock: Math.max(0, struct.clock + by) })),
  };
}

function changedOne({ structs }: Written, anyId: () => Id, chance: Chance): Struct[] {
  const at = chance.below(structs.length);
  const struct = structs[at];
  if (!struct) return [...structs];
  if (chance.happens(0.1)) return structs.filter((one) => one !== struct);
  const other = chance.oneOf(structs);
  return structs.with(at, changed(struct, other, anyId, chance));
}

function changed(struct: Struct, other: Struct, anyId: () => Id, chance: Chance): Struct {
  if (struct.is === 'forgotten' || chance.happens(0.05))
    return { is: 'forgotten', clock: struct.clock, length: 1 + chance.below(4) };
  const near = (id: Id | null): Id =>
    id && chance.happens(0.6)
      ? { client: id.client, clock: Math.max(0, id.clock + chance.below(7) - 3) }
      : anyId();
  const item: Item = { ...struct };
  switch (chance.below(8)) {
    case 0:
      return { ...item, origin: near(item.origin) };
    case 1:
      return { ...item, rightOrigin: near(item.rightOrigin) };
    case 2:
      return { ...item, origin: near(item.origin), rightOrigin: near(item.origin) };
    case 3:
      return {
        ...item,
        origin: null,
        rightOrigin: null,
        parent: chance.happens(0.2) ? { root: 'body' } : anyId(),
      };
    case 4:
      return {
        ...item,
        isKeyed: !item.isKeyed,
        key: item.isKeyed ? null : chance.oneOf(['level', 'rank', 'body', 'start']),
      };
    case 5:
      return other.is === 'item' ? { ...item, content: other.content, length: other.length } : item;
    case 6:
      return { ...item, content: { is: 'deleted', length: item.length } };
    default:
      return { ...item, origin: null };
  }
}
