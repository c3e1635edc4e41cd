/**
 * The voice of one room: its pages, between whom they may be connected, and what each is told. All of it is in memory and
 * follows from the room's state, which is looked at after every commit; nothing here is ever written down.
 *
 * A channel is clear once none of its pages may still be connected with somebody who is not in it: before, nobody in it
 * is played. So the words of a caucus wait until each of its members has closed what connected her with those outside.
 */
import type {
  JoinMedia,
  LinkId,
  MediaPeer,
  MediaSessionId,
  Publishing,
  Relay,
  SignalMessage,
} from '@mediane/shared/protocol/media.ts';
import { desk, type Channel, type Ms, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slices } from '@mediane/shared/room/index.ts';
import { MOST_TOGETHER } from '@mediane/shared/room/media.ts';
import { createLinks, type Ends } from './links.ts';
import { passable } from './passable.ts';
import { createPatience } from './patience.ts';
import { createRoster, type Company } from './roster.ts';
import { createSession, type MediaLine, type Permission, type Session } from './session.ts';

type Needs = {
  /** What is on disk; null when the room is not in memory. */
  readonly slices: () => Slices | null;
  /** How long a page is waited for whose line is down. */
  readonly graceMs: Ms;
  readonly relay: (seat: SeatId, channel: Channel | null) => Relay;
  /** Whether no page may be told of a way past the relay. */
  readonly relayOnly: boolean;
  readonly newId: <Id extends string>() => Id;
};

/** After this a page that does not confirm is connected with nobody, and the others hear one another again. */
const PATIENCE = 3_000;
/** Nobody else closes what a page of the same seat had open, so the newer one waits for it so long. */
const FORMER_PAGE = 2_000;

const apart: Permission = { channel: null, clear: false, peers: [] };

export type Joined = {
  readonly session: MediaSessionId;
  readonly before: Publishing | null;
  /** To be called once the page was answered: it is told where it stands, and what waited for it. */
  readonly begin: () => void;
};

export type MediaRoom = ReturnType<typeof createMediaRoom>;

