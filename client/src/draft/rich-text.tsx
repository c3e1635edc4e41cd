import { useEffect, useRef } from 'react';
import { Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import type { Awareness } from 'y-protocols/awareness';
import type { XmlFragment } from 'yjs';
import type { Cast } from '../panels/cast.ts';
import { notify } from '../ui/notices.tsx';
import { authorMarks, type AuthorOf } from './author-marks.ts';
import { carets } from './carets.ts';
import { useDraftWords } from './draft-words.ts';
import { textExtensions } from './schema.ts';
import styles from './rich-text.module.css';

/** The longest text that may be pasted at once: parsing more would hold the page up for a second. */
const LONGEST_PASTE = 100_000;

type Props = {
  fragment: XmlFragment;
  awareness: Awareness;
  cast: Cast;
  /** The name of this text for a screen reader. */
  label: string;
  writable: boolean;
  /** Shows who wrote each run of it. */
  authorOf: AuthorOf | null;
  onFocus?: (editor: Editor) => void;
  /** The keyboard's way out of the text: past its first or its last line. */
  onLeave?: (towards: 'before' | 'after') => void;
};

/** One shared text: what one types in it everybody of its audience sees. */
export function RichText({ fragment, awareness, cast, label, writable, authorOf, onFocus, onLeave }: Props) {
  const words = useDraftWords();
  const latest = useRef({ cast, authorOf, onLeave, tooLong: words.tooLong });
  useEffect(() => {
    latest.current = { cast, authorOf, onLeave, tooLong: words.tooLong };
  });
  const editor = useEditor(
    {
      injectCSS: false,
      editable: writable,
      // As nodes: from an empty HTML string TipTap would make an element, which the content policy refuses.
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      extensions: [
        ...textExtensions,
        Collaboration.configure({ fragment }),
        carets(awareness, () => latest.current.cast),
        authorMarks(fragment, () => latest.current.authorOf),
        leaving((towards) => latest.current.onLeave?.(towards)),
      ],
      editorProps: {
        attributes: {
          class: styles.text ?? '',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
        },
        handlePaste: (_view, event) => {
          const pasted = event.clipboardData;
          const long =
            pasted !== null &&
            Math.max(pasted.getData('text/html').length, pasted.getData('text/plain').length) > LONGEST_PASTE;
          if (long) notify(latest.current.tooLong);
          return long;
        },
      },
      onFocus: ({ editor: focused }) => onFocus?.(focused),
    },
    [fragment, awareness],
  );
  useEffect(() => {
    if (!editor) return;
    editor.setEditable(writable, false);
    // A text that may only be read stays in the order of keys, and says what it is.
    const { dom } = editor.view;
    dom.setAttribute('aria-readonly', String(!writable));
    dom.setAttribute('aria-label', label);
    dom.tabIndex = 0;
  }, [editor, writable, label]);
  useEffect(() => {
    if (editor) editor.view.dispatch(editor.state.tr.setMeta('authors', true));
  }, [editor, authorOf]);
  return <EditorContent editor={editor} />;
}

/** Arrow keys at the edge of one text lead to its neighbour. */
const leaving = (leave: (towards: 'before' | 'after') => void) =>
  Extension.create({
    name: 'leaving',
    addKeyboardShortcuts() {
      const at = (edge: 'before' | 'after') => () => {
        const { selection, doc } = this.editor.state;
        const atEdge = edge === 'before' ? selection.from <= 1 : selection.to >= doc.content.size - 1;
        if (!selection.empty || !atEdge) return false;
        leave(edge);
        return true;
      };
      return { ArrowUp: at('before'), ArrowDown: at('after') };
    },
  });
