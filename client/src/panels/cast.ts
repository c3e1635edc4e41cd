/** The people of a room as this page may name them: by the names it was given, in the hue of their side. */
import { useMemo } from 'react';
import type { Role } from '@mediane/shared/room/events.ts';
import { desk, type SeatId, type SideId } from '@mediane/shared/room/identifiers.ts';
import type { View } from '@mediane/shared/room/index.ts';
import type { PeopleParts } from '@mediane/shared/room/people.ts';
import { isMediator, readersOf } from '@mediane/shared/room/reading.ts';
import { useMe, useView } from '../live/use-room.ts';

export type Member = {
  readonly seat: SeatId;
  readonly name: string;
  /** How one is called in a sentence: a first name where it is nobody else's, else the whole name. */
  readonly short: string;
  readonly role: Role;
  /** The side's place in the room's order, for its hue; null for whoever belongs to none. */
  readonly side: number | null;
  readonly sideId: SideId | null;
  readonly sideName: string | null;
};

export type Cast = ReadonlyMap<SeatId, Member>;

/** Everybody whom this seat may name, sides in the room's order, mediators last. */
export function castOf(view: View, me: SeatId): Cast {
  const people = view.mediators?.people ?? view.room?.people ?? view[desk(me)]?.people;
  return people ? castFrom(people) : new Map();
}

function castFrom({ persons, sides }: NonNullable<PeopleParts['people']>): Cast {
  const called = callNames(persons.map(({ name }) => name));
  const members = persons.map((person, index): Member => {
    const side = sides.findIndex(({ id }) => id === person.side);
    return {
      seat: person.seat,
      name: person.name,
      short: called[index] ?? person.name,
      role: person.role,
      side: side < 0 ? null : side,
      sideId: person.side,
      sideName: sides[side]?.name ?? null,
    };
  });
  const place = (member: Member) =>
    isMediator(member.role) ? sides.length + 1 : (member.side ?? sides.length);
  return new Map(members.toSorted((a, b) => place(a) - place(b)).map((member) => [member.seat, member]));
}

/** M., Mme, Me, Dr and the like keep the name that follows them: one says "Me Laurent", never "Me". */
const titled = /^(m|mm|mme|mlle|me|mes|dr|pr|mr|mrs|ms)\.?\s/i;

/** First names, save where a title or a namesake asks for the whole name. */
export function callNames(names: readonly string[]): string[] {
  const first = names.map((name) => (titled.test(name) ? name : (name.trim().split(/\s+/)[0] ?? name)));
  return names.map((name, index) => {
    const one = first[index] ?? name;
    return first.filter((other) => other === one).length > 1 ? name : one;
  });
}

/** The people whom this page may name. */
export function useCast(): Cast {
  const view = useView();
  const me = useMe();
  const people = view.mediators?.people ?? view.room?.people ?? view[desk(me)]?.people;
  return useMemo(() => (people ? castFrom(people) : new Map<SeatId, Member>()), [people]);
}

/** The side to name beside a person; null where it bears that person's own name, or where there is none. */
export const sideBeside = ({ name, sideName }: Pick<Member, 'name' | 'sideName'>): string | null =>
  sideName === name ? null : sideName;

/** How these seats are called, those this page cannot name left out. */
export const called = (cast: Cast, seats: readonly SeatId[]): string[] =>
  seats.flatMap((seat) => cast.get(seat)?.short ?? []);

/** The mediators who read this seat's desk: whom a private word reaches. */
export function deskMediators(view: View, me: SeatId): SeatId[] {
  const slice = view[desk(me)];
  if (!slice) return [];
  return readersOf(slice).filter((seat) => {
    const reader = slice.readers[seat];
    return seat !== me && reader !== undefined && isMediator(reader.role);
  });
}
