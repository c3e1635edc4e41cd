/** Who wrote what, drawn under the text on demand: a line in the hue and the pattern of the author's side. */
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import * as Y from 'yjs';
import type { Node } from '@tiptap/pm/model';
import styles from './rich-text.module.css';

/** Who wrote the character that Yjs knows as (client, clock). */
export type Author = { readonly name: string; readonly side: number | null };
export type AuthorOf = (client: number, clock: number) => Author | null;

const key = new PluginKey<DecorationSet>('authors');

/** Draws the authors whenever there is a way to know them. */
export const authorMarks = (fragment: Y.XmlFragment, authorOf: () => AuthorOf | null) =>
  Extension.create({
    name: 'authors',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (_transaction, _before, _old, { doc }) => {
            const known = authorOf();
            return known
              ? DecorationSet.create(doc, marks(doc, authorsIn(fragment, known)))
              : DecorationSet.empty;
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  });

/** The author of each character of a text, in reading order. */
export function authorsIn(fragment: Y.XmlFragment, authorOf: AuthorOf): (Author | null)[] {
  const authors: (Author | null)[] = [];
  const walk = (parent: Y.XmlFragment | Y.XmlElement) => {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) lettersOf(child, authorOf, authors);
      else if (child instanceof Y.XmlElement) walk(child);
    }
  };
  walk(fragment);
  return authors;
}

function lettersOf(text: Y.XmlText, authorOf: AuthorOf, authors: (Author | null)[]): void {
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    for (let at = 0; at < item.length; at += 1) authors.push(authorOf(item.id.client, item.id.clock + at));
  }
}

/** One decoration for each run of one author. */
function marks(doc: Node, authors: readonly (Author | null)[]): Decoration[] {
  const found: Decoration[] = [];
  let letter = 0;
  doc.descendants((node, position) => {
    if (!node.isText) return;
    const end = letter + node.nodeSize;
    for (let start = letter; start < end;) {
      const author = authors[start];
      let next = start + 1;
      while (next < end && authors[next] === author) next += 1;
      if (author) {
        const from = position + (start - letter);
        const attributes = {
          class: styles.author ?? '',
          'data-side': String(author.side ?? 'none'),
          title: author.name,
        };
        found.push(Decoration.inline(from, position + (next - letter), attributes));
      }
      start = next;
    }
    letter = end;
  });
  return found;
}
