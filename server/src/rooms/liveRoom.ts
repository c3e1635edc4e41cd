/**
 * One room while people are in it. A command is decided on the newest state, committed, and only when it is on disk
 * acknowledged and sent; what is sent is sent in the order of commits. Two states are kept for it: what is decided, and
 * what is on disk and therefore anybody's to know.
 */
import { VERSION } from '@mediane/shared/room/events.ts';
import type { Batch, HadCompartments } from '@mediane/shared/protocol/wire.ts';
import {
  compartmentsOf,
  type Compartment,
  type Ms,
  type RoomId,
  type SeatId,
  type TextId,
} from '@mediane/shared/room/identifiers.ts';
import {
  commit,
  decide,
  deliver,
  documents,
  notice,
  reads,
  see,
  textsOf,
  view,
  type Command,
  type Committed,
  type Delivery,
  type Fact,
  type Slices,
} from '@mediane/shared/room/index.ts';
import type { Context, Entry } from '@mediane/shared/room/kernel.ts';
import { RECENT_COMMANDS, type AcceptedCommand, type Journal, type NewUpdate } from '../storage/journal.ts';
import { isStorageError } from '../storage/errors.ts';
import { recentLines } from './recentLines.ts';
import type { Loaded, Outcome } from './loadRoom.ts';
import { SLICE_VERSION } from './parseKept.ts';

/** One open page of a seat. */
export type Page = { readonly seat: SeatId; readonly send: (batch: Batch) => void };

type Needs = {
  readonly id: RoomId;
  readonly loaded: Loaded;
  readonly journal: Journal;
  readonly now: () => Ms;
  readonly newId: Context['id'];
  /** After each commit that is on disk, with what changed. */
  readonly published: (committed: readonly Committed[]) => void;
  /** The journal refused; this object knows nothing any more and another must be loaded. */
  readonly failed: (error: unknown) => void;
};

export type LiveRoom = ReturnType<typeof createLiveRoom>;

/** How many commits lie between two snapshots. */
const SNAPSHOT_EVERY = 200;

