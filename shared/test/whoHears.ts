/**
 * The plain model of who may hear each word: sets of seats, where each of them is, what is open. It follows what was
 * done, and asks the kernel nothing: none of its predicates, none of its state.
 */
import type { Person, Role } from '../src/room/events.ts';
import {
  caucus,
  type Channel,
  type Compartment,
  type MatterId,
  type SeatId,
} from '../src/room/identifiers.ts';
import type { Command } from '../src/room/index.ts';
import type { Happening } from './play.ts';

type Caucus = { members: Set<SeatId>; readers: Set<SeatId>; expelled: Set<SeatId>; closed: boolean };
type Loose = {
  readonly place: Compartment;
  readonly author: SeatId;
  readonly words: string;
  is: 'kept' | 'released' | 'passed' | 'back' | 'opened';
  to: SeatId | null;
  disclosure: MatterId | null;
};

const speakingForSide: readonly Role[] = ['party', 'counsel', 'companion', 'interpreter'];

export function whoHears(people: readonly Person[]) {
  const everybody = people.map(({ seat }) => seat);
  const mediators = new Set(
    people.filter(({ role }) => role === 'mediator' || role === 'co-mediator').map(({ seat }) => seat),
  );
  const present = new Set(mediators);
  const inside = new Set(mediators);
  const where = new Map<SeatId, Channel>();
  const lost = new Set<SeatId>();
  const caucuses = new Map<Compartment, Caucus>();
  const audience = new Map<string, Set<SeatId>>();
  const texts = new Map<string, Loose>();
  const rules = new Map<string, string>();
  const faults: string[] = [];
  let life: 'prepared' | 'open' | 'break' | 'closed' = 'prepared';

  const person = (seat: SeatId) => people.find((one) => one.seat === seat);
  const hear = (words: string, seats: Iterable<SeatId>) =>
    audience.set(words, new Set([...(audience.get(words) ?? []), ...seats]));
  hear('We agree to talk.', everybody);

  /** Who reads a compartment now. */
  function readers(place: Compartment): SeatId[] {
    if (place === 'room') return [...inside];
    if (place === 'mediators') return [...present];
    const [kind, name] = place.split(':');
    switch (kind) {
      case 'caucus':
        return [...(caucuses.get(place)?.readers ?? [])];
      case 'desk':
        return everybody.filter((seat) => seat === name || present.has(seat));
      case 'side':
        return everybody.filter((seat) => {
          const one = person(seat);
          return (
            one !== undefined && one.side === name && speakingForSide.includes(one.role) && inside.has(seat)
          );
        });
      default:
        return [];
    }
  }

  const sidesOf = (seats: readonly SeatId[]) =>
    new Set(seats.filter((seat) => !mediators.has(seat)).map((seat) => person(seat)?.side ?? seat));
  const guarded = (place: Channel) =>
    [...mediators].some((seat) => where.get(seat) === place && !lost.has(seat));
  /** Do two sides share this channel without a mediator? */
  const apart = (place: Channel) => sidesOf(readers(place)).size > 1 && !guarded(place);

  function goOut(seat: SeatId) {
    inside.delete(seat);
    present.delete(seat);
    where.delete(seat);
    lost.delete(seat);
    for (const [place, one] of caucuses) if (one.readers.has(seat)) leaveCaucus(place, one, seat);
  }
  function leaveCaucus(place: Compartment, one: Caucus, seat: SeatId) {
    one.readers.delete(seat);
    for (const text of texts.values()) {
      const onItsWay = text.is === 'released' || text.is === 'passed';
      if (text.place === place && text.author === seat && onItsWay) text.is = 'back';
    }
    if (![...one.readers].some((other) => mediators.has(other))) end(place);
  }
  function comeIn(seat: SeatId) {
    inside.add(seat);
    where.set(seat, 'room');
    for (const one of caucuses.values())
      if (one.members.has(seat) && !one.expelled.has(seat)) one.readers.add(seat);
    for (const words of rules.values()) hear(words, [seat]);
  }
  function end(place: Compartment) {
    const one = caucuses.get(place);
    if (!one || one.closed) return;
    one.closed = true;
    for (const [seat, there] of where) {
      if (there !== place) continue;
      if (inside.has(seat)) where.set(seat, 'room');
      else where.delete(seat);
    }
  }
  function goTo(seat: SeatId, channel: Channel) {
    where.set(seat, channel);
    lost.delete(seat);
  }

  function said(by: SeatId, place: Compartment, words: string) {
    const seats = readers(place);
    const isChannel = place === 'room' || caucuses.has(place);
    if (isChannel) {
      if (where.get(by) !== place) faults.push(`${by} spoke in ${place} from elsewhere`);
      if (caucuses.get(place)?.closed || life === 'closed') faults.push(`${by} spoke in closed ${place}`);
      if (!mediators.has(by)) {
        if (place === 'room' && life !== 'open') faults.push(`${by} spoke while the room was ${life}`);
        if (
          sidesOf(seats).size > 1 &&
          ![...mediators].some((one) => where.get(one) === place && !lost.has(one))
        )
          faults.push(`${by} spoke between sides in ${place} without a mediator`);
      }
    }
    if (!seats.includes(by)) faults.push(`${by} wrote into ${place} unread`);
    hear(words, seats);
  }

  function opened(by: SeatId, disclosure: MatterId) {
    const text = [...texts.values()].find((one) => one.disclosure === disclosure);
    if (!text || text.is !== 'passed' || text.to !== by) {
      faults.push(`${by} opened what was ${text?.is ?? 'never offered'}`);
      return;
    }
    text.is = 'opened';
    hear(text.words, readers(`desk:${by}`));
  }

  function follow({ by, command, fact, entries }: Happening): void {
    if (fact && (fact.type === 'lost' || fact.type === 'back')) {
      if (where.has(fact.seat) && present.has(fact.seat))
        if (fact.type === 'lost') lost.add(fact.seat);
        else lost.delete(fact.seat);
    }
    if (by && command) done(by, command, entries);
  }

  function done(by: SeatId, command: Command, entries: Happening['entries']): void {
    const event = entries[0]?.event;
    switch (command.type) {
      case 'arrive':
        if (mediators.has(by)) goTo(by, 'room');
        break;
      case 'open':
        life = 'open';
        command.admit.forEach(comeIn);
        break;
      case 'admit':
        command.seats.forEach(comeIn);
        break;
      case 'sendBack':
      case 'remove':
        goOut(command.seat);
        break;
      case 'declineConsent':
        if (!mediators.has(by)) goOut(by);
        break;
      case 'withdraw':
        goOut(by);
        break;
      case 'leave':
        if (mediators.has(by)) {
          where.delete(by);
          lost.delete(by);
        } else goOut(by);
        break;
      case 'openCaucus': {
        const members = new Set([by, ...command.members]);
        const place = entries[0]?.in;
        if (place)
          caucuses.set(place, {
            members,
            readers: new Set([...members, ...command.visitors]),
            expelled: new Set(),
            closed: false,
          });
        break;
      }
      case 'go':
        goTo(by, command.to);
        break;
      case 'removeFromCaucus': {
        const place = caucus(command.caucus);
        const one = caucuses.get(place);
        if (one) leaveCaucus(place, one, command.seat);
        one?.expelled.add(command.seat);
        if (where.get(command.seat) === place) where.set(command.seat, 'room');
        break;
      }
      case 'closeCaucus':
        end(caucus(command.caucus));
        break;
      case 'startBreak':
        life = 'break';
        break;
      case 'endBreak':
      case 'resume':
        life = 'open';
        break;
      case 'close':
        life = 'closed';
        for (const place of caucuses.keys()) end(place);
        break;
      case 'say':
        if (event?.type === 'said')
          texts.set(event.text, {
            place: command.in,
            author: by,
            words: command.text,
            is: 'kept',
            to: null,
            disclosure: null,
          });
        said(by, command.in, command.text);
        break;
      case 'proposeRule':
        if (event?.type === 'ruleProposed') rules.set(event.text, command.text);
        hear(command.text, inside);
        break;
      case 'dropRule':
        rules.delete(command.rule);
        break;
      case 'stateAgreement':
        hear(command.text, everybody);
        break;
      case 'release':
      case 'takeBack':
      case 'passOn':
        released(by, command, event?.type === 'passedOn' ? event.disclosure : null);
        break;
      case 'openOffer':
        opened(by, command.disclosure);
        break;
    }
  }

  function released(
    by: SeatId,
    command: Extract<Command, { readonly type: 'release' | 'takeBack' | 'passOn' }>,
    disclosure: MatterId | null,
  ) {
    const text = texts.get(command.text);
    if (!text) {
      faults.push(`${by} let out words that nobody said`);
      return;
    }
    if (command.type === 'passOn') {
      if (text.is !== 'released') faults.push(`${by} passed on what was ${text.is}`);
      if (!mediators.has(by)) faults.push(`${by} passed words on`);
      Object.assign(text, { is: 'passed', to: command.to, disclosure });
    } else {
      if (text.author !== by) faults.push(`${by} decided on another’s words`);
      if (text.is === 'opened') faults.push(`${by} took hold of words that had left`);
      text.is = command.type === 'release' ? 'released' : 'back';
    }
  }

  return {
    follow,
    apart,
    where: (seat: SeatId) => where.get(seat),
    /** The seats between which voice may pass in a channel. */
    together: (place: Channel): SeatId[] =>
      (place === 'room' ? life === 'open' : caucuses.get(place)?.closed === false) && !apart(place)
        ? readers(place).filter((seat) => where.get(seat) === place && !lost.has(seat))
        : [],

    /** What this seat may have heard by now. */
    heardBy: (seat: SeatId): Set<string> =>
      new Set([...audience].filter(([, seats]) => seats.has(seat)).map(([words]) => words)),
    /** What was done that ought to have been refused. */
    faults,
  };
}
