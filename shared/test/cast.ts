import type { Kind, Person, Role, Side } from '../src/room/events.ts';
import type { SeatId, SideId } from '../src/room/identifiers.ts';
import type { Preparation } from '../src/room/prepare.ts';
import {
  amina,
  claire,
  flower,
  garage,
  ines,
  jeanPierre,
  laurent,
  marc,
  nadia,
  omar,
  school,
  sofia,
  tom,
  yuki,
} from './names.ts';

const person = (seat: SeatId, role: Role, side: SideId | null = null): Person => ({
  seat,
  name: seat,
  role,
  side,
});

/** Two mediators and two people in conflict. */
export const four: readonly Person[] = [
  person(claire, 'mediator'),
  person(marc, 'co-mediator'),
  person(amina, 'party', flower),
  person(jeanPierre, 'party', garage),
];
/** The same, with a third side. */
export const five: readonly Person[] = [...four, person(sofia, 'party', school)];
/** Everybody a mediation may need. */
export const everybody: readonly Person[] = [
  ...five,
  person(laurent, 'counsel', flower),
  person(ines, 'interpreter', flower),
  person(nadia, 'companion', garage),
  person(omar, 'observer'),
  person(tom, 'technician'),
];
export const withInterpreterOfAll: readonly Person[] = [...four, person(yuki, 'interpreter')];

const sides: readonly Side[] = [
  { id: flower, name: 'Amina' },
  { id: garage, name: 'Jean-Pierre' },
  { id: school, name: 'Sofia' },
];

export const planFor = (people: readonly Person[], distressEntry = false, kind: Kind = 'interpersonal') =>
  ({
    title: 'The yard between two shops',
    kind,
    language: 'en',
    appointment: null,
    sides: sides.filter(({ id }) => people.some((one) => one.side === id)),
    people,
    distressEntry,
    agreement: { text: 'We agree to talk.', fees: '600 euros', ties: 'None', secretsDays: 7, roomMonths: 24 },
  }) satisfies Preparation;
/** Enough for every rule to come up, and few enough to meet often. */
export const seven: readonly Person[] = everybody.filter(({ seat }) =>
  [...five.map((one) => one.seat), laurent, omar].includes(seat),
);