export function createLiveRoom({ id, loaded, journal, now, newId, published, failed }: Needs) {
  let decided: Slices = loaded.slices;
  let known: Slices = loaded.slices;
  let position = loaded.position;
  let lastAt = loaded.at;
  let broken = false;
  let order: Promise<void> = Promise.resolve();
  let asked: Promise<unknown> = Promise.resolve();
  let sinceSnapshot = 0;
  const touched = new Set<Compartment>();
  const words = loaded.words;
  const pages = new Set<Page>();
  const answers = new Map<string, Promise<Outcome>>();
  const recent = recentLines();
  /** Commands were accepted of which only the journal knows. */
  const hasOlder = loaded.accepted.length >= RECENT_COMMANDS;
  for (const { seat, id: command } of loaded.accepted)
    answers.set(`${seat} ${command}`, Promise.resolve({ ok: true }));

  /** Time never goes back within a room. */
  const clock = (): Ms => (lastAt = Math.max(lastAt, now()));

  /** Resolves when it is on disk and sent. */
  function write(entries: readonly Entry[], at: Ms, command?: AcceptedCommand): Promise<void> {
    const { room, committed } = commit(decided, entries, at);
    decided = room;
    position += 1;
    const texts = committed.flatMap(({ entry }) => newText(entry));
    const copies = committed.flatMap(({ entry }) => copyOf(entry));
    const appended = journal.append({
      room: id,
      position,
      at,
      ...(command ? { command } : {}),
      lines: committed.map(({ line }) => ({ in: line.in, seq: line.seq, v: VERSION, event: line.event })),
      texts,
      copies,
    });
    return inOrder(appended, () => {
      known = committed.at(-1)?.after ?? known;
      for (const text of texts) keep(text.in, text.text, text.words);
      for (const { from, to } of copies) keep(to.in, to.text, words.get(from.in)?.get(from.text) ?? '');
      publish(committed, at);
      for (const { line } of committed) touched.add(line.in);
      snapshotNowAndThen();
      published(committed);
    });
  }

  /** What follows a commit follows it in the order of commits; a refused one ends this object. */
  function inOrder(appended: Promise<void>, then: () => void): Promise<void> {
    const mine = Promise.all([order, appended]).then(() => {
      if (broken) throw new Error('A commit before this one was refused.');
      then();
    });
    order = mine.catch((error: unknown) => {
      if (!broken) failed(error);
      broken = true;
    });
    return mine;
  }

  function publish(committed: readonly Committed[], at: Ms): void {
    for (const { line } of committed) recent.add(line);
    for (const page of pages) {
      const deliveries = committed.flatMap((one) => deliver(one, page.seat) ?? []);
      if (deliveries.length > 0) page.send({ now: at, deliveries, texts: wordsFor(deliveries) });
    }
  }

  function keep(place: Compartment, text: TextId, said: string): void {
    const there = words.get(place) ?? new Map<TextId, string>();
    words.set(place, there.set(text, said));
  }

  function wordsFor(deliveries: readonly Delivery[]): Batch['texts'] {
    const said: Record<TextId, string> = {};
    for (const delivery of deliveries) {
      const named = 'present' in delivery ? textsOf(delivery.present) : textIn(delivery.event);
      for (const text of named) {
        const found = words.get(delivery.in)?.get(text);
        if (found !== undefined) said[text] = found;
      }
    }
    return said;
  }

  function snapshotNowAndThen(): void {
    sinceSnapshot += 1;
    if (sinceSnapshot < SNAPSHOT_EVERY) return;
    sinceSnapshot = 0;
    const upTo = position;
    // Only when nothing is on its way does the newest position belong to what is known.
    if (decided !== known) return;
    for (const place of touched) {
      const slice = known[place];
      if (!slice) continue;
      const snapshot = { in: place, position: upTo, seq: slice.seq, v: SLICE_VERSION, slice };
      journal.saveSnapshot(id, snapshot).catch(failed);
    }
    touched.clear();
  }

  /**
   * Was it accepted long ago? Asked beforehand, since the journal refuses a repeat when others' commits already lean on
   * it: a modified page that sends an old command again would throw everybody out. Answered in the order of asking.
   */
  async function wasAccepted(seat: SeatId, commandId: string): Promise<boolean> {
    if (!hasOlder) return false;
    const before = asked;
    const mine = journal.answer(id, seat, commandId);
    asked = Promise.allSettled([before, mine]);
    await before;
    return (await mine) !== null;
  }

  async function act(seat: SeatId, commandId: string, command: Command): Promise<Outcome> {
    if (await wasAccepted(seat, commandId)) return { ok: true };
    if (broken) return { ok: false, code: 'storage-full' };
    const at = clock();
    const decision = decide(view(decided, seat), seat, command, { now: at, id: newId });
    if (typeof decision === 'string') return { ok: false, code: decision };
    try {
      await write(decision, at, { seat, id: commandId, answer: { ok: true } });
      return { ok: true };
    } catch (error) {
      if (isStorageError(error, 'repeated')) return { ok: true };
      return { ok: false, code: 'storage-full' };
    }
  }

  return {
    id,
    /** What is on disk. */
    known: () => known,
    /** The same (seat, command id), once accepted, has the same answer and no second effect; a refusal is not kept. */
    command(seat: SeatId, commandId: string, command: Command): Promise<Outcome> {
      const key = `${seat} ${commandId}`;
      const before = answers.get(key);
      if (before) return before;
      const answer = act(seat, commandId, command);
      answers.set(key, answer);
      void answer.then((outcome) => outcome.ok || answers.delete(key));
      return answer;
    },
    /** A fact of the house; resolves when what it changes is on disk. */
    async fact(fact: Fact): Promise<void> {
      const at = clock();
      const entries = notice(decided, fact, at);
      if (entries.length > 0) await write(entries, at);
    },
    /** An admitted update of a document takes its position in the same order; resolves with it once it is on disk. */
    async update(update: NewUpdate): Promise<number> {
      if (broken) throw new Error('The journal refused an earlier commit.');
      position += 1;
      const mine = position;
      await inOrder(journal.append({ room: id, position: mine, at: clock(), updates: [update] }), () => {});
      return mine;
    },
    /** Sends a page what it lacks, then every batch. Returns how to stop. */
    attach(page: Page, had: HadCompartments): () => void {
      const deliveries = compartmentsOf(known).flatMap((place): readonly Delivery[] => {
        const slice = known[place];
        if (!slice || !reads(slice, page.seat)) return [];
        const missed = recent.after(slice, place, page.seat, had[place]);
        return missed ?? [{ in: place, present: see(slice, page.seat) }];
      });
      page.send({ now: clock(), deliveries, texts: wordsFor(deliveries) });
      pages.add(page);
      return () => pages.delete(page);
    },
    documents: (seat: SeatId) => documents(view(known, seat), seat),
    /** Resolves when all that was decided is on disk or refused. */
    settled: () => order,
  };

  function newText({ in: place, event, text }: Entry) {
    const [name] = textIn(event);
    return text === undefined || name === undefined ? [] : [{ in: place, text: name, words: text }];
  }
  function copyOf({ in: place, event, copy }: Entry) {
    const [name] = textIn(event);
    return copy === undefined || name === undefined ? [] : [{ from: copy, to: { in: place, text: name } }];
  }
}

/** The text that an event brings. Events about a text that is already there name it too, and bring nothing. */
function textIn(event: Entry['event']): TextId[] {
  switch (event.type) {
    case 'said':
    case 'disclosed':
    case 'ruleProposed':
    case 'agreementStated':
      return [event.text];
    default:
      return [];
  }
}
