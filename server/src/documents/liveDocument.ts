/**
 * One document while somebody has it open. The way of an update: right, size, shape, authorship, disk; then, and not
 * before, the others see it and its writer reads `saved`.
 */
import * as Y from 'yjs';
import { layoutOf, partsOf } from '@mediane/shared/documents/layout.ts';
import { closing, type Closing, type Refusal } from '@mediane/shared/documents/wire.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { admit } from './admission.ts';
import { answerTogether } from './answerTogether.ts';
import { authorsOf, type AuthorsByClause } from './authors.ts';
import { createAuthorship } from './authorship.ts';
import { createCursors } from './cursors.ts';
import { decodeUpdate } from './decodeUpdate.ts';
import { controlFrame, updateFrame } from './frames.ts';
import type { Address, DocumentHost, KeptDocument } from './host.ts';
import { keepAttribution, parseAttribution } from './parseAttribution.ts';
import { createQueue } from './queue.ts';
import { createShadow } from './shadow.ts';
import type { Range } from './update.ts';

/** One page's line to the document, as the document sees it. */
export type Reader = {
  readonly seat: SeatId;
  /** Null until the page has been welcomed; before that it is sent nothing. */
  readonly client: () => number | null;
  readonly send: (frame: Uint8Array) => void;
  readonly close: (code: Closing) => void;
  /** Was it ended by the server? Then nothing more of it is taken. */
  readonly isEnded: () => boolean;
  /** Its update is on disk; the client's clock as it now is. */
  readonly saved: (clock: number) => void;
  readonly refused: (code: Refusal) => void;
  readonly rightsChanged: () => void;
};

type Write = { readonly by: Reader; readonly client: number; readonly bytes: Uint8Array };
type Taken = { readonly by: Reader; readonly clock: number; readonly bytes: Uint8Array | null };

export type LiveDocument = ReturnType<typeof createLiveDocument>;

const alive = controlFrame({ type: 'alive' });

/** How many updates lie between two compactions. */
const COMPACT_EVERY = 500;

type Needs = {
  readonly address: Address;
  readonly kept: KeptDocument;
  readonly host: DocumentHost;
  /** Makes many updates one, elsewhere. */
  readonly makeOne: (parts: readonly Uint8Array[]) => Promise<Uint8Array>;
  /** The disk refused: what is in memory is worth nothing, and another must be loaded. */
  readonly failed: (error: unknown) => void;
};

