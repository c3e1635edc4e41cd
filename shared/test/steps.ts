/**
 * Random courses of a mediation. A step is a handful of numbers; what it means is found in the state in which it falls,
 * so that most steps are acts that a person could really try, rare ones (an offer opened, a release taken back, a
 * mediator lost) come up often, and shrinking a course leaves a course.
 */
import fc from 'fast-check';
import type { Mode, Phase } from '../src/room/events.ts';
import {
  caucus,
  channelsOf,
  compartmentsOf,
  desk,
  isCaucus,
  isDesk,
  type CaucusId,
  type Channel,
  type Compartment,
  type SeatId,
} from '../src/room/identifiers.ts';
import type { Command, Fact } from '../src/room/index.ts';
import { caucusAt, seatAt } from '../src/room/parseCompartment.ts';
import { amina, caucusNamed, claire, jeanPierre, marc, matter } from './names.ts';
import type { Play } from './play.ts';

export type Step = { readonly move: number; readonly who: number; readonly a: number; readonly b: number };
export type Act =
  | { readonly by: SeatId; readonly command: Command }
  | { readonly fact: Fact }
  | { readonly later: number };

const number = fc.nat(1_000_000);

/** A course of so many steps at most. */
export const courses = (most: number): fc.Arbitrary<Step[]> =>
  fc.noBias(
    fc.array(fc.record({ move: number, who: number, a: number, b: number }), {
      maxLength: most,
      size: 'max',
    }),
  );

/**
 * What the step means now, or null when there is nothing that it could mean. Most steps are turned about a little until
 * they are something that would be accepted; the others are left as they fall, for the refusals.
 */
export function actOf(it: Play, step: Step, words: string): Act | null {
  const move = moves[step.move % moves.length];
  if (!move) return null;
  let act: Act | null = null;
  for (let turn = 0; turn < (step.move % 5 === 0 ? 1 : 14); turn += 1) {
    const { who, a, b } = step;
    const turned = { ...step, who: who + turn, a: a + turn * 7, b: b + turn * 11 };
    act = move({ it, step: turned, words, by: among(it.seats, turned.who) ?? claire }) ?? act;
    if (act && !('command' in act)) return act;
    if (act && typeof it.would(act.by, act.command) !== 'string') return act;
  }
  return act;
}

type Draw = { readonly it: Play; readonly step: Step; readonly words: string; readonly by: SeatId };
type Move = (draw: Draw) => Act | null;

const among = <T>(choices: readonly T[], draw: number): T | undefined => choices[draw % choices.length];

/** Where this seat is, most often; else any channel that there is. */
function channelFor({ it, step, by }: Draw): Channel {
  const channels = channelsOf(it.slices());
  const here = channels.find((one) => it.slices()[one]?.attending[by]);
  return (step.b % 8 === 0 ? undefined : here) ?? among(channels, step.b) ?? 'room';
}
function caucusFor({ it, step, by }: Draw): CaucusId {
  const all = channelsOf(it.slices()).filter(isCaucus);
  const open = all.filter((one) => it.slices()[one]?.caucus?.closed === false);
  const mine = open.filter((one) => it.slices()[one]?.readers[by]);
  const place = among(step.b % 5 === 0 ? all : mine.length > 0 ? mine : open, step.b);
  return place ? caucusAt(place) : caucusNamed('none');
}
const other = ({ it, step }: Draw): SeatId => among(it.seats, step.a) ?? amina;
const mediator = ({ it, step, by }: Draw): SeatId => (step.b % 6 === 0 ? by : pickMediator(it, step));
const pickMediator = (it: Play, step: Step): SeatId => {
  const first = step.a % 3 === 0 ? marc : claire;
  return it.standing(first) === 'withdrawn' ? claire : first;
};
const besides = [null, 'a child', null, 'a friend'] as const;
const beside = ({ step }: Draw) => among(besides, step.a) ?? null;
const lengths = [null, 30_000, 60_000] as const;

const command = (by: SeatId, one: Command): Act => ({ by, command: one });

