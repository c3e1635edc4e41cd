/** Where most tests begin. */
import type { Listing } from '../src/room/events.ts';
import { caucus, type CaucusId, type Channel, type SeatId, type TextId } from '../src/room/identifiers.ts';
import { isMediator } from '../src/room/reading.ts';
import { everybody } from './cast.ts';
import { amina, claire, marc } from './names.ts';
import { play, type Play } from './play.ts';

/** Everybody has agreed to mediate and waits; Claire is in the room. */
export function beforeOpening(options: Parameters<typeof play>[0] = {}): Play {
  const it = play(options);
  for (const { seat, role } of it.people) {
    if (!isMediator(role)) {
      it.must(seat, { type: 'consent', version: 1 });
      it.must(seat, { type: 'arrive', beside: null });
    }
  }
  it.must(claire, { type: 'arrive', beside: null });
  return it;
}

/** The joint session is open and everybody is in it, but the technician. */
export function opened(options: Parameters<typeof play>[0] = {}): Play {
  const it = beforeOpening(options);
  it.must(marc, { type: 'arrive', beside: null });
  const admit = it.people
    .filter(({ role }) => !isMediator(role) && role !== 'technician')
    .map(({ seat }) => seat);
  it.must(claire, { type: 'open', admit });
  return it;
}

export const fullRoom = (): Play => opened({ people: everybody });

type Opening = {
  readonly by?: SeatId;
  readonly members?: readonly SeatId[];
  readonly visitors?: readonly SeatId[];
  readonly listing?: Listing;
  readonly privateWord?: boolean;
  readonly mixing?: boolean;
};

export const openingCaucus = ({
  members = [amina],
  visitors = [],
  listing = 'known',
  privateWord = false,
  mixing = false,
}: Opening = {}) => ({
  type: 'openCaucus' as const,
  members: [...members],
  visitors: [...visitors],
  minutes: 15,
  listing,
  privateWord,
  mixing,
});

/** Opens a caucus without anybody going there. */
export function openCaucus(it: Play, opening: Opening = {}): CaucusId {
  const by = opening.by ?? claire;
  it.must(by, openingCaucus(opening));
  const opened = it
    .received(by)
    .flatMap((one) => ('event' in one && one.event.type === 'caucusOpened' ? [one.event.caucus] : []));
  const last = opened.at(-1);
  if (!last) throw new Error('No caucus opened.');
  return last;
}

/** Opens a caucus and brings its members there. */
export function inCaucus(it: Play, opening: Opening = {}): CaucusId {
  const key = openCaucus(it, opening);
  go(it, opening.by ?? claire, caucus(key));
  for (const seat of opening.members ?? [amina]) if (seat !== opening.by) go(it, seat, caucus(key));
  return key;
}

export const go = (it: Play, seat: SeatId, to: Channel): void =>
  it.must(seat, { type: 'go', to, beside: null });

/** Says it there, and gives the name that the words have. */
export function say(it: Play, seat: SeatId, where: Channel, text: string): TextId {
  it.must(seat, { type: 'say', in: where, text });
  const said = it.slices()[where]?.messages.at(-1);
  if (!said) throw new Error('Nothing was said.');
  return said.text;
}