export function createLiveDocument({ address, kept, host, makeOne, failed }: Needs) {
  const { room, document } = address;
  const layout = layoutOf(document);
  const shadow = createShadow(layout);
  const authorship = createAuthorship(kept.state && parseAttribution(kept.state.attribution));
  const cursors = createCursors();
  const readers = new Set<Reader>();
  /** To whom each id is bound from the moment it is given out. */
  const issued = new Map<number, SeatId>();
  let frozen = false;
  let broken = false;
  let position = 0;
  let sinceCompaction = kept.updates.length;
  let compacting = false;
  let cached: { readonly version: number; readonly state: Uint8Array } | null = null;
  replay(kept);

  const queue = createQueue(writeAll);
  /** Does something when nothing is on its way to the disk. */
  const whenStill = (read: () => void) => queue.read(() => void (broken || read()));
  const askAuthors = answerTogether({
    when: whenStill,
    look: () => controlFrame({ type: 'authors', clauses: authorsOf(shadow.doc(), layout, authorship) }),
  });

  function replay({ state, updates }: KeptDocument): void {
    if (state) shadow.begin(state.state);
    for (const { seat, bytes } of updates) {
      const written = decodeUpdate(bytes)?.written;
      if (!written) throw new Error('A stored update cannot be read.');
      const inserted = written.map(({ client, structs }): Range => {
        const clock = structs[0]?.clock ?? 0;
        const last = structs.at(-1);
        return { client, clock, length: last ? last.clock + last.length - clock : 0 };
      });
      shadow.replay(bytes, (transaction) => authorship.note(transaction, inserted, seat));
    }
  }

  /** Judges an update on the document as the one before left it; null when it was refused. */
  function take({ by, client, bytes }: Write): Taken | null {
    if (by.isEnded()) return null;
    const right = host.rights(room, by.seat, document);
    if (right === null) return close(by, closing.unknown);
    const verdict = admit(shadow.known(), bytes, new Set([client]));
    if (!verdict.ok) return refuse(by, verdict.code);
    if (verdict.bytes !== null) {
      if (right !== 'write') return refuse(by, 'read-only');
      if (frozen) return refuse(by, 'frozen');
      const unsound = shadow.attempt(verdict.bytes, verdict.inserted, (transaction) =>
        authorship.note(transaction, verdict.inserted, by.seat),
      );
      if (unsound) return refuse(by, unsound);
    }
    return { by, clock: shadow.known().clock(client), bytes: verdict.bytes };
  }

  function refuse(by: Reader, code: Refusal): null {
    by.refused(code);
    return null;
  }
  function close(by: Reader, code: Closing): null {
    by.close(code);
    return null;
  }

  async function writeAll(writes: readonly Write[]): Promise<void> {
    if (broken) return;
    try {
      const taken = writes.flatMap((write) => take(write) ?? []);
      const commits = taken.map(({ by, bytes }) => (bytes ? commit(by.seat, bytes) : null));
      for (const [index, one] of taken.entries()) {
        const committed = await commits[index];
        if (committed != null) {
          position = committed;
          sinceCompaction += 1;
        }
        tell(one);
      }
    } catch (error) {
      fail(error);
    }
    if (sinceCompaction >= COMPACT_EVERY) void compact();
  }

  function commit(seat: SeatId, bytes: Uint8Array): Promise<number> {
    const { in: place, name } = placeOf(address);
    const committed = host.commit({ room, in: place, document: name, seat, bytes });
    // Awaited in order below; one that fails while an earlier one is awaited is not unhandled.
    committed.catch(() => {});
    return committed;
  }

  function tell({ by, clock, bytes }: Taken): void {
    by.saved(clock);
    if (bytes) spread(updateFrame(bytes), by);
  }

  /** Sends to everybody who has been welcomed, save its origin. */
  function spread(frame: Uint8Array, origin: Reader | null): void {
    for (const reader of readers) if (reader !== origin && reader.client() !== null) reader.send(frame);
  }

  function fail(error: unknown): void {
    if (broken) return;
    failed(error);
    abandon();
  }

  /** Every line is closed; pages come back with what they hold, to what is loaded then. */
  function abandon(): void {
    broken = true;
    for (const reader of readers) reader.close(closing.unavailable);
  }

  /** Called when what is in memory is what is on disk. */
  async function compact(): Promise<void> {
    if (compacting || broken || position === 0) return;
    compacting = true;
    const upTo = position;
    const attribution = keepAttribution(authorship.kept());
    sinceCompaction = 0;
    try {
      const state = await makeOne(shadow.beginCompaction());
      await host.compact(address, { position: upTo, state, attribution });
      shadow.compacted(state);
    } catch {
      // Nothing is lost: the updates are still there, and the next occasion comes.
    } finally {
      compacting = false;
    }
  }

  const isFree = (client: number) => !issued.has(client) && authorship.boundTo(client) === undefined;

  return {
    address,
    join: (reader: Reader) => void readers.add(reader),
    leave(reader: Reader): void {
      readers.delete(reader);
      const client = reader.client();
      const frame = client === null || isUsed(client) ? null : cursors.leave(client);
      if (frame && host.flows(address)) spread(frame, reader);
    },
    write: queue.write,
    whenStill,
    /** Resolves when all that came so far is on disk, or refused by the disk. */
    settled: () => new Promise<void>((settled) => queue.read(settled)),
    /** How much there is to look through, in pieces. */
    weight: shadow.pieces,
    isFree,
    /** Binds an id to a seat; false when it is, or was, another's. */
    bind(client: number, seat: SeatId): boolean {
      const author = authorship.boundTo(client);
      if ((issued.get(client) ?? seat) !== seat || (author !== undefined && author !== seat)) return false;
      issued.set(client, seat);
      for (const reader of readers) if (reader.client() === client) reader.close(closing.unavailable);
      return true;
    },
    vector: () => Y.encodeStateVector(shadow.doc()),
    /** What a page lacks. Deleted words are not in it. */
    since(vector: Uint8Array): Uint8Array {
      if (vector.length > 1) return Y.encodeStateAsUpdate(shadow.doc(), vector);
      if (cached?.version !== shadow.version())
        cached = { version: shadow.version(), state: Y.encodeStateAsUpdate(shadow.doc()) };
      return cached.state;
    },
    authors: (): AuthorsByClause => authorsOf(shadow.doc(), layout, authorship),
    /** The same as a frame, for pages; they are answered together. */
    askAuthors,
    deletedBy: authorship.deletedBy,
    cursors,
    /** Lets every page know that its line lives. */
    beat: () => spread(alive, null),
    spreadCursor(frame: Uint8Array, origin: Reader): void {
      if (host.flows(address)) spread(frame, origin);
    },
    rightsChanged(): void {
      const flows = host.flows(address);
      for (const reader of readers) {
        const client = reader.client();
        const frame = flows || client === null ? null : cursors.leave(client);
        if (frame) spread(frame, null);
      }
      for (const reader of readers) reader.rightsChanged();
    },
    /** From now on nothing is accepted; resolves with the document as it stays, and who wrote it. */
    freeze: (): Promise<{ state: Uint8Array; authors: AuthorsByClause }> =>
      new Promise((done, failed) =>
        queue.read(() => {
          if (broken) return failed(new Error('The disk refused.'));
          frozen = true;
          done({
            state: Y.encodeStateAsUpdate(shadow.doc()),
            authors: authorsOf(shadow.doc(), layout, authorship),
          });
        }),
      ),
    thaw(): void {
      frozen = false;
    },
    isIdle: () => readers.size === 0 && queue.isIdle() && !compacting && !frozen,
    /** Writes down as one what is worth it, then lets the memory go. */
    async unload(): Promise<void> {
      if (sinceCompaction >= COMPACT_EVERY / 8) await compact();
      shadow.destroy();
    },
    abandon,
  };

  function isUsed(client: number): boolean {
    for (const reader of readers) if (reader.client() === client) return true;
    return false;
  }
}

function placeOf({ document }: Address) {
  const parts = partsOf(document);
  if (!parts) throw new Error('A document has no such name.');
  return parts;
}
