/** Reading bytes that somebody else made: nothing is read beyond them, and nothing is allocated by their word. */

export class Malformed extends Error {}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A position that moves through bytes; everything it cannot read is `Malformed`. */
export type ByteReader = {
  readonly byte: () => number;
  /** An integer as lib0 writes it, at most `most`. */
  readonly uint: (most: number) => number;
  /** A signed integer as lib0 writes it. */
  readonly int: () => number;
  readonly text: () => string;
  readonly bytes: () => Uint8Array;
  readonly left: () => number;
};

export function readBytes(source: Uint8Array): ByteReader {
  let at = 0;
  const byte = () => {
    const value = source[at];
    if (value === undefined) throw new Malformed();
    at += 1;
    return value;
  };
  const uint = (most: number) => {
    let value = 0;
    for (let scale = 1; scale < 2 ** 50; scale *= 128) {
      const part = byte();
      value += (part & 127) * scale;
      if (value > most) throw new Malformed();
      if (part < 128) return value;
    }
    throw new Malformed();
  };
  const bytes = () => {
    const length = uint(source.length - at);
    const end = at + length;
    if (end > source.length) throw new Malformed();
    const taken = source.subarray(at, end);
    at = end;
    return taken;
  };
  return {
    byte,
    uint,
    bytes,
    int: () => {
      const first = byte();
      const magnitude = (first & 63) + (first & 128 ? uint(2 ** 31) * 64 : 0);
      return first & 64 ? -magnitude : magnitude;
    },
    text: () => {
      try {
        return utf8.decode(bytes());
      } catch {
        throw new Malformed();
      }
    },
    left: () => source.length - at,
  };
}
