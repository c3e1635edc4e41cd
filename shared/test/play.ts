/** A room played on one table: what each seat does goes through the kernel, and each seat's page is kept by what reaches it. */
import type { Code } from '../src/room/codes.ts';
import type { Person } from '../src/room/events.ts';
import { desk, type Compartment, type Ms, type SeatId, type TextId } from '../src/room/identifiers.ts';
import {
  commit,
  decide,
  deliver,
  notice,
  receive,
  textsOf,
  view,
  type Command,
  type Committed,
  type Delivery,
  type Fact,
  type Slices,
  type View,
} from '../src/room/index.ts';
import type { Context, Entry } from '../src/room/kernel.ts';
import { identifier } from '../src/room/parseFields.ts';
import { prepare } from '../src/room/prepare.ts';
import { four, planFor } from './cast.ts';

/** One command or fact, with all that it wrote. */
export type Happening = {
  readonly by: SeatId | null;
  readonly command: Command | null;
  readonly fact: Fact | null;
  readonly at: Ms;
  readonly entries: readonly Entry[];
  readonly committed: readonly Committed[];
};

type Cause = { readonly by?: SeatId; readonly command?: Command; readonly fact?: Fact };
const nobody = { by: null, command: null, fact: null };

/** Random enough for a test: distinct, and the same in each run. */
export function numbered(prefix = 'n'): Context['id'] {
  let last = 0;
  return <Id extends string>() => identifier<Id>().parse(`${prefix}${(last += 1)}`);
}

type Options = {
  readonly people?: readonly Person[];
  readonly distressEntry?: boolean;
  readonly watch?: (happening: Happening) => void;
};

export type Play = ReturnType<typeof play>;

export function play({ people = four, distressEntry = false, watch }: Options = {}) {
  const seats = people.map((one) => one.seat);
  const pages = new Map<SeatId, View>();
  const received = new Map<SeatId, Delivery[]>();
  const heard = new Map<SeatId, Set<string>>();
  const bodies = new Map<string, string>();
  let slices: Slices = {};
  let now: Ms = 1_000_000;
  let nextId = numbered();

  const place = (where: Compartment, text: TextId) => `${where} ${text}`;

  function write(cause: Cause, entries: readonly Entry[]): void {
    const result = commit(slices, entries, now);
    slices = result.room;
    for (const one of result.committed) {
      const { entry } = one;
      if ('text' in entry.event) {
        const said = entry.copy ? bodies.get(place(entry.copy.in, entry.copy.text)) : entry.text;
        if (said !== undefined) bodies.set(place(entry.in, entry.event.text), said);
      }
    }
    for (const seat of seats) for (const one of result.committed) bring(seat, one);
    watch?.({ ...nobody, ...cause, at: now, entries, committed: result.committed });
  }

  function bring(seat: SeatId, one: Committed): void {
    const delivery = deliver(one, seat);
    if (!delivery) return;
    received.set(seat, [...(received.get(seat) ?? []), delivery]);
    pages.set(seat, receive(page(seat), delivery, seat));
    const named =
      'present' in delivery
        ? textsOf(delivery.present)
        : bringsText(delivery.event)
          ? [delivery.event.text]
          : [];
    const known = heard.get(seat) ?? new Set();
    for (const text of named) {
      const said = bodies.get(place(delivery.in, text));
      if (said !== undefined) known.add(said);
    }
    heard.set(seat, known);
  }

  const page = (seat: SeatId): View => pages.get(seat) ?? {};

  write({}, prepare(planFor(people, distressEntry), { now, id: nextId }));

  return {
    seats,
    people,
    now: () => now,
    slices: () => slices,
    /** What this seat's page holds, kept by deliveries alone. */
    page,
    /** Everything that ever reached this seat's page. */
    received: (seat: SeatId): readonly Delivery[] => received.get(seat) ?? [],
    /** Forgets what was received so far, to look at what comes next. */
    listen: () => received.clear(),
    /** Every text whose words ever reached this seat's page. */
    heard: (seat: SeatId): ReadonlySet<string> => heard.get(seat) ?? new Set(),
    /** The words that this seat's page shows in a compartment now. */
    reads: (seat: SeatId, where: Compartment): string[] =>
      (page(seat)[where]?.messages ?? []).map(({ text }) => bodies.get(place(where, text)) ?? ''),
    /** What this seat's page says of a command before it is sent. */
    would: (seat: SeatId, command: Command) =>
      decide(page(seat), seat, command, { now, id: numbered('would') }),
    /** From here on identifiers come from elsewhere. */
    draw: (id: Context['id']) => {
      nextId = id;
    },
    later(ms: Ms): void {
      now += ms;
    },
    fact(fact: Fact): void {
      const entries = notice(slices, fact, now);
      if (entries.length > 0) write({ fact }, entries);
    },
    /** Does it, or says why not. */
    act(seat: SeatId, command: Command): 'done' | Code {
      const decision = decide(view(slices, seat), seat, command, { now, id: nextId });
      if (typeof decision === 'string') return decision;
      write({ by: seat, command }, decision);
      return 'done';
    },
    /** Does it; a refusal is a mistake of the test. */
    must(seat: SeatId, command: Command): void {
      const done = this.act(seat, command);
      if (done !== 'done') throw new Error(`${seat} may not ${command.type}: ${done}`);
    },
    standing: (seat: SeatId) => slices[desk(seat)]?.passport.standing,
  };
}

type Bringing = Extract<
  Entry['event'],
  { readonly type: 'said' | 'disclosed' | 'ruleProposed' | 'agreementStated' }
>;
const bringing: readonly string[] = ['said', 'disclosed', 'ruleProposed', 'agreementStated'];
const bringsText = (event: Entry['event']): event is Bringing => bringing.includes(event.type);
