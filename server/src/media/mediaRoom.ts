/**
 * The voice of one room: its pages, between whom they may be connected, and what each is told. All of it is in memory and
 * follows from the room's state, which is looked at after every commit; nothing here is ever written down.
 *
 * A channel is clear once none of its pages may still be connected with somebody who is not in it: before, nobody in it
 * is played. So the words of a caucus wait until each of its members has closed what connected her with those outside.
 */
import type {
  ActivityMessage,
  JoinMedia,
  LinkId,
  MediaSessionId,
  Publishing,
  Relay,
  SignalMessage,
} from '@mediane/shared/protocol/media.ts';
import { desk, type Channel, type Ms, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slices } from '@mediane/shared/room/index.ts';
import { MOST_TOGETHER } from '@mediane/shared/room/media.ts';
import type { Spoken } from '@mediane/shared/room/speaking.ts';
import { createActivity } from './activity.ts';
import { createLinks } from './links.ts';
import { passable } from './passable.ts';
import { createPassing } from './passing.ts';
import { createPatience } from './patience.ts';
import { apart, isWaitedFor, otherEnd, pairsOf, permissionsIn } from './permissions.ts';
import { createRoster, type Company } from './roster.ts';
import { createSession, type MediaLine, type Session } from './session.ts';

type Needs = {
  /** What is on disk; null when the room is not in memory. */
  readonly slices: () => Slices | null;
  readonly now: () => Ms;
  readonly newId: <Id extends string>() => Id;
  /** How long a page is waited for whose line is down. */
  readonly graceMs: Ms;
  readonly relay: (seat: SeatId, channel: Channel | null) => Relay;
  /** Whether no page may be told of a way past the relay. */
  readonly relayOnly: boolean;
  readonly tell: (spoken: Spoken) => void;
};

/** After this a page that does not confirm is connected with nobody, and the others hear one another again. */
const PATIENCE: Ms = 3_000;
/** A page that was replaced is waited for so long to close what nobody else can close for it. */
const FORMER_PAGE: Ms = 2_000;
/** A relay's name that is good for less than this is given anew, so that a line that fails can start again. */
const RELAY_LEFT: Ms = 3 * 60_000;
const LOOK_AT_RELAYS: Ms = 30_000;

export type Joined = {
  readonly session: MediaSessionId;
  readonly before: Publishing | null;
  /** To be called once the page was answered: it is told where it stands, and what waited for it. */
  readonly begin: () => void;
};

export type MediaRoom = ReturnType<typeof createMediaRoom>;

