/** An honest page: a Yjs document of its own, its edits, and the updates that it would send. */
import * as Y from 'yjs';
import { CLAUSES, PAGE, clauseParts } from '@mediane/shared/documents/layout.ts';

export type Writer = ReturnType<typeof createWriter>;

export function createWriter(client: number, state?: Uint8Array) {
  const doc = new Y.Doc();
  if (state) Y.applyUpdate(doc, state, 'remote');
  doc.clientID = client;
  const unsent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') unsent.push(update);
  });

  return {
    client,
    doc,
    page: (): Y.XmlFragment => doc.getXmlFragment(PAGE),
    /** Edits in one transaction, and gives the one update that it makes. */
    edit(change: () => void): Uint8Array {
      doc.transact(change, 'own');
      return this.unsent();
    },
    /** What was written since this was last asked, as one update. */
    unsent(): Uint8Array {
      const updates = unsent.splice(0);
      return updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates);
    },
    receive: (update: Uint8Array): void => Y.applyUpdate(doc, update, 'remote'),
    /** Undo as an editor has it: one's own changes only. */
    undoing: () =>
      new Y.UndoManager([doc.getXmlFragment(PAGE)], { trackedOrigins: new Set(['own']), captureTimeout: 0 }),
  };
}

export function paragraph(...words: string[]): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(
    0,
    words.map((word) => new Y.XmlText(word)),
  );
  return element;
}

/** An element with children; `node('bulletList', node('listItem', paragraph('word')))`. */
export function node(name: string, ...children: Y.XmlElement[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, children);
  return element;
}

export function newClause(
  doc: Y.Doc,
  id: string,
  rank: string,
  heading: string,
  ...body: Y.XmlElement[]
): void {
  const clause = new Y.Map();
  const fragment = new Y.XmlFragment();
  fragment.insert(0, body);
  clause.set(clauseParts.heading, new Y.Text(heading));
  clause.set(clauseParts.body, fragment);
  clause.set(clauseParts.rank, rank);
  doc.getMap(CLAUSES).set(id, clause);
}

/** The element, or the text, at a path of indexes below a fragment. */
export function elementAt(fragment: Y.XmlFragment, ...path: number[]): Y.XmlElement {
  let found: unknown = fragment;
  for (const index of path) found = (found as Y.XmlFragment).get(index);
  return found as Y.XmlElement;
}
export const textAt = (fragment: Y.XmlFragment, ...path: number[]): Y.XmlText =>
  elementAt(fragment, ...path) as unknown as Y.XmlText;

/** A fragment as it would be written in XML. */
export const xmlOf = (fragment: Y.XmlFragment): string => fragment.toJSON();