const say: Move = (draw) => command(draw.by, { type: 'say', in: channelFor(draw), text: draw.words });
/** By somebody who is in a caucus. */
const sayInside: Move = ({ it, step, words }) => {
  const there = channelsOf(it.slices())
    .filter(isCaucus)
    .flatMap((place) =>
      it.seats.filter((seat) => it.slices()[place]?.attending[seat]).map((seat) => ({ seat, place })),
    );
  const one = among(there, step.a);
  return one ? command(one.seat, { type: 'say', in: one.place, text: words }) : null;
};
const sayAnywhere: Move = ({ it, step, by, words }) => {
  const readable = compartmentsOf(it.slices()).filter((one) => it.slices()[one]?.readers[by]);
  const place: Compartment =
    among(step.b % 6 === 0 ? compartmentsOf(it.slices()) : readable, step.a) ?? 'room';
  return command(by, { type: 'say', in: place, text: words });
};
const goToCaucus: Move = (draw) =>
  command(draw.by, { type: 'go', to: caucus(caucusFor(draw)), beside: beside(draw) });
const goToRoom: Move = (draw) => command(draw.by, { type: 'go', to: 'room', beside: beside(draw) });

/** Whoever is a member of an open caucus and not there goes there. */
const gather: Move = ({ it, step }) => {
  const away = channelsOf(it.slices()).flatMap((place) => {
    const slice = it.slices()[place];
    if (!isCaucus(place) || !slice?.caucus || slice.caucus.closed) return [];
    return slice.caucus.members
      .filter((seat) => slice.readers[seat] && !slice.attending[seat])
      .map((seat) => ({ seat, place }));
  });
  const one = among(away, step.a);
  return one ? command(one.seat, { type: 'go', to: one.place, beside: null }) : null;
};

const openCaucus: Move = (draw) => {
  const { it, step } = draw;
  const members = it.seats.filter((_, index) => (step.b >> index) % 3 === 0).slice(0, 3);
  const alone = among([amina, jeanPierre], step.a) ?? amina;
  return command(mediator(draw), {
    type: 'openCaucus',
    members: step.b % 2 === 0 ? [alone] : members,
    visitors: step.a % 4 !== 0 ? [marc] : [],
    minutes: 10,
    listing: among(['known', 'occupied', 'unlisted'] as const, step.b) ?? 'known',
    privateWord: step.a % 5 === 0,
    mixing: step.b % 3 !== 0,
  });
};

const writtenIn = ({ it }: Draw) =>
  channelsOf(it.slices())
    .filter(isCaucus)
    .flatMap((place) => (it.slices()[place]?.messages ?? []).map((message) => ({ place, ...message })));
const releasesIn = ({ it }: Draw, states: readonly string[]) =>
  channelsOf(it.slices())
    .filter(isCaucus)
    .flatMap((place) => (it.slices()[place]?.releases ?? []).map((release) => ({ place, ...release })))
    .filter(({ state }) => states.includes(state.is));

const release: Move = (draw) => {
  const { step, by } = draw;
  const one = among(writtenIn(draw), step.a);
  if (!one) return null;
  const author = step.b % 5 === 0 ? by : (one.from ?? by);
  return command(author, { type: 'release', in: one.place, text: one.text, attributed: step.b % 2 === 0 });
};
const passOn: Move = (draw) => {
  const { step } = draw;
  const open = releasesIn(draw, step.b % 6 === 0 ? ['released', 'passed-on', 'taken-back'] : ['released']);
  const one = among(open, step.a);
  const to = step.b % 4 === 0 ? other(draw) : (among([jeanPierre, amina], step.b) ?? amina);
  return one
    ? command(pickMediator(draw.it, step), { type: 'passOn', in: one.place, text: one.text, to })
    : null;
};
const takeBack: Move = (draw) => {
  const { step, by } = draw;
  const one = among(releasesIn(draw, ['released', 'passed-on', 'reached', 'taken-back']), step.a);
  const author = one && (step.b % 5 === 0 ? by : one.author);
  return one && author ? command(author, { type: 'takeBack', in: one.place, text: one.text }) : null;
};
const openOffer: Move = ({ it, step, by }) => {
  const offers = compartmentsOf(it.slices())
    .filter(isDesk)
    .flatMap((place) =>
      (it.slices()[place]?.offers ?? []).map((offer) => ({ ...offer, seat: seatAt(place) })),
    );
  const waiting = offers.filter(({ state }) => state === 'offered');
  const one = among(step.b % 4 === 0 || waiting.length === 0 ? offers : waiting, step.a);
  if (!one) return null;
  return command(step.b % 7 === 0 ? by : one.seat, { type: 'openOffer', disclosure: one.disclosure });
};

