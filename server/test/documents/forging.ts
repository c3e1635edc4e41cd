/** Updates of the first format that no honest page makes, byte by byte. */
import * as encoding from 'lib0/encoding';

type At = readonly [client: number, clock: number];

/** One struct as it stands on the wire. */
export type ForgedStruct = (out: encoding.Encoder) => void;
export type ForgedSection = {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly ForgedStruct[];
};
export type ForgedDeletion = readonly [client: number, clock: number, length: number];

export function forge(
  sections: readonly ForgedSection[],
  deletions: readonly ForgedDeletion[] = [],
): Uint8Array {
  return encoding.encode((out) => {
    encoding.writeVarUint(out, sections.length);
    for (const { client, clock, structs } of sections) {
      encoding.writeVarUint(out, structs.length);
      encoding.writeVarUint(out, client);
      encoding.writeVarUint(out, clock);
      for (const struct of structs) struct(out);
    }
    encoding.writeVarUint(out, deletions.length);
    for (const [client, clock, length] of deletions) {
      encoding.writeVarUint(out, client);
      encoding.writeVarUint(out, 1);
      encoding.writeVarUint(out, clock);
      encoding.writeVarUint(out, length);
    }
  });
}

/** Where an item says that it stands: after and before these, or in a parent. */
export type Standing = {
  readonly after?: At;
  readonly before?: At;
  readonly in?: At | string;
  readonly key?: string;
};

/** An item of any kind; `content` writes what follows. */
export const item =
  (kind: number, standing: Standing, content: (out: encoding.Encoder) => void): ForgedStruct =>
  (out) => {
    const { after, before, in: parent, key } = standing;
    encoding.writeUint8(out, kind | (after ? 128 : 0) | (before ? 64 : 0) | (key === undefined ? 0 : 32));
    for (const id of [after, before]) if (id) id.forEach((part) => encoding.writeVarUint(out, part));
    if (!after && !before && parent !== undefined) {
      encoding.writeVarUint(out, typeof parent === 'string' ? 1 : 0);
      if (typeof parent === 'string') encoding.writeVarString(out, parent);
      else parent.forEach((part) => encoding.writeVarUint(out, part));
      if (key !== undefined) encoding.writeVarString(out, key);
    }
    content(out);
  };

export const words = (text: string, standing: Standing): ForgedStruct =>
  item(4, standing, (out) => encoding.writeVarString(out, text));
export const element = (name: string, standing: Standing): ForgedStruct =>
  item(7, standing, (out) => {
    encoding.writeVarUint(out, 3);
    encoding.writeVarString(out, name);
  });
/** A shared type without a name: 1 map, 2 text, 4 fragment, 6 text of a page. */
export const type = (number: number, standing: Standing): ForgedStruct =>
  item(7, standing, (out) => encoding.writeVarUint(out, number));
export const value = (values: readonly unknown[], standing: Standing): ForgedStruct =>
  item(8, standing, (out) => {
    encoding.writeVarUint(out, values.length);
    for (const one of values) encoding.writeAny(out, one as never);
  });
export const mark = (name: string, json: string, standing: Standing): ForgedStruct =>
  item(6, standing, (out) => {
    encoding.writeVarString(out, name);
    encoding.writeVarString(out, json);
  });
/** Content that was deleted; only its length is told. */
export const deleted = (length: number, standing: Standing): ForgedStruct =>
  item(1, standing, (out) => encoding.writeVarUint(out, length));
export const forgotten =
  (length: number): ForgedStruct =>
  (out) => {
    encoding.writeUint8(out, 0);
    encoding.writeVarUint(out, length);
  };
export const skipped =
  (length: number): ForgedStruct =>
  (out) => {
    encoding.writeUint8(out, 10);
    encoding.writeVarUint(out, length);
  };
