/** Update → bytes, always the same way, whatever way they came. */
import * as encoding from 'lib0/encoding';
import type { Content, Id, Range, Struct, TypeContent, Update } from './update.ts';

export function encodeUpdate({ written, deleted }: Update): Uint8Array {
  const out = encoding.createEncoder();
  encoding.writeVarUint(out, written.length);
  // Yjs writes the highest client first, which spares it conflicts.
  for (const { client, structs } of written.toSorted((a, b) => b.client - a.client)) {
    encoding.writeVarUint(out, structs.length);
    encoding.writeVarUint(out, client);
    encoding.writeVarUint(out, structs[0]?.clock ?? 0);
    for (const struct of structs) writeStruct(out, struct);
  }
  writeDeleted(out, deleted);
  return encoding.toUint8Array(out);
}

function writeDeleted(out: encoding.Encoder, deleted: readonly Range[]): void {
  const byClient = Map.groupBy(deleted, ({ client }) => client);
  encoding.writeVarUint(out, byClient.size);
  for (const [client, ranges] of byClient) {
    encoding.writeVarUint(out, client);
    encoding.writeVarUint(out, ranges.length);
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(out, clock);
      encoding.writeVarUint(out, length);
    }
  }
}

function writeId(out: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(out, client);
  encoding.writeVarUint(out, clock);
}

function writeStruct(out: encoding.Encoder, struct: Struct): void {
  if (struct.is === 'forgotten') {
    encoding.writeUint8(out, 0);
    encoding.writeVarUint(out, struct.length);
    return;
  }
  const { origin, rightOrigin, parent, isKeyed, key, content } = struct;
  encoding.writeUint8(
    out,
    numberOf(content) | (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (isKeyed ? 32 : 0),
  );
  if (origin) writeId(out, origin);
  if (rightOrigin) writeId(out, rightOrigin);
  if (!origin && !rightOrigin && parent) {
    encoding.writeVarUint(out, 'root' in parent ? 1 : 0);
    if ('root' in parent) encoding.writeVarString(out, parent.root);
    else writeId(out, parent);
    if (key !== null) encoding.writeVarString(out, key);
  }
  writeContent(out, content);
}

const numbers = { deleted: 1, string: 4, mark: 6, type: 7, value: 8 } as const;
const numberOf = (content: Content): number => numbers[content.is];

function writeContent(out: encoding.Encoder, content: Content): void {
  switch (content.is) {
    case 'deleted':
      return encoding.writeVarUint(out, content.length);
    case 'string':
      return encoding.writeVarString(out, content.text);
    case 'mark':
      encoding.writeVarString(out, content.mark);
      return encoding.writeVarString(out, content.on ? '{}' : 'null');
    case 'value':
      encoding.writeVarUint(out, 1);
      return encoding.writeAny(out, content.value);
    case 'type':
      return writeType(out, content.type);
  }
}

const typeNumbers = { clause: 1, heading: 2, element: 3, fragment: 4, text: 6 } as const;

function writeType(out: encoding.Encoder, type: TypeContent): void {
  encoding.writeVarUint(out, typeNumbers[type.kind]);
  if (type.kind === 'element') encoding.writeVarString(out, type.name);
}
