/** The first entries of a room: everybody's desk and own compartment, the mediators', the room itself; nobody else's eyes on any. */
import type { Appointment, Event, Kind, Language, Person, Side } from './events.ts';
import { desk, own, type Compartment, type TextId } from './identifiers.ts';
import type { Context, Entry } from './kernel.ts';
import { isMediator } from './reading.ts';

export type Preparation = {
  readonly title: string;
  readonly kind: Kind;
  readonly language: Language;
  readonly appointment: Appointment | null;
  readonly sides: readonly Side[];
  readonly people: readonly Person[];
  readonly distressEntry: boolean;
  readonly agreement: {
    readonly text: string;
    readonly fees: string;
    readonly ties: string;
    readonly secretsDays: number;
    readonly roomMonths: number;
  };
};

/** Each desk names the mediators and, between two or a few, the parties: whom one is invited to meet. */
export function prepare(plan: Preparation, { id }: Context): Entry[] {
  const { title, kind, language, appointment, sides, people, distressEntry } = plan;
  const mediators = people.filter((person) => isMediator(person.role));
  const known = (known: readonly Person[], label: string | null): Event => ({
    type: 'prepared',
    title: label,
    kind,
    language,
    appointment,
    sides,
    people: known,
    distressEntry,
  });
  const text = id<TextId>();
  const { text: words, ...terms } = plan.agreement;
  const stated: Event = { type: 'agreementStated', version: 1, text, ...terms };
  const entries: Entry[] = [];
  const enter = (place: Compartment, readers: readonly Person[]) => {
    for (const { seat, role, side } of readers)
      entries.push({ in: place, event: { type: 'entered', seat, role, side } });
  };

  enter('mediators', mediators);
  entries.push(
    { in: 'mediators', event: known(people, title) },
    { in: 'mediators', event: stated, text: words },
  );
  enter('room', mediators);
  entries.push({ in: 'room', event: known(people, null) });
  const parties = kind === 'territorial' ? [] : people.filter((person) => person.role === 'party');
  for (const person of people) {
    const others = mediators.filter((mediator) => mediator.seat !== person.seat);
    enter(desk(person.seat), [person, ...others]);
    const named = [...new Set([...mediators, person, ...parties])];
    entries.push(
      { in: desk(person.seat), event: known(named, null) },
      { in: desk(person.seat), event: stated, text: words },
    );
    enter(own(person.seat), [person]);
  }
  return entries;
}