export function createMediaRoom({ slices, now, newId, graceMs, relay, relayOnly, tell }: Needs) {
  const sessions = new Map<SeatId, Session>();
  const graces = new Map<Session, ReturnType<typeof setTimeout>>();
  const replaced = new Map<MediaLine, () => void>();
  const roster = createRoster();
  const links = createLinks(() => newId<LinkId>());
  const patience = createPatience(PATIENCE, now, look);
  const passing = createPassing(now);
  const activity = createActivity({ now, tell });
  const relays = setInterval(renewRelays, LOOK_AT_RELAYS);
  relays.unref();

  const ofLine = (seat: SeatId, line: MediaLine): Session | null => {
    const session = sessions.get(seat);
    return session?.line() === line ? session : null;
  };
  const byId = (id: MediaSessionId | null) => [...sessions.values()].find((session) => session.id === id);
  const tellApart = (session: Session) => session.tell(apart, () => relay(session.seat, null));

  function end(session: Session): void {
    clearTimeout(graces.get(session));
    graces.delete(session);
    patience.forget(session.seat);
    roster.forget(session);
    sessions.delete(session.seat);
  }

  /** Looks again at everything; each page is told what is news to it. */
  function look(): void {
    const state = slices();
    if (!state) return;
    for (const session of sessions.values()) {
      if (takesPart(state, session.seat)) continue;
      tellApart(session);
      end(session);
    }
    const companies = roster.look(state, [...sessions.values()]).map(inTime);
    links.keep(companies.flatMap(pairsOf));
    const permissions = new Map(companies.flatMap((company) => permissionsIn(company, links)));
    for (const session of sessions.values()) {
      const permission = permissions.get(session) ?? apart;
      session.tell(permission, () => relay(session.seat, permission.channel));
    }
    const occupied = companies.filter((company) => company.sessions.length > 0);
    activity.look(state, new Set(occupied.map(({ channel }) => channel)));
  }

  /** Those of a channel who are not waited for in vain, as many as it takes. */
  function inTime(company: Company): Company {
    for (const session of company.sessions) patience.look(session.seat, isWaitedFor(company, session));
    const here = company.sessions.filter(({ seat }) => !patience.isOver(seat)).slice(0, MOST_TOGETHER);
    return { ...company, sessions: here };
  }

  /** A page that was replaced may still be connected where its successor must not be heard: the successor waits for it. */
  function replace(former: Session, by: Session): void {
    const line = former.line();
    by.inherit(former.openTo());
    const done = () => {
      clearTimeout(timer);
      if (line) replaced.delete(line);
      by.inherit(new Set());
      look();
    };
    const timer = setTimeout(done, FORMER_PAGE);
    if (!line) return;
    replaced.set(line, done);
    line.ended();
  }

  function resume(session: Session, line: MediaLine, publishing: Publishing): Session {
    clearTimeout(graces.get(session));
    graces.delete(session);
    session.attach(line);
    session.publish(publishing);
    return session;
  }

  function begin(seat: SeatId, line: MediaLine, publishing: Publishing): Session {
    const former = sessions.get(seat);
    const session = createSession(newId<MediaSessionId>(), seat, line, publishing);
    if (former) end(former);
    sessions.set(seat, session);
    if (former && former.line() !== line) replace(former, session);
    return session;
  }

  function renewRelays(): void {
    for (const session of sessions.values()) {
      const until = session.relayUntil();
      if (until !== null && until - now() < RELAY_LEFT) session.tellAnew();
    }
    look();
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
      const isSame = former !== undefined && former.id === id;
      if (!isSame && roster.isFull(state, seat)) return 'channel-full';
      const before = former?.publishing() ?? null;
      const session = isSame ? resume(former, line, publishing) : begin(seat, line, publishing);
      return {
        session: session.id,
        before,
        begin() {
          look();
          for (const message of session.takeWaiting()) if (links.find(message.link)) session.signal(message);
        },
      };
    },
    /** The page ends its part, or says that it has closed everything after another took its place. */
    leave(seat: SeatId, line: MediaLine): void {
      replaced.get(line)?.();
      const session = ofLine(seat, line);
      if (!session) return;
      end(session);
      look();
    },
    /** The page's line is down; for good when the server itself ended it. */
    drop(seat: SeatId, line: MediaLine, isForGood: boolean): void {
      const session = ofLine(seat, line);
      if (!session) return;
      session.detach();
      const gone = () => {
        end(session);
        look();
      };
      if (isForGood) gone();
      else graces.set(session, setTimeout(gone, graceMs));
    },
    publish(seat: SeatId, line: MediaLine, publishing: Publishing): void {
      const session = ofLine(seat, line);
      if (!session) return;
      session.publish(publishing);
      look();
    },
    cleared(seat: SeatId, line: MediaLine, grant: number): void {
      const session = ofLine(seat, line);
      if (!session) return;
      session.cleared(grant);
      look();
    },
    /**
     * Passes a signal to the other end of a link of this page. Unknown links and others' are the same silence. False when
     * it is not what a browser writes.
     */
    signal(seat: SeatId, line: MediaLine, { link: id, signal }: SignalMessage): boolean {
      const session = ofLine(seat, line);
      const link = links.find(id);
      const other = session && link && byId(otherEnd(link.ends, session.id));
      if (!other) return true;
      const offers = link.ends[0] === session.id;
      if (signal.kind !== 'candidate' && offers !== (signal.kind === 'offer')) return true;
      const passed = passable(signal, relayOnly);
      if (passed && passing.take(seat, other.seat, passed)) other.signal({ link: id, signal: passed });
      return passed !== null;
    },
    renew(seat: SeatId, line: MediaLine, id: LinkId): void {
      const session = ofLine(seat, line);
      const link = links.find(id);
      if (!session || !link || otherEnd(link.ends, session.id) === null) return;
      links.renew(link);
      look();
    },
    /** What a page measured of itself and of those with whom it is linked. */
    activity(seat: SeatId, line: MediaLine, report: ActivityMessage): void {
      const session = ofLine(seat, line);
      const permission = session?.permission();
      const slice = permission?.channel && slices()?.[permission.channel];
      if (!permission?.channel || !slice) return;
      const seats = [seat, ...permission.peers.map((peer) => peer.seat)];
      activity.report(seat, report, permission.channel, slice, seats);
    },
    /** A seat's link is another browser's now. */
    endSeat(seat: SeatId): void {
      const session = sessions.get(seat);
      if (!session) return;
      tellApart(session);
      end(session);
      look();
    },
    look,
    stop(): void {
      clearInterval(relays);
      patience.stop();
      activity.stop();
      for (const timer of graces.values()) clearTimeout(timer);
      for (const done of replaced.values()) done();
    },
  };
}

/** May this person have a voice here at all? Whoever was sent back to the waiting room keeps her page and loses every link. */
function takesPart(slices: Slices, seat: SeatId): boolean {
  const standing = slices[desk(seat)]?.passport.standing;
  return standing !== undefined && standing !== 'removed' && standing !== 'withdrawn';
}
