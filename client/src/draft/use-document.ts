import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { DocumentName } from '@mediane/shared/room/documents.ts';
import {
  openDocument,
  type AuthorsByClause,
  type DocumentLink,
  type LinkState,
} from '../documents/document-link.ts';
import { warnBeforeLeaving } from '../documents/leaving.ts';
import { roomSocketCarrier } from '../documents/room-socket-carrier.ts';
import { documentAddress, webSocketCarrier } from '../documents/web-socket-carrier.ts';
import { useParams } from 'wouter';
import type { RoomConnection } from '../live/connection.ts';
import type { RoomStore } from '../live/store.ts';
import { useRoom } from '../live/use-room.ts';
import { createShelf, type Shelf } from './shelf.ts';

/** A document as an editor takes it. */
export type OpenedDocument = {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly right: 'write' | 'read';
  readonly authors: () => Promise<AuthorsByClause | null>;
};

export type DocumentInUse = {
  /** Null while it is on its way. */
  readonly document: OpenedDocument | null;
  /** Another number for another copy: an editor that held the old one is made anew. */
  readonly key: number;
  /** Text that could not be kept in the document. */
  readonly returned: string | null;
  readonly forgetReturned: () => void;
  readonly ended: LinkState['ending'];
};

const nothing: LinkState = {
  copy: null,
  right: null,
  person: null,
  line: 'opening',
  ending: null,
  unsaved: false,
  unsavedLines: 0,
  handedBack: [],
};

/** Opens a document of the room for as long as the component is shown. */
export function useDocument(name: DocumentName): DocumentInUse {
  const { connection, store } = useRoom();
  const { room = '' } = useParams();
  const { me } = store.getState();
  const [link, setLink] = useState<DocumentLink | null>(null);
  useEffect(() => {
    const address = documentAddress(location.origin, room, name, me);
    const { link: opened, release } = shelfOf(connection, store).take(name, () =>
      openDocument(name, [
        webSocketCarrier(() => new WebSocket(address)),
        roomSocketCarrier(connection.documents, name),
      ]),
    );
    setLink(opened);
    return () => {
      release();
      setLink(null);
    };
  }, [connection, store, room, name, me]);

  const subscribe = useCallback((listener: () => void) => link?.subscribe(listener) ?? (() => {}), [link]);
  const state = useSyncExternalStore(subscribe, () => link?.state() ?? nothing);
  const [last] = state.handedBack.slice(-1);
  return {
    document:
      link && state.copy && state.right
        ? { doc: state.copy.doc, awareness: state.copy.awareness, right: state.right, authors: link.authors }
        : null,
    key: state.copy?.doc.clientID ?? 0,
    returned: last ? last.texts.map(({ text }) => text).join('\n\n') : null,
    forgetReturned: () => {
      if (last) link?.taken(last);
    },
    ended: state.ending,
  };
}

const shelves = new WeakMap<RoomConnection, Shelf>();

/** The documents of a room's page, for as long as the page has its line. */
function shelfOf(connection: RoomConnection, store: RoomStore): Shelf {
  const found = shelves.get(connection);
  if (found) return found;
  const shelf = createShelf((name, lines) =>
    store.setState(({ unsavedLines }) => ({ unsavedLines: { ...unsavedLines, [name]: lines } })),
  );
  shelves.set(connection, shelf);
  warnBeforeLeaving(window, shelf.links);
  return shelf;
}
