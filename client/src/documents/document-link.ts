/**
 * A page's hold on one document: its copy, what it may do with it, whether all is saved, and what was given back. When a
 * change is refused, or the right is lost, the copy is dropped and the person's own unsaved text is handed back; nothing
 * typed vanishes.
 */
import type { Awareness } from 'y-protocols/awareness';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { Stamp } from '@mediane/shared/documents/cursor.ts';
import { layoutOf } from '@mediane/shared/documents/layout.ts';
import { closing, type FromServer, type Refusal } from '@mediane/shared/documents/wire.ts';
import type { DocumentName, DocumentRight } from '@mediane/shared/room/documents.ts';
import { inTurn, type Carrier } from './carrier.ts';
import { openCopy, type Copy } from './copy.ts';
import type { OwnText } from './own-text.ts';

export type AuthorsByClause = Extract<FromServer, { type: 'authors' }>['clauses'];

/** Why a line ended for good. */
export type Ending =
  /** The document is not there, or not this seat's, or no longer. */
  | 'unknown'
  /** This page is older than the server and must be loaded anew. */
  | 'outdated'
  /** The server did not understand this page. */
  | 'failed';

export type LinkState = {
  /** What an editor binds to; null until it is in step with the server, and a new one after each refusal. */
  readonly copy: {
    readonly doc: Y.Doc;
    readonly awareness: Awareness;
    readonly provider: WebsocketProvider;
  } | null;
  readonly right: DocumentRight | null;
  /** Who this page is to the others. */
  readonly person: Stamp | null;
  readonly line: 'opening' | 'online' | 'offline' | 'ended';
  readonly ending: Ending | null;
  /** Something written here is not on the server's disk. */
  readonly unsaved: boolean;
  /** How many lines of text that is, as the person would count them; one at least when anything is unsaved. */
  readonly unsavedLines: number;
  /** Texts that could not be kept, the latest last, until they are taken. */
  readonly handedBack: readonly HandedBack[];
};

export type HandedBack = { readonly because: Refusal | Ending; readonly texts: readonly OwnText[] };

export type DocumentLink = {
  readonly state: () => LinkState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Who wrote what is there now; null when the line is cut before the answer. */
  readonly authors: () => Promise<AuthorsByClause | null>;
  /** The person has her text: it need not be kept here. */
  readonly taken: (handedBack: HandedBack) => void;
  /** Closes the line. What is unsaved is returned, as it stays nowhere. */
  readonly close: () => OwnText[];
};

/** Opens a document over the first of these carriers that works. */
export function openDocument(document: DocumentName, carriers: readonly Carrier[]): DocumentLink {
  const carrier = inTurn(carriers);
  const layout = layoutOf(document);
  const listeners = new Set<() => void>();
  let asked: ((clauses: AuthorsByClause | null) => void)[] = [];
  let state: LinkState = {
    copy: null,
    right: null,
    person: null,
    line: 'opening',
    ending: null,
    unsaved: false,
    unsavedLines: 0,
    handedBack: [],
  };
  let copy: Copy = begin();

  function set(change: Partial<LinkState>): void {
    const changes = Object.entries(change);
    const now = new Map<string, unknown>(Object.entries(state));
    if (changes.every(([key, value]) => now.get(key) === value)) return;
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function begin(): Copy {
    const mine: Copy = openCopy(carrier, layout, {
      synced: () => set({ copy: mine }),
      welcomed: ({ right, person }) => set({ right, person }),
      heard,
      online(online) {
        if (!online) answer(null);
        if (state.line !== 'ended')
          set({ line: online ? 'online' : state.line === 'opening' ? 'opening' : 'offline' });
        // A copy that was dropped closes its line too, and what it held was handed back.
        set({ unsavedLines: state.copy ? linesOf(mine) : 0 });
      },
      saving: () => set({ unsaved: mine.isUnsaved(), unsavedLines: linesOf(mine) }),
      refused(code) {
        drop(mine, code);
        copy = begin();
      },
      closed(code) {
        const ending = endings[code] ?? 'failed';
        drop(mine, ending);
        set({ line: 'ended', ending, right: null });
      },
    });
    return mine;
  }

  /** Counted only while the line is down: on an open one the text is saved before anybody has read a figure. */
  function linesOf(mine: Copy): number {
    if (!mine.isUnsaved()) return 0;
    if (state.line === 'online') return 1;
    const lines = mine.ownText().reduce((sum, { text }) => sum + text.split('\n').length, 0);
    return Math.max(1, lines);
  }

  function drop(dropped: Copy, because: Refusal | Ending): void {
    const texts = dropped.ownText();
    const handedBack = texts.length > 0 ? [...state.handedBack, { because, texts }] : state.handedBack;
    // The editor lets go of the copy before it is destroyed.
    set({ copy: null, unsaved: false, unsavedLines: 0, handedBack });
    dropped.destroy();
  }

  function heard(word: FromServer): void {
    if (word.type === 'right') set({ right: word.right });
    if (word.type === 'authors') answer(word.clauses);
  }

  function answer(clauses: AuthorsByClause | null): void {
    const waiting = asked;
    asked = [];
    for (const done of waiting) done(clauses);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    authors: () =>
      new Promise((done) => {
        if (state.line !== 'online') return done(null);
        asked.push(done);
        if (asked.length === 1) copy.say({ type: 'authors' });
      }),
    taken: (handedBack) => set({ handedBack: state.handedBack.filter((one) => one !== handedBack) }),
    close() {
      const texts = state.line === 'ended' ? [] : copy.ownText();
      set({ copy: null, line: 'ended', right: null, unsaved: false, unsavedLines: 0 });
      copy.destroy();
      answer(null);
      return texts;
    },
  };
}

const endings: { readonly [code: number]: Ending } = {
  [closing.unknown]: 'unknown',
  [closing.outdated]: 'outdated',
};
