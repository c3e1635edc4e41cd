/**
 * What a document may be made of: the one list that the server's admission and the page's editor share. A page whose
 * editor knew less would delete the rest from everybody's document, so both sides read it here, and it has a version.
 * No rule depends on order or number: what each node holds is a set, so that two honest edits at the same moment cannot
 * together make something that an editor would throw away.
 */

/** Changes with every change of this list or of the layout; a page with another one reloads. */
export const SCHEMA_VERSION = 1;

export type BlockName = 'paragraph' | 'heading' | 'bulletList' | 'orderedList';
export type NodeName = BlockName | 'listItem' | 'hardBreak';
export type MarkName = 'bold' | 'italic';

export const marks: readonly MarkName[] = ['bold', 'italic'];

/** What a fragment holds: a clause's body, a whole page of notes. */
export const blocks: readonly BlockName[] = ['paragraph', 'heading', 'bulletList', 'orderedList'];

type Node = {
  readonly holds: readonly NodeName[];
  readonly text: boolean;
  /** The attributes it may carry, each with the integers it may be. Every editor's node must have a default for each. */
  readonly attributes: { readonly [name: string]: { readonly from: number; readonly to: number } };
};

export const nodes: { readonly [name in NodeName]: Node } = {
  paragraph: { holds: ['hardBreak'], text: true, attributes: {} },
  heading: { holds: ['hardBreak'], text: true, attributes: { level: { from: 1, to: 3 } } },
  bulletList: { holds: ['listItem'], text: false, attributes: {} },
  orderedList: { holds: ['listItem'], text: false, attributes: { start: { from: 0, to: 9999 } } },
  listItem: { holds: ['paragraph', 'bulletList', 'orderedList'], text: false, attributes: {} },
  hardBreak: { holds: [], text: false, attributes: {} },
};

/** How deep nodes may stand in one another: four lists within lists, and their text. */
export const DEEPEST = 12;

export const isNodeName = (name: string): name is NodeName => Object.hasOwn(nodes, name);
export const isMarkName = (name: string): name is MarkName => name === 'bold' || name === 'italic';

/** The same list as ProseMirror content expressions, `paragraph` first so that it is what an editor falls back to. */
export const contentExpression = {
  fragment: any(blocks),
  paragraph: 'inline*',
  heading: 'inline*',
  bulletList: any(nodes.bulletList.holds),
  orderedList: any(nodes.orderedList.holds),
  listItem: any(nodes.listItem.holds),
} as const;

function any(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]}*` : `(${names.join(' | ')})*`;
}
