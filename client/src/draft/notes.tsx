import { useState } from 'react';
import type { Editor } from '@tiptap/react';
import { PAGE } from '@mediane/shared/documents/layout.ts';
import { documents, type View } from '@mediane/shared/room/index.ts';
import type { DocumentName } from '@mediane/shared/room/documents.ts';
import { readersOf } from '@mediane/shared/room/reading.ts';
import { isCaucus } from '@mediane/shared/room/identifiers.ts';
import { called, useCast } from '../panels/cast.ts';
import { useMe, useView } from '../live/use-room.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDraftWords } from './draft-words.ts';
import { Returned } from './returned.tsx';
import { RichText } from './rich-text.tsx';
import { Toolbar } from './toolbar.tsx';
import { useDocument } from './use-document.ts';
import styles from './draft.module.css';

/** A page of notes: one's own, the mediators', a caucus's. Its audience stands above it. */
export function Notes({ document: name }: { document: DocumentName }) {
  const words = useDraftWords();
  const cast = useCast();
  const view = useView();
  const me = useMe();
  const opened = useDocument(name);
  const [editor, setEditor] = useState<Editor | null>(null);
  const writable = documents(view, me)[name] === 'write' && opened.document?.right === 'write';
  const { title, audience } = heading();
  return (
    <section className={styles.notes} aria-label={title}>
      <h2 className={styles.notesTitle}>{title}</h2>
      <p className={styles.status}>{audience}</p>
      {opened.returned !== null && <Returned text={opened.returned} onDone={opened.forgetReturned} />}
      {opened.document ? (
        <>
          {writable && <Toolbar editor={editor} />}
          <div className={styles.notesText}>
            <RichText
              key={opened.key}
              fragment={opened.document.doc.getXmlFragment(PAGE)}
              awareness={opened.document.awareness}
              cast={cast}
              label={title}
              writable={writable}
              authorOf={null}
              onFocus={setEditor}
            />
          </div>
        </>
      ) : (
        <Skeleton lines={4} />
      )}
    </section>
  );

  function heading(): { title: string; audience: string } {
    if (name.startsWith('own:')) return { title: words.notes.own, audience: words.notes.ownAudience };
    if (name.startsWith('mediators'))
      return { title: words.notes.mediators, audience: words.notes.mediatorsAudience };
    const readers = caucusReaders(view, name);
    return { title: words.notes.caucus, audience: words.notes.caucusAudience(called(cast, readers)) };
  }
}

function caucusReaders(view: View, name: DocumentName) {
  const place = name.slice(0, name.lastIndexOf('.'));
  const slice = isCaucus(place) ? view[place] : undefined;
  return slice ? readersOf(slice) : [];
}
