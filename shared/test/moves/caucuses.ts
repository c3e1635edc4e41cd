/** Caucuses opened, entered, visited and ended. */
import { caucus, channelsOf, isCaucus } from '../../src/room/identifiers.ts';
import { amina, jeanPierre, marc } from '../names.ts';
import { type Move, among, beside, caucusFor, command, mediator, other } from './draw.ts';

export const goToCaucus: Move = (draw) =>
  command(draw.by, { type: 'go', to: caucus(caucusFor(draw)), beside: beside(draw) });

export const goToRoom: Move = (draw) => command(draw.by, { type: 'go', to: 'room', beside: beside(draw) });

/** Whoever is a member of an open caucus and not there goes there. */
export const gather: Move = ({ it, step }) => {
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

export const openCaucus: Move = (draw) => {
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

export const visit: Move = (draw) => {
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

export const endCaucus: Move = (draw) => {
  const by = mediator(draw);
  const key = caucusFor({ ...draw, by });
  const inside = draw.it.seats.filter((seat) => draw.it.slices()[caucus(key)]?.readers[seat]);
  const seat = among(inside, draw.step.a) ?? other(draw);
  if (draw.step.b % 2 === 0) return command(by, { type: 'removeFromCaucus', caucus: key, seat });
  return command(by, { type: 'closeCaucus', caucus: key });
};
