import { Eye, Plus } from 'lucide-react';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Editor } from '@tiptap/react';
import * as Y from 'yjs';
import { CLAUSES } from '@mediane/shared/documents/layout.ts';
import { useCast } from '../panels/cast.ts';
import { useMe, useView } from '../live/use-room.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Confirm } from '../ui/confirm.tsx';
import paper from '../ui/document.module.css';
import { EmptyState } from '../ui/empty-state.tsx';
import { notify } from '../ui/notices.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ClauseSection } from './clause.tsx';
import { addClause, clausesOf, moveClause, removeClause } from './clauses.ts';
import { useDraftWords } from './draft-words.ts';
import { Returned } from './returned.tsx';
import { Toolbar } from './toolbar.tsx';
import { useAuthors } from './use-authors.ts';
import { useDocument, type OpenedDocument } from './use-document.ts';
import { whyReadOnly } from './why-read-only.ts';
import { WhoWrites } from './who-writes.tsx';
import styles from './draft.module.css';

/** The agreement as it is being written: clauses that everybody sees grow. */
export function Draft() {
  const words = useDraftWords();
  const opened = useDocument('room.draft');
  return (
    <div className={styles.page}>
      {opened.returned !== null && <Returned text={opened.returned} onDone={opened.forgetReturned} />}
      {opened.document && <Clauses key={opened.key} opened={opened.document} />}
      {!opened.document &&
        (opened.ended ? <p role="status">{words.unavailable}</p> : <Skeleton lines={6} title />)}
    </div>
  );
}

function Clauses({ opened }: { opened: OpenedDocument }) {
  const { doc, awareness } = opened;
  const words = useDraftWords();
  const cast = useCast();
  const view = useView();
  const me = useMe();
  const clauses = useClauses(doc);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const [whoShown, setWhoShown] = useState(false);
  const authorOf = useAuthors(opened, cast, whoShown);
  const page = useRef<HTMLDivElement>(null);
  const reason = whyReadOnly(view, me);
  const writable = reason === null && opened.right === 'write';
  // Undoing a removal brings back what was written, by whom it was written.
  const undo = useMemo(
    () => new Y.UndoManager(doc.getMap(CLAUSES), { trackedOrigins: new Set(['clauses']) }),
    [doc],
  );

  const numberOf = (id: string) => clausesOf(doc).findIndex((clause) => clause.id === id) + 1;
  const focusIn = (id: string, part: 'heading' | 'body') =>
    requestAnimationFrame(() => {
      const clause = page.current?.querySelector(`[data-clause="${id}"]`);
      clause?.querySelector<HTMLElement>(part === 'heading' ? 'input' : '[role="textbox"]')?.focus();
    });
  const add = () => {
    const id = crypto.randomUUID();
    doc.transact(() => addClause(doc, id), 'clauses');
    announce(words.added(numberOf(id)));
    focusIn(id, 'heading');
  };
  const move = (id: string, by: -1 | 1) => {
    doc.transact(() => moveClause(doc, id, by), 'clauses');
    announce(words.moved(numberOf(id)));
  };
  const remove = (id: string) => {
    setRemoving(null);
    undo.stopCapturing();
    doc.transact(() => removeClause(doc, id), 'clauses');
    notify(words.removed, { label: words.undo, act: () => void undo.undo() });
  };
  const leave = (at: number, towards: 'before' | 'after') => {
    const neighbour = towards === 'before' ? clauses[at] : clauses[at + 1];
    if (neighbour) focusIn(neighbour.id, towards === 'before' ? 'heading' : 'heading');
  };

  return (
    <>
      <div className={styles.bar}>
        {writable ? <Toolbar editor={editor} /> : <span />}
        <Button look="plain" icon={Eye} pressed={whoShown} onPress={() => setWhoShown(!whoShown)}>
          {whoShown ? words.hideWho : words.who}
        </Button>
      </div>
      <article className={classes(paper.document, styles.paper)} ref={page} aria-label={words.title}>
        <h2 className={styles.title}>{words.title}</h2>
        <p className={styles.status}>{reason === null ? words.everybodyWrites : words.readOnly[reason]}</p>
        {clauses.length === 0 && (
          <div className={styles.aside}>
            {reason === 'closed' ? (
              <EmptyState title={words.emptyClosed}>{words.emptyClosedBody}</EmptyState>
            ) : (
              <EmptyState title={words.emptyTitle}>
                {writable ? words.emptyBody : words.emptyReader}
              </EmptyState>
            )}
          </div>
        )}
        {clauses.map((clause, at) => (
          <ClauseSection
            key={clause.id}
            clause={clause}
            number={at + 1}
            last={at === clauses.length - 1}
            writable={writable}
            awareness={awareness}
            cast={cast}
            authorOf={authorOf}
            onFocus={setEditor}
            onMove={(by) => move(clause.id, by)}
            onRemove={() => setRemoving(clause.id)}
            onLeave={(towards) => leave(at, towards)}
          />
        ))}
        <WhoWrites awareness={awareness} />
        {writable && (
          <p className={styles.aside}>
            <Button icon={Plus} onPress={add}>
              {clauses.length === 0 ? words.addFirst : words.addClause}
            </Button>
          </p>
        )}
      </article>
      {removing !== null && (
        <Confirm
          open
          onClose={() => setRemoving(null)}
          title={words.removeTitle(numberOf(removing))}
          names={[words.clause(numberOf(removing))]}
          act={() => words.remove(numberOf(removing))}
          onConfirm={() => remove(removing)}
        >
          <p>{words.removeBody}</p>
        </Confirm>
      )}
    </>
  );
}

/** The clauses now; drawn anew when one comes, goes or moves, not when somebody types in one. */
function useClauses(doc: Y.Doc) {
  const [version, changed] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const map = doc.getMap(CLAUSES);
    const look = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      if (events.some(({ target }) => target instanceof Y.Map)) changed();
    };
    map.observeDeep(look);
    return () => map.unobserveDeep(look);
  }, [doc]);
  // oxlint-disable-next-line react/exhaustive-deps -- the map changes in place; its version tells
  return useMemo(() => clausesOf(doc), [doc, version]);
}
