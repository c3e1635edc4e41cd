/**
 * The documents that this page has open. One that is shown nowhere any more is closed, but not before all that was
 * written in it is on the server: whoever turns to another tab while offline loses nothing.
 */
import type { DocumentName } from '@mediane/shared/room/documents.ts';
import type { DocumentLink } from '../documents/document-link.ts';

type Kept = { readonly link: DocumentLink; shown: number; stop: () => void };

export type Shelf = ReturnType<typeof createShelf>;

/** `changed` is told how many of a document's changes are not saved, whether or not it is shown. */
export function createShelf(changed: (document: DocumentName, unsaved: number) => void) {
  const kept = new Map<DocumentName, Kept>();

  function settle(name: DocumentName, one: Kept): void {
    const { unsaved, unsavedLines, handedBack } = one.link.state();
    changed(name, unsavedLines);
    if (one.shown > 0 || unsaved || handedBack.length > 0 || kept.get(name) !== one) return;
    kept.delete(name);
    one.stop();
    one.link.close();
  }

  return {
    /** The document, opened by `open` unless it is there; `release` when it is shown no more. */
    take(name: DocumentName, open: () => DocumentLink): { link: DocumentLink; release: () => void } {
      const found = kept.get(name);
      const ended = found?.link.state().line === 'ended' && found.link.state().handedBack.length === 0;
      const one: Kept = found && !ended ? found : { link: open(), shown: 0, stop: () => {} };
      if (one !== found) {
        one.stop = one.link.subscribe(() => settle(name, one));
        kept.set(name, one);
      }
      one.shown += 1;
      let held = true;
      return {
        link: one.link,
        release() {
          if (!held) return;
          held = false;
          one.shown -= 1;
          settle(name, one);
        },
      };
    },
    /** Every document that is open, shown or not. */
    links: (): DocumentLink[] => [...kept.values()].map(({ link }) => link),
  };
}
