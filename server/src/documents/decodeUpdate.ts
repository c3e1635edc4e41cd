/** Bytes → update, strictly: whole, exact, each client once, every length bounded by what is there to read. */
import { isMarkName, isNodeName } from '@mediane/shared/documents/nodes.ts';
import { Malformed, readBytes, type ByteReader } from './bytes.ts';
import type { Content, Id, Item, Range, Struct, TypeContent, Update, Written } from './update.ts';

const LARGEST_CLIENT = 2 ** 32 - 1;
/** More than anybody can type in a lifetime, and far below where sums go wrong. */
const LARGEST_CLOCK = 2 ** 31;
/** What one update may say was written and already forgotten. */
const LARGEST_GAP = 1_000_000;

const HAS_ORIGIN = 128;
const HAS_RIGHT_ORIGIN = 64;
const HAS_KEY = 32;
const CONTENT = 31;

/** The update, or null when the bytes are anything but one. */
export function decodeUpdate(bytes: Uint8Array): Update | null {
  try {
    const read = readBytes(bytes);
    const update = { written: writtenIn(read), deleted: deletedIn(read) };
    return read.left() === 0 ? update : null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

function writtenIn(read: ByteReader): Written[] {
  const seen = new Set<number>();
  return Array.from({ length: countIn(read) }, () => {
    const many = countIn(read);
    const client = read.uint(LARGEST_CLIENT);
    if (many === 0 || seen.has(client)) throw new Malformed();
    seen.add(client);
    let clock = read.uint(LARGEST_CLOCK);
    const structs = Array.from({ length: many }, () => {
      const struct = structIn(read, clock);
      clock += struct.length;
      if (clock > LARGEST_CLOCK) throw new Malformed();
      return struct;
    });
    return { client, structs };
  });
}

function deletedIn(read: ByteReader): Range[] {
  const seen = new Set<number>();
  return Array.from({ length: countIn(read) }, () => {
    const client = read.uint(LARGEST_CLIENT);
    if (seen.has(client)) throw new Malformed();
    seen.add(client);
    return Array.from({ length: countIn(read) }, () => {
      const clock = read.uint(LARGEST_CLOCK);
      const length = read.uint(LARGEST_CLOCK);
      if (length === 0) throw new Malformed();
      return { client, clock, length };
    });
  }).flat();
}

/** How many follow: each takes a byte at least. */
const countIn = (read: ByteReader): number => read.uint(read.left());

const idIn = (read: ByteReader): Id => ({
  client: read.uint(LARGEST_CLIENT),
  clock: read.uint(LARGEST_CLOCK),
});

function structIn(read: ByteReader, clock: number): Struct {
  const info = read.byte();
  if (info === 0) return { is: 'forgotten', clock, length: lengthIn(read) };
  const origin = info & HAS_ORIGIN ? idIn(read) : null;
  const rightOrigin = info & HAS_RIGHT_ORIGIN ? idIn(read) : null;
  const isKeyed = (info & HAS_KEY) !== 0;
  const parent = origin || rightOrigin ? null : parentIn(read);
  const key = parent && isKeyed ? read.text() : null;
  const content = contentIn(read, info & CONTENT);
  const item: Omit<Item, 'length'> = {
    is: 'item',
    clock,
    origin,
    rightOrigin,
    parent,
    isKeyed,
    key,
    content,
  };
  return { ...item, length: lengthOf(content) };
}

function parentIn(read: ByteReader): { root: string } | Id {
  const isRoot = read.uint(1) === 1;
  return isRoot ? { root: read.text() } : idIn(read);
}

function lengthIn(read: ByteReader): number {
  const length = read.uint(LARGEST_GAP);
  if (length === 0) throw new Malformed();
  return length;
}

function contentIn(read: ByteReader, kind: number): Content {
  switch (kind) {
    case 1:
      return { is: 'deleted', length: lengthIn(read) };
    case 4: {
      const text = read.text();
      if (text === '') throw new Malformed();
      return { is: 'string', text };
    }
    case 6: {
      const mark = read.text();
      const value = read.text();
      if (!isMarkName(mark) || (value !== '{}' && value !== 'null')) throw new Malformed();
      return { is: 'mark', mark, on: value === '{}' };
    }
    case 7:
      return { is: 'type', type: typeIn(read) };
    case 8:
      if (read.uint(1) !== 1) throw new Malformed();
      return { is: 'value', value: valueIn(read) };
    default:
      throw new Malformed();
  }
}

function typeIn(read: ByteReader): TypeContent {
  switch (read.uint(6)) {
    case 1:
      return { kind: 'clause' };
    case 2:
      return { kind: 'heading' };
    case 3: {
      const name = read.text();
      if (!isNodeName(name)) throw new Malformed();
      return { kind: 'element', name };
    }
    case 4:
      return { kind: 'fragment' };
    case 6:
      return { kind: 'text' };
    default:
      throw new Malformed();
  }
}

function valueIn(read: ByteReader): string | number {
  switch (read.byte()) {
    case 119:
      return read.text();
    case 125:
      return read.int();
    default:
      throw new Malformed();
  }
}

const lengthOf = (content: Content): number =>
  content.is === 'deleted' ? content.length : content.is === 'string' ? content.text.length : 1;
