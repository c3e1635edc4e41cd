/** The editor's nodes and marks: exactly what shared/src/documents/nodes.ts lists, since an editor that knew less would delete the rest. */
import { Mark, Node, mergeAttributes, type Extensions } from '@tiptap/core';
import { contentExpression } from '@mediane/shared/documents/nodes.ts';

const DocumentNode = Node.create({ name: 'doc', topNode: true, content: contentExpression.fragment });
const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  content: contentExpression.paragraph,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

const Heading = Node.create({
  name: 'heading',
  content: contentExpression.heading,
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  // The page's own headings stand above: a heading of a text is one below them.
  renderHTML: ({ node, HTMLAttributes }) => [`h${Number(node.attrs['level']) + 2}`, HTMLAttributes, 0],
});

const BulletList = Node.create({
  name: 'bulletList',
  content: contentExpression.bulletList,
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList('bulletList', 'listItem') };
  },
});

const OrderedList = Node.create({
  name: 'orderedList',
  content: contentExpression.orderedList,
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element) => Number(element.getAttribute('start') ?? 1) },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList('orderedList', 'listItem') };
  },
});

const ListItem = Node.create({
  name: 'listItem',
  content: contentExpression.listItem,
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('listItem'),
      Tab: () => this.editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => this.editor.commands.liftListItem('listItem'),
    };
  },
});

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: 'hardBreak' }) };
  },
});

const mark = (name: string, tag: string, tags: readonly string[], key: string) =>
  Mark.create({
    name,
    parseHTML: () => tags.map((one) => ({ tag: one })),
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
    addKeyboardShortcuts() {
      return { [`Mod-${key}`]: () => this.editor.commands.toggleMark(name) };
    },
  });

/** All that a text may hold. */
export const textExtensions: Extensions = [
  DocumentNode,
  Paragraph,
  Text,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  HardBreak,
  mark('bold', 'strong', ['strong', 'b'], 'b'),
  mark('italic', 'em', ['em', 'i'], 'i'),
];
