/** A Yjs update of the first format as plain values: only what our documents may hold, nothing else can be said. */
import type { MarkName, NodeName } from '@mediane/shared/documents/nodes.ts';

export type Id = { readonly client: number; readonly clock: number };
/** `length` ids of one client from `clock` on. */
export type Range = Id & { readonly length: number };

export type TypeContent =
  | { readonly kind: 'clause' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'fragment' }
  | { readonly kind: 'text' }
  | { readonly kind: 'element'; readonly name: NodeName };

export type Content =
  | { readonly is: 'deleted'; readonly length: number }
  | { readonly is: 'string'; readonly text: string }
  | { readonly is: 'mark'; readonly mark: MarkName; readonly on: boolean }
  | { readonly is: 'value'; readonly value: string | number }
  | { readonly is: 'type'; readonly type: TypeContent };

export type Item = {
  readonly is: 'item';
  readonly clock: number;
  readonly length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  /** Given only when there is no origin on either side. */
  readonly parent: { readonly root: string } | Id | null;
  readonly isKeyed: boolean;
  /** Given with the parent. */
  readonly key: string | null;
  readonly content: Content;
};
/** What was deleted and forgotten: only its length is left. */
export type Forgotten = { readonly is: 'forgotten'; readonly clock: number; readonly length: number };
export type Struct = Item | Forgotten;

export type Written = { readonly client: number; readonly structs: readonly Struct[] };
export type Update = { readonly written: readonly Written[]; readonly deleted: readonly Range[] };

export const isEmpty = ({ written, deleted }: Update): boolean =>
  written.length === 0 && deleted.length === 0;

/** Does a cut between these two UTF-16 units break a character in two? */
export const breaksCharacter = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
