/** The browser asks before it closes a page that holds unsaved text. */
import type { DocumentLink } from './document-link.ts';

/** Asks while any of these documents is unsaved; returns how to stop. */
export function warnBeforeLeaving(page: Window, links: () => Iterable<DocumentLink>): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    for (const link of links()) {
      const { unsaved, handedBack } = link.state();
      if (unsaved || handedBack.length > 0) event.preventDefault();
    }
  };
  page.addEventListener('beforeunload', warn);
  return () => page.removeEventListener('beforeunload', warn);
}
