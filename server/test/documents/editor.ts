/** The editor's own way to Yjs without a browser: a person's commands on a ProseMirror document, written by TipTap's binding. */
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { joinBackward, setBlockType, splitBlock } from '@tiptap/pm/commands';
import { Schema, type Node } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { EditorState, TextSelection, type Command } from '@tiptap/pm/state';
import { contentExpression } from '@mediane/shared/documents/nodes.ts';
import type { Chance } from './chance.ts';
import type { Writer } from './writer.ts';

export const schema = new Schema({
  nodes: {
    doc: { content: contentExpression.fragment },
    paragraph: { content: contentExpression.paragraph },
    heading: { content: contentExpression.heading, attrs: { level: { default: 2 } } },
    bulletList: { content: contentExpression.bulletList },
    orderedList: { content: contentExpression.orderedList, attrs: { start: { default: 1 } } },
    listItem: { content: contentExpression.listItem, defining: true },
    hardBreak: { group: 'inline', inline: true, selectable: false },
    text: { group: 'inline' },
  },
  marks: { bold: {}, italic: {} },
});
const { paragraph, heading, bulletList, orderedList, listItem } = schema.nodes;

/** Makes a page's document the given one, as the editor would. */
export const writeAll = (page: Writer, document: Node): Uint8Array =>
  page.edit(() =>
    updateYFragment(page.doc, page.page(), document, { mapping: new Map(), isOMark: new Map() }),
  );

/** One command that moves words and writes none, somewhere in the page; the update that it makes, if it does anything. */
export function rearrange(page: Writer, chance: Chance): Uint8Array | null {
  const { doc, meta } = initProseMirrorDoc(page.page(), schema);
  const cursor = TextSelection.near(doc.resolve(1 + chance.below(Math.max(1, doc.content.size - 1))));
  let state = EditorState.create({ schema, doc, selection: cursor });
  chance.oneOf(rearrangements(chance))(state, (transaction) => {
    state = state.apply(transaction);
  });
  if (state.doc.eq(doc)) return null;
  return page.edit(() => updateYFragment(page.doc, page.page(), state.doc, meta));
}

function rearrangements(chance: Chance): Command[] {
  if (!paragraph || !heading || !bulletList || !orderedList || !listItem) return [];
  return [
    splitBlock,
    splitListItem(listItem),
    wrapInList(bulletList),
    wrapInList(orderedList),
    sinkListItem(listItem),
    liftListItem(listItem),
    setBlockType(heading, { level: 3 }),
    setBlockType(paragraph),
    joinWithTheOneBefore,
    moveBlock(chance),
  ];
}

const joinWithTheOneBefore: Command = (state, dispatch) => {
  const start = TextSelection.create(state.doc, state.selection.$from.start());
  return joinBackward(state.apply(state.tr.setSelection(start)), dispatch);
};

const moveBlock =
  (chance: Chance): Command =>
  ({ doc, tr }, dispatch) => {
    const from = chance.below(doc.childCount);
    const block = doc.child(from);
    const rest = tr.delete(startOf(doc, from), startOf(doc, from) + block.nodeSize);
    dispatch?.(rest.insert(startOf(rest.doc, chance.below(rest.doc.childCount + 1)), block));
    return true;
  };

function startOf(doc: Node, index: number): number {
  let at = 0;
  for (let child = 0; child < index; child += 1) at += doc.child(child).nodeSize;
  return at;
}