const setMode: Move = (draw) => {
  const channel = channelFor({ ...draw, by: mediator(draw) });
  const there = draw.it.seats.filter((seat) => draw.it.slices()[channel]?.attending[seat]);
  const order = there.length > 0 ? there : [amina];
  const mode = among<Mode>(
    [
      { kind: 'open' },
      { kind: 'queue', order: 'first-come' },
      { kind: 'queue', order: 'least-heard-first' },
      { kind: 'round', order, each: 30_000 },
      { kind: 'piece' },
      { kind: 'piece' },
    ],
    draw.step.b,
  );
  if (!mode) return null;
  return command(mediator(draw), {
    type: 'setMode',
    channel,
    mode: mode.kind === 'round' ? { ...mode, order: [...mode.order] } : mode,
  });
};
const takeTurn: Move = (draw) => {
  const offered = channelsOf(draw.it.slices()).flatMap((channel) => {
    const turn = draw.it.slices()[channel]?.floor.turn;
    return turn?.state === 'offered' ? [{ channel, seat: turn.seat }] : [];
  });
  const one = among(offered, draw.step.a);
  if (!one || draw.step.b % 5 === 0) return command(draw.by, { type: 'takeTurn', channel: channelFor(draw) });
  return command(one.seat, { type: 'takeTurn', channel: one.channel });
};
const giveFloor: Move = (draw) => {
  const by = mediator(draw);
  const strict = channelsOf(draw.it.slices()).filter((one) => {
    const slice = draw.it.slices()[one];
    return slice?.attending[by] && slice.floor.mode.kind !== 'open';
  });
  const channel = among(strict, draw.step.a);
  if (!channel) return setMode(draw);
  const slice = draw.it.slices()[channel];
  const hands = (slice?.floor.hands ?? []).map((one) => one.seat);
  const there = draw.it.seats.filter((seat) => slice?.attending[seat]);
  const seat = draw.step.b % 6 === 0 ? other(draw) : among(hands.length > 0 ? hands : there, draw.step.a);
  if (!seat) return null;
  return command(by, { type: 'giveFloor', channel, seat, length: among(lengths, draw.step.a) ?? null });
};
const conduct: Move = (draw) => {
  const by = mediator(draw);
  const on = { channel: channelFor({ ...draw, by }), seat: other(draw) };
  const { channel } = on;
  const choices: readonly Command[] = [
    { type: 'mute', ...on },
    { type: 'unmute', ...on },
    { type: 'endTurn', channel },
    { type: 'extendTurn', channel, by: 10_000 },
  ];
  const one = among(choices, draw.step.b);
  return one ? command(by, one) : null;
};
const hand: Move = (draw) => {
  const channel = channelFor(draw);
  const choices: readonly Command[] = [
    { type: 'raiseHand', channel },
    { type: 'lowerHand', channel },
    { type: 'yieldTurn', channel },
    { type: 'handOn', channel, seat: other(draw) },
  ];
  const one = among(choices, draw.step.a);
  return one ? command(draw.by, one) : null;
};

/** What the holder of a running turn may do with it. */
const holding: Move = (draw) => {
  const { it, step } = draw;
  const running = channelsOf(it.slices()).flatMap((channel) => {
    const turn = it.slices()[channel]?.floor.turn;
    return turn?.state === 'running' ? [{ channel, seat: turn.seat }] : [];
  });
  const one = among(running, step.a);
  if (!one) return null;
  const { channel, seat } = one;
  if (step.b % 3 !== 0) return command(seat, { type: 'handOn', channel, seat: other(draw) });
  return command(seat, { type: 'yieldTurn', channel });
};

