/** The frames that a page sends, read strictly. */
import { CursorState } from '@mediane/shared/documents/cursor.ts';
import { json, parseFromPage } from '@mediane/shared/documents/parseWire.ts';
import { AWARENESS, CONTROL, SYNC, type FromPage } from '@mediane/shared/documents/wire.ts';
import { Malformed, readBytes, type ByteReader } from './bytes.ts';

export type Frame =
  | { readonly is: 'asks'; readonly vector: Uint8Array }
  | { readonly is: 'update'; readonly bytes: Uint8Array }
  | {
      readonly is: 'cursor';
      readonly client: number;
      readonly clock: number;
      readonly state: CursorState | null;
    }
  | { readonly is: 'control'; readonly word: FromPage }
  | { readonly is: 'forged' }
  | null;

const LARGEST_CURSOR = 2000;
/** More clients than a document of our size can have. */
const LARGEST_VECTOR = 100_000;

/** What a frame says; null when it is not one. */
export function readFrame(frame: Uint8Array): Frame {
  try {
    const read = readBytes(frame);
    switch (read.byte()) {
      case SYNC:
        return syncIn(read);
      case AWARENESS:
        return cursorIn(readBytes(whole(read)));
      case CONTROL: {
        const word = parseFromPage(new TextDecoder().decode(frame.subarray(1)));
        return word && { is: 'control', word };
      }
      default:
        return null;
    }
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

function whole(read: ByteReader): Uint8Array {
  const bytes = read.bytes();
  if (read.left() > 0) throw new Malformed();
  return bytes;
}

function syncIn(read: ByteReader): Frame {
  const kind = read.byte();
  const bytes = whole(read);
  if (kind === 0) return isVector(bytes) ? { is: 'asks', vector: bytes } : null;
  return kind === 1 || kind === 2 ? { is: 'update', bytes } : null;
}

function isVector(bytes: Uint8Array): boolean {
  const read = readBytes(bytes);
  for (let many = read.uint(LARGEST_VECTOR); many > 0; many -= 1) {
    read.uint(2 ** 32 - 1);
    read.uint(2 ** 31);
  }
  return read.left() === 0;
}

function cursorIn(read: ByteReader): Frame {
  if (read.uint(1000) !== 1) return { is: 'forged' };
  const client = read.uint(2 ** 32 - 1);
  const clock = read.uint(2 ** 31);
  const text = read.text();
  if (read.left() > 0 || text.length > LARGEST_CURSOR) return null;
  const said = json(text);
  if (said === null) return { is: 'cursor', client, clock, state: null };
  const state = CursorState.safeParse(said);
  return state.success ? { is: 'cursor', client, clock, state: state.data } : { is: 'forged' };
}