export function createMediaRoom({ slices, graceMs, relay, relayOnly, newId }: Needs) {
  const sessions = new Map<SeatId, Session>();
  const graces = new Map<Session, ReturnType<typeof setTimeout>>();
  const heirs = new Map<MediaLine, () => void>();
  const roster = createRoster();
  const links = createLinks(() => newId<LinkId>());
  const patience = createPatience(PATIENCE, look);

  const ofLine = (seat: SeatId, line: MediaLine): Session | null => {
    const session = sessions.get(seat);
    return session?.line() === line ? session : null;
  };
  const byId = (id: MediaSessionId) => [...sessions.values()].find((session) => session.id === id);

  function end(session: Session): void {
    clearTimeout(graces.get(session));
    graces.delete(session);
    patience.forget(session.id);
    roster.forget(session);
    if (sessions.get(session.seat) === session) sessions.delete(session.seat);
  }

  /** Looks again at everything; each page is told what is news to it. */
  function look(): void {
    const state = slices();
    if (!state) return;
    for (const session of sessions.values()) {
      if (takesPart(state, session.seat)) continue;
      session.tell(apart, () => relay(session.seat, null));
      end(session);
    }
    const companies = roster.look(state, [...sessions.values()]).map(inTime);
    links.keep(companies.flatMap(pairsOf));
    const told = new Map<Session, Permission>(
      companies.flatMap((company) => company.sessions.map((session) => [session, permit(company, session)])),
    );
    for (const session of sessions.values()) {
      const permission = told.get(session) ?? apart;
      session.tell(permission, () => relay(session.seat, permission.channel));
    }
  }

  /** Those of a channel who are not waited for in vain, as many as it takes. */
  function inTime(company: Company): Company {
    for (const session of company.sessions) patience.look(session.id, isWaitedFor(company, session));
    const here = company.sessions.filter(({ id }) => !patience.isOver(id)).slice(0, MOST_TOGETHER);
    return { ...company, sessions: here };
  }

  function permit(company: Company, session: Session): Permission {
    const peers = links.of(session.id).flatMap(({ id, ends: [initiator, answerer] }): MediaPeer[] => {
      const other = byId(initiator === session.id ? answerer : initiator);
      if (!other) return [];
      const publishing = other.publishing();
      return [{ seat: other.seat, link: id, initiator: initiator === session.id, publishing }];
    });
    const clear = !company.sessions.some((one) => isWaitedFor(company, one));
    return { channel: company.channel, clear, peers };
  }

  /** A page that was replaced may still be connected where its successor must not be heard: the successor waits for it. */
  function replace(former: Session, by: Session): void {
    end(former);
    const line = former.line();
    by.inherit(former.openTo());
    const done = () => {
      clearTimeout(timer);
      if (line) heirs.delete(line);
      by.inherit(new Set());
      look();
    };
    const timer = setTimeout(done, FORMER_PAGE);
    if (!line) return;
    heirs.set(line, done);
    line.ended();
  }

  function resume(session: Session, line: MediaLine, publishing: Publishing): void {
    clearTimeout(graces.get(session));
    graces.delete(session);
    session.attach(line);
    session.publish(publishing);
  }

  return {
    /** A page takes part: the newest of a seat does, or the same one again after its line fell. */
    join(
      seat: SeatId,
      line: MediaLine,
      { session: id, publishing }: JoinMedia,
    ): Joined | 'unknown' | 'channel-full' {
      const state = slices();
      if (!state || !takesPart(state, seat)) return 'unknown';
      const former = sessions.get(seat);
      const same = former && former.id === id ? former : null;
      if (!same && roster.isFull(state, seat)) return 'channel-full';
      const before = former?.publishing() ?? null;
      const session = same ?? createSession(newId<MediaSessionId>(), seat, line, publishing);
      if (same) resume(same, line, publishing);
      else {
        if (former?.line() === line) end(former);
        else if (former) replace(former, session);
        sessions.set(seat, session);
      }
      const begin = () => {
        look();
        for (const message of session.takeWaiting()) if (links.find(message.link)) session.signal(message);
      };
      return { session: session.id, before, begin };
    },
    /** The page ends its part, or says that it has closed everything after another took its place. */
    leave(seat: SeatId, line: MediaLine): void {
      heirs.get(line)?.();
      const session = ofLine(seat, line);
      if (!session) return;
      end(session);
      look();
    },
    /** The page's line is down. */
    drop(seat: SeatId, line: MediaLine): void {
      const session = ofLine(seat, line);
      if (!session) return;
      session.detach();
      const gone = () => {
        end(session);
        look();
      };
      graces.set(session, setTimeout(gone, graceMs));
    },
    publish(seat: SeatId, line: MediaLine, publishing: Publishing): void {
      const session = ofLine(seat, line);
      if (!session) return;
      session.publish(publishing);
      look();
    },
    cleared(seat: SeatId, line: MediaLine, grant: number): void {
      ofLine(seat, line)?.cleared(grant);
      look();
    },
    /** Passes a signal to the other end of a link of this page. Unknown links and others' are the same silence. */
    signal(seat: SeatId, line: MediaLine, { link: id, signal }: SignalMessage): void {
      const session = ofLine(seat, line);
      const link = links.find(id);
      if (!session || !link) return;
      const other = otherEnd(link.ends, session.id);
      if (other === null) return;
      const offers = link.ends[0] === session.id;
      if (signal.kind !== 'candidate' && offers !== (signal.kind === 'offer')) return;
      const passed = passable(signal, relayOnly);
      if (passed) byId(other)?.signal({ link: id, signal: passed });
    },
    renew(seat: SeatId, line: MediaLine, id: LinkId): void {
      const session = ofLine(seat, line);
      const link = links.find(id);
      if (!session || !link || otherEnd(link.ends, session.id) === null) return;
      links.renew(link);
      look();
    },
    /** A seat's link is another browser's now. */
    endSeat(seat: SeatId): void {
      const session = sessions.get(seat);
      if (!session) return;
      session.tell(apart, () => relay(seat, null));
      end(session);
      look();
    },
    look,
    isEmpty: (): boolean => sessions.size === 0,
    stop(): void {
      patience.stop();
      for (const timer of graces.values()) clearTimeout(timer);
    },
  };
}

/** May this person have a voice here at all? Whoever was sent back to the waiting room keeps her page and loses every link. */
function takesPart(slices: Slices, seat: SeatId): boolean {
  const standing = slices[desk(seat)]?.passport.standing;
  return standing !== undefined && standing !== 'removed' && standing !== 'withdrawn';
}

/** May a page of this person still be connected with somebody who is not in the channel? */
const isWaitedFor = ({ together }: Company, session: Session): boolean =>
  !session.openTo().isSubsetOf(together);

/** Whoever came later offers. */
const pairsOf = ({ channel, sessions }: Company): { channel: Channel; ends: Ends }[] =>
  sessions.flatMap(({ id }, at) =>
    sessions.slice(at + 1).map((later) => ({ channel, ends: [later.id, id] as const })),
  );

const otherEnd = ([initiator, answerer]: Ends, one: MediaSessionId): MediaSessionId | null =>
  one === initiator ? answerer : one === answerer ? initiator : null;