/** Whoever is outside agrees, comes and is let in. */
const comeIn: Move = (draw) => {
  const { it, step, by } = draw;
  const outside = it.seats.filter((one) => {
    const read = it.slices().room?.readers[one];
    const attends = channelsOf(it.slices()).some((channel) => it.slices()[channel]?.attending[one]);
    return !read || !attends;
  });
  const seat = step.b % 9 === 0 ? by : among(outside, step.a);
  if (!seat) return null;
  if (it.slices().mediators?.readers[seat]) return command(seat, { type: 'arrive', beside: beside(draw) });
  const slice = it.slices()[desk(seat)];
  const version = slice?.agreement?.version ?? 1;
  if (slice?.agreement?.answer !== 'consented') return command(seat, { type: 'consent', version });
  if (slice.passport.standing !== 'waiting') return command(seat, { type: 'arrive', beside: beside(draw) });
  const type = it.slices().room?.life.state === 'prepared' ? 'open' : 'admit';
  return command(pickMediator(it, step), type === 'open' ? { type, admit: [seat] } : { type, seats: [seat] });
};
const passport: Move = (draw) => {
  const by = mediator(draw);
  const seat = other(draw);
  const choices: readonly Command[] = [
    { type: 'sendBack', seat },
    { type: 'admit', seats: [seat] },
    { type: 'turnAway', seat },
    { type: 'sendBack', seat },
    { type: 'remove', seat },
  ];
  const one = among(choices, draw.step.b);
  return one ? command(by, one) : null;
};
const depart: Move = (draw) => {
  const gone = draw.step.b % 5 === 0;
  return command(draw.by, { type: gone ? 'withdraw' : 'leave' });
};
/** Whoever has words on their way out of a caucus leaves, or a mediator who alone holds a caucus withdraws. */
const departInTheMiddle: Move = (draw) => {
  const { step, it } = draw;
  const passedOn = releasesIn(draw, ['passed-on']);
  const loose = passedOn.length > 0 ? passedOn : releasesIn(draw, ['released']);
  const author = among(loose, step.a)?.author;
  if (author && step.b % 4 !== 0) return command(author, { type: 'leave' });
  const alone = channelsOf(it.slices()).some(
    (one) => it.slices()[one]?.caucus?.by === marc && it.slices()[one]?.caucus?.closed === false,
  );
  return alone ? command(marc, { type: 'withdraw' }) : null;
};
const visit: Move = (draw) => {
  const { it, step } = draw;
  const key = caucusFor({ ...draw, by: marc });
  const slice = it.slices()[caucus(key)];
  if (slice?.caucus?.knocking.includes(marc)) {
    const inside = it.seats.filter((seat) => slice.attending[seat]);
    return command(among(inside, step.a) ?? draw.by, { type: 'letIn', caucus: key, seat: marc });
  }
  if (step.a % 2 === 0) return command(marc, { type: 'go', to: caucus(key), beside: null });
  return command(marc, { type: 'knock', caucus: key });
};
const endCaucus: Move = (draw) => {
  const by = mediator(draw);
  const key = caucusFor({ ...draw, by });
  const inside = draw.it.seats.filter((seat) => draw.it.slices()[caucus(key)]?.readers[seat]);
  const seat = among(inside, draw.step.a) ?? other(draw);
  if (draw.step.b % 2 === 0) return command(by, { type: 'removeFromCaucus', caucus: key, seat });
  return command(by, { type: 'closeCaucus', caucus: key });
};
const call: Move = (draw) => {
  const { it, step, by } = draw;
  const waiting = it.seats.flatMap((seat) =>
    (it.slices()[desk(seat)]?.calls ?? []).map((one) => ({ seat, call: one.call })),
  );
  const one = among(waiting, step.a);
  if (one && step.b % 2 === 0)
    return command(mediator(draw), { type: 'answerCall', seat: one.seat, call: one.call });
  return command(by, {
    type: 'call',
    kind: among(['break', 'word', 'unwell', 'help'] as const, step.a) ?? 'help',
  });
};
const rules: Move = (draw) => {
  const { it, step, words } = draw;
  const rule = among(it.slices().room?.rules ?? [], step.a)?.text;
  if (!rule || step.b % 3 === 0) return command(mediator(draw), { type: 'proposeRule', text: words });
  if (step.b % 3 === 1) return command(draw.by, { type: 'acceptRules', rules: [rule] });
  return command(mediator(draw), { type: 'dropRule', rule });
};
const phases: readonly Phase[] = ['what', 'why', 'how', 'choice'];
const life: Move = (draw) => {
  const choices: readonly Command[] = [
    { type: 'setPhase', phase: among(phases, draw.step.a) ?? 'why' },
    { type: 'startBreak', minutes: 5 },
    { type: 'endBreak' },
    { type: 'endBreak' },
    {
      type: 'setWriters',
      writers: among(['all', 'sides', 'mediator', 'nobody'] as const, draw.step.a) ?? 'all',
    },
  ];
  const one = among(choices, draw.step.b);
  return one ? command(mediator(draw), one) : null;
};
/** A closing stops the course for a while; most are suspensions, and taken up again. */
const closing: Move = (draw) => {
  const closed = draw.it.slices().room?.life.state === 'closed';
  if (closed) return command(claire, { type: 'resume' });
  const drawn = Math.floor(draw.step.move / moves.length);
  if (drawn % 4 !== 0) return null;
  return command(mediator(draw), { type: 'close', outcome: drawn % 48 === 0 ? 'none' : 'suspended' });
};
const agreement: Move = (draw) => {
  if (draw.step.a % 4 === 0)
    return command(mediator(draw), {
      type: 'stateAgreement',
      text: draw.words,
      fees: '600',
      ties: 'None',
      secretsDays: 7,
      roomMonths: 24,
    });
  const version = draw.it.slices()[desk(draw.by)]?.agreement?.version ?? 1;
  return command(draw.by, { type: draw.step.a % 4 === 1 ? 'declineConsent' : 'consent', version });
};
const line: Move = ({ it, step }) => {
  const seat = step.a % 3 === 0 ? marc : claire;
  const lost = channelsOf(it.slices()).some((one) => it.slices()[one]?.attending[seat]?.lost);
  if (lost) return { fact: { type: 'back', seat } };
  return step.move % 3 === 0 ? { fact: { type: 'lost', seat } } : null;
};
/** Some seconds, or until a running turn is over. */
const wait: Move = ({ it, step }) => {
  const ends = channelsOf(it.slices()).flatMap((one) => {
    const turn = it.slices()[one]?.floor.turn;
    return turn?.state === 'running' && turn.until !== null ? [turn.until] : [];
  });
  const end = among(ends, step.a);
  if (end !== undefined && end > it.now() && step.b % 2 === 0) return { later: end - it.now() };
  return { later: 1 + (step.a % 20) * 1500 };
};
/** The timer of a turn, most often when it is time. */
const timer: Move = ({ it, step }) => {
  const all = channelsOf(it.slices());
  const due = all.filter((one) => {
    const turn = it.slices()[one]?.floor.turn;
    return turn?.state === 'running' && turn.until !== null && turn.until <= it.now();
  });
  const channel = among(due.length > 0 ? due : all, step.a);
  return channel ? { fact: { type: 'turnDue', channel } } : null;
};
const device: Move = (draw) => {
  const seat = other(draw);
  const asked = draw.it.slices()[desk(seat)]?.devices[0]?.request;
  if (!asked) return { fact: { type: 'deviceAsked', seat, request: matter(`device-${draw.step.b}`) } };
  return command(mediator(draw), { type: 'answerDevice', seat, request: asked, yes: draw.step.b % 2 === 0 });
};

