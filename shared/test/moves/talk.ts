/** Words, and what becomes of them when their author lets them out. */
import {
  type Compartment,
  channelsOf,
  compartmentsOf,
  isCaucus,
  isDesk,
} from '../../src/room/identifiers.ts';
import { seatAt } from '../../src/room/parseCompartment.ts';
import { amina, jeanPierre, marc } from '../names.ts';
import { type Draw, type Move, among, channelFor, command, other, pickMediator } from './draw.ts';

export const say: Move = (draw) => command(draw.by, { type: 'say', in: channelFor(draw), text: draw.words });

/** By somebody who is in a caucus. */
export const sayInside: Move = ({ it, step, words }) => {
  const there = channelsOf(it.slices())
    .filter(isCaucus)
    .flatMap((place) =>
      it.seats.filter((seat) => it.slices()[place]?.attending[seat]).map((seat) => ({ seat, place })),
    );
  const one = among(there, step.a);
  return one ? command(one.seat, { type: 'say', in: one.place, text: words }) : null;
};

export const sayAnywhere: Move = ({ it, step, by, words }) => {
  const readable = compartmentsOf(it.slices()).filter((one) => it.slices()[one]?.readers[by]);
  const place: Compartment =
    among(step.b % 6 === 0 ? compartmentsOf(it.slices()) : readable, step.a) ?? 'room';
  return command(by, { type: 'say', in: place, text: words });
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

export const release: Move = (draw) => {
  const { step, by } = draw;
  const one = among(writtenIn(draw), step.a);
  if (!one) return null;
  const author = step.b % 5 === 0 ? by : (one.from ?? by);
  return command(author, { type: 'release', in: one.place, text: one.text, attributed: step.b % 2 === 0 });
};

export const passOn: Move = (draw) => {
  const { step } = draw;
  const open = releasesIn(draw, step.b % 6 === 0 ? ['released', 'passed-on', 'taken-back'] : ['released']);
  const one = among(open, step.a);
  const to = step.b % 4 === 0 ? other(draw) : (among([jeanPierre, amina], step.b) ?? amina);
  return one
    ? command(pickMediator(draw.it, step), { type: 'passOn', in: one.place, text: one.text, to })
    : null;
};

export const takeBack: Move = (draw) => {
  const { step, by } = draw;
  const one = among(releasesIn(draw, ['released', 'passed-on', 'reached', 'taken-back']), step.a);
  const author = one && (step.b % 5 === 0 ? by : one.author);
  return one && author ? command(author, { type: 'takeBack', in: one.place, text: one.text }) : null;
};

export const openOffer: Move = ({ it, step, by }) => {
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

/** Whoever has words on their way out of a caucus leaves, or a mediator who alone holds a caucus withdraws. */
export const departInTheMiddle: Move = (draw) => {
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
