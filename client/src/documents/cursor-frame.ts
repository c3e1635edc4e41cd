/** This page's own cursor as a frame: the only thing that it says of itself. */
import { encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness';
import { AWARENESS } from '@mediane/shared/documents/wire.ts';

export function cursorFrame(awareness: Awareness): Uint8Array {
  const mine = awareness.clientID;
  const state: { [field: string]: unknown } | null = awareness.getLocalState();
  const own = new Map<number, { [field: string]: unknown }>();
  if (state) own.set(mine, { cursor: state['cursor'] ?? null });
  const update = encodeAwarenessUpdate(awareness, [mine], own);
  return Uint8Array.of(AWARENESS, ...lengthOf(update), ...update);
}

/** An integer as lib0 writes it. */
function lengthOf({ length }: Uint8Array): number[] {
  const bytes: number[] = [];
  let rest = length;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest & 127));
  return [...bytes, rest];
}
