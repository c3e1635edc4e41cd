/** Who takes part and on which side, as far as the compartment's readers may know. */
import type { Appointment, Event, Kind, Language, Person, Side } from './events.ts';
import type { SeatId } from './identifiers.ts';

export type PeopleParts = {
  readonly people: {
    readonly title: string | null;
    readonly kind: Kind;
    readonly language: Language;
    readonly appointment: Appointment | null;
    readonly sides: readonly Side[];
    readonly persons: readonly Person[];
    readonly distressEntry: boolean;
  } | null;
};

export const nobodyKnown: PeopleParts = { people: null };

export function evolvePeople({ people }: PeopleParts, event: Event): PeopleParts {
  switch (event.type) {
    case 'prepared': {
      const { title, kind, language, appointment, sides, people: persons, distressEntry } = event;
      return { people: { title, kind, language, appointment, sides, persons, distressEntry } };
    }
    case 'added':
      return { people: people && { ...people, persons: [...people.persons, event.person] } };
    default:
      return { people };
  }
}

export const personIn = ({ people }: PeopleParts, seat: SeatId): Person | undefined =>
  people?.persons.find((person) => person.seat === seat);
