import { Bold, Italic, List, ListOrdered, Redo2, Undo2 } from 'lucide-react';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { Button } from '../ui/button.tsx';
import { useDraftWords } from './draft-words.ts';
import styles from './draft.module.css';

/** What may be done to the text in which one is. Undoing touches only one's own changes. */
export function Toolbar({ editor }: { editor: Editor | null }) {
  const words = useDraftWords();
  const is = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now?.isActive('bold') ?? false,
      italic: now?.isActive('italic') ?? false,
      bullets: now?.isActive('bulletList') ?? false,
      numbers: now?.isActive('orderedList') ?? false,
    }),
  });
  const idle = editor === null || !editor.isEditable;
  const act = (command: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () => {
    if (editor) command(editor.chain().focus()).run();
  };
  const list = (name: 'bulletList' | 'orderedList') => act((chain) => chain.toggleList(name, 'listItem'));
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={words.toolbar}>
      <Button
        iconOnly
        look="plain"
        icon={Bold}
        idle={idle}
        pressed={is?.bold}
        onPress={act((chain) => chain.toggleMark('bold'))}
      >
        {words.bold}
      </Button>
      <Button
        iconOnly
        look="plain"
        icon={Italic}
        idle={idle}
        pressed={is?.italic}
        onPress={act((chain) => chain.toggleMark('italic'))}
      >
        {words.italic}
      </Button>
      <Button
        iconOnly
        look="plain"
        icon={List}
        idle={idle}
        pressed={is?.bullets}
        onPress={list('bulletList')}
      >
        {words.bullets}
      </Button>
      <Button
        iconOnly
        look="plain"
        icon={ListOrdered}
        idle={idle}
        pressed={is?.numbers}
        onPress={list('orderedList')}
      >
        {words.numbers}
      </Button>
      <Button iconOnly look="plain" icon={Undo2} idle={idle} onPress={act((chain) => chain.undo())}>
        {words.undo}
      </Button>
      <Button iconOnly look="plain" icon={Redo2} idle={idle} onPress={act((chain) => chain.redo())}>
        {words.redo}
      </Button>
    </div>
  );
}