const times = (many: number, move: Move): Move[] => Array.from({ length: many }, () => move);
const moves: readonly Move[] = [
  ...times(5, say),
  ...times(6, sayInside),
  ...times(4, sayAnywhere),
  ...times(2, openCaucus),
  ...times(8, gather),
  ...times(2, goToCaucus),
  ...times(2, goToRoom),
  ...times(6, release),
  ...times(7, passOn),
  ...times(3, takeBack),
  ...times(8, openOffer),
  ...times(2, setMode),
  ...times(6, takeTurn),
  ...times(4, giveFloor),
  ...times(2, conduct),
  ...times(4, hand),
  ...times(3, holding),
  ...times(6, comeIn),
  ...times(2, passport),
  ...times(1, depart),
  ...times(2, departInTheMiddle),
  ...times(6, visit),
  ...times(2, endCaucus),
  ...times(2, call),
  ...times(3, rules),
  ...times(2, life),
  ...times(2, closing),
  ...times(1, agreement),
  ...times(3, line),
  ...times(6, wait),
  ...times(6, timer),
  ...times(2, device),
];

/** Something said or done inside a caucus, whose traces stay there. */
export function actInside(it: Play, place: Channel, step: Step, words: string): void {
  const slice = it.slices()[place];
  const by = step.who % 2 === 0 ? claire : amina;
  const text = among(slice?.messages ?? [], step.a)?.text;
  const channel = place;
  const acts: readonly Command[] = [
    { type: 'say', in: place, text: words },
    { type: 'say', in: place, text: words },
    {
      type: 'setMode',
      channel,
      mode: among([{ kind: 'piece' }, { kind: 'open' }] as const, step.b) ?? { kind: 'open' },
    },
    { type: 'raiseHand', channel },
    { type: 'giveFloor', channel, seat: amina, length: among(lengths, step.b) ?? null },
    { type: 'takeTurn', channel },
    { type: 'yieldTurn', channel },
    { type: 'mute', channel, seat: amina },
    { type: 'unmute', channel, seat: amina },
    ...(text
      ? [
          { type: 'release', in: place, text, attributed: true } as const,
          { type: 'takeBack', in: place, text } as const,
        ]
      : []),
  ];
  const command = among(acts, step.move);
  if (command) it.act(by, command);
}
