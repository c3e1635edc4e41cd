import type { Role } from '../room/events.ts';
import type { fr } from './people.fr.ts';
import { english } from './speech.ts';

const { count } = english;

const roles: Record<Role, string> = {
  mediator: 'mediator',
  'co-mediator': 'co-mediator',
  party: 'party',
  counsel: 'counsel',
  companion: 'companion',
  interpreter: 'interpreter',
  expert: 'expert',
  observer: 'observer',
  technician: 'technical help',
};

const place = (at: number): string =>
  at === 1
    ? 'first in the queue'
    : at === 2
      ? 'second in the queue'
      : at === 3
        ? 'third in the queue'
        : `number ${at} in the queue`;

export const en = {
  label: 'People',
  you: 'You',
  someone: 'Somebody',
  namedYou: (name: string) => `${name} (you)`,
  roles,
  states: {
    speaking: 'has the floor',
    speakingYou: 'you have the floor',
    paused: 'turn on hold',
    offered: 'is about to speak',
    offeredYou: 'it is your turn',
    next: 'next',
    asking: 'hand raised',
    offline: 'offline',
    caucus: 'in a caucus',
    expected: 'not in yet',
    visitor: 'may knock, and reads',
    elsewhere: 'apart',
    waiting: 'in the waiting room',
    outside: 'not here yet',
    gone: 'no longer takes part',
  },
  hand: (at: number) => `hand raised, ${place(at)}`,
  beside: (who: string) => `beside: ${who}`,
  muted: 'asked to be silent',
  others: (people: number) =>
    count(people, { one: 'more person, shown in the queue', other: 'more people, shown in the queue' }),
  came: (names: string, people: number) => (people === 1 ? `${names} is here.` : `${names} are here.`),
  left: (names: string, people: number) =>
    people === 1 ? `${names} is no longer here.` : `${names} are no longer here.`,
} satisfies typeof fr;
