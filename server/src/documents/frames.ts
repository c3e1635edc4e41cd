/** The frames that the server sends. */
import * as encoding from 'lib0/encoding';
import { AWARENESS, CONTROL, SYNC, type FromServer } from '@mediane/shared/documents/wire.ts';
import type { StampedCursor } from '@mediane/shared/documents/cursor.ts';

const STATE_VECTOR = 0;
const STATE = 1;
const UPDATE = 2;

export const stateVectorFrame = (vector: Uint8Array): Uint8Array => sync(STATE_VECTOR, vector);
export const stateFrame = (state: Uint8Array): Uint8Array => sync(STATE, state);
export const updateFrame = (update: Uint8Array): Uint8Array => sync(UPDATE, update);

function sync(kind: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((out) => {
    encoding.writeVarUint(out, SYNC);
    encoding.writeVarUint(out, kind);
    encoding.writeVarUint8Array(out, bytes);
  });
}

export function controlFrame(word: FromServer): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(word));
  const frame = new Uint8Array(text.length + 1);
  frame[0] = CONTROL;
  frame.set(text, 1);
  return frame;
}

/** Cursors as y-protocols' awareness reads them; null takes one away. */
export function cursorsFrame(
  cursors: readonly (readonly [client: number, clock: number, state: StampedCursor | null])[],
): Uint8Array {
  const inner = encoding.encode((out) => {
    encoding.writeVarUint(out, cursors.length);
    for (const [client, clock, state] of cursors) {
      encoding.writeVarUint(out, client);
      encoding.writeVarUint(out, clock);
      encoding.writeVarString(out, JSON.stringify(state));
    }
  });
  return encoding.encode((out) => {
    encoding.writeVarUint(out, AWARENESS);
    encoding.writeVarUint8Array(out, inner);
  });
}
