/** This page's copy of a document, from its first frame until it is dropped; y-websocket's provider keeps it in step. */
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { CLAUSES, LARGEST_UPDATE, PAGE, type Layout } from '@mediane/shared/documents/layout.ts';
import { SCHEMA_VERSION } from '@mediane/shared/documents/nodes.ts';
import { CONTROL, type FromPage, type FromServer, type Refusal } from '@mediane/shared/documents/wire.ts';
import { carriedSocket } from './carried-socket.ts';
import type { Carrier } from './carrier.ts';
import { cursorFrame } from './cursor-frame.ts';
import { ownText, type OwnText } from './own-text.ts';
import { createSaving } from './saving.ts';

type Welcome = Extract<FromServer, { type: 'welcome' }>;

export type CopyEvents = {
  /** The copy holds what the server holds. */
  readonly synced: () => void;
  readonly welcomed: (welcome: Welcome) => void;
  readonly heard: (word: FromServer) => void;
  readonly online: (online: boolean) => void;
  /** Something was written here, or is now saved. */
  readonly saving: () => void;
  /** The copy is worth nothing any more. */
  readonly refused: (code: Refusal) => void;
  /** The line is closed for good. */
  readonly closed: (code: number) => void;
};

export type Copy = {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** What an editor's caret extension asks for. */
  readonly provider: WebsocketProvider;
  readonly isUnsaved: () => boolean;
  readonly ownText: () => OwnText[];
  readonly say: (word: FromPage) => void;
  readonly destroy: () => void;
};

export function openCopy(carrier: Carrier, layout: Layout, events: CopyEvents): Copy {
  const doc = new Y.Doc();
  if (layout === 'clauses') doc.getMap(CLAUSES);
  else doc.getXmlFragment(PAGE);
  // Yjs would remove others' redundant marks by itself, and it would count as this person's doing.
  doc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false;
  });
  const awareness = new Awareness(doc);
  const saving = createSaving();
  let held: { readonly client: number; readonly ticket: string } | null = null;
  let send: ((frame: Uint8Array) => void) | null = null;
  let dropped = false;
  let isRefused = false;

  // Before the provider's own listener, so that a change is counted before it is sent.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    saving.made();
    events.saving();
  });
  awareness.on('update', ({ added, updated, removed }: { [kind: string]: readonly number[] }) => {
    const isMine = [added, updated, removed].some((clients) => clients?.includes(awareness.clientID));
    if (isMine) send?.(cursorFrame(awareness));
  });

  const socket = carriedSocket({
    carrier,
    hello: () => control({ type: 'hello', schema: SCHEMA_VERSION, ...held }),
    heard,
    alive: () => void (provider.wsLastMessageReceived = Date.now()),
    sending(frame) {
      if (frame.length > LARGEST_UPDATE) {
        refuse('too-large');
        return false;
      }
      saving.sent();
      return true;
    },
    began(through) {
      saving.restart();
      send = through;
      events.online(true);
      through(cursorFrame(awareness));
    },
    ended() {
      send = null;
      saving.restart();
      events.online(false);
    },
  });
  const provider: WebsocketProvider = new WebsocketProvider('', '', doc, {
    awareness,
    connect: false,
    disableBc: true,
    WebSocketPolyfill: socket,
  });
  provider.on('sync', (synced) => {
    if (synced) events.synced();
  });
  // A refusal ends the line too, and may come in one piece with its end: the word says more than the code.
  provider.on('closed', ({ code }) => dropped || isRefused || events.closed(code));
  provider.connect();

  function heard(word: FromServer): void {
    if (dropped) return;
    if (word.type === 'welcome') return welcome(word);
    if (word.type === 'refused') return refuse(word.code);
    if (word.type === 'saved') {
      saving.saved(word.updates, word.clock);
      return events.saving();
    }
    events.heard(word);
  }

  function refuse(code: Refusal): void {
    isRefused = true;
    // Not from within the provider's own work.
    queueMicrotask(() => dropped || events.refused(code));
  }

  function welcome(word: Welcome): void {
    // What waits unsent stands under an id that is ours no more.
    if (held && held.client !== word.client && saving.isUnsaved()) return refuse('foreign-id');
    held = { client: word.client, ticket: word.ticket };
    if (doc.clientID !== word.client) takeId(word.client);
    events.welcomed(word);
  }

  function takeId(client: number): void {
    const state = awareness.getLocalState();
    awareness.setLocalState(null);
    doc.clientID = client;
    awareness.clientID = client;
    awareness.setLocalState(state ?? {});
  }

  return {
    doc,
    awareness,
    provider,
    isUnsaved: saving.isUnsaved,
    ownText: () => (saving.isUnsaved() ? ownText(doc, layout, doc.clientID, saving.clock()) : []),
    say: (word) => send?.(control(word)),
    destroy() {
      dropped = true;
      send = null;
      provider.destroy();
      awareness.destroy();
      doc.destroy();
    },
  };
}

function control(word: FromPage): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(word));
  const frame = new Uint8Array(text.length + 1);
  frame[0] = CONTROL;
  frame.set(text, 1);
  return frame;
}
