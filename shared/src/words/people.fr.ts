import type { Role } from '../room/events.ts';
import { french } from './speech.ts';

const { count } = french;

const roles: Record<Role, string> = {
  mediator: 'médiation',
  'co-mediator': 'co-médiation',
  party: 'partie',
  counsel: 'conseil',
  companion: 'accompagnement',
  interpreter: 'interprète',
  expert: 'expertise',
  observer: 'observation',
  technician: 'aide technique',
};

/** The circle of people: who is here, who speaks, who is beside whom. */
export const fr = {
  label: 'Les personnes',
  you: 'Vous',
  someone: 'Quelqu’un',
  namedYou: (name: string) => `${name} (vous)`,
  roles,
  states: {
    speaking: 'a la parole',
    speakingYou: 'vous avez la parole',
    paused: 'tour suspendu',
    offered: 'va prendre la parole',
    offeredYou: 'c’est à vous',
    next: 'ensuite',
    asking: 'main levée',
    offline: 'hors ligne',
    caucus: 'en aparté',
    expected: 'pas encore ici',
    visitor: 'peut frapper, et lit',
    elsewhere: 'à part',
    waiting: 'en salle d’attente',
    outside: 'pas encore là',
    gone: 'ne participe plus',
  },
  hand: (place: number) => `main levée, ${place === 1 ? 'en tête de file' : `${place}e dans la file`}`,
  beside: (who: string) => `à côté : ${who}`,
  muted: 'parole retirée',
  others: (people: number) =>
    count(people, {
      one: 'autre personne, que la file montre',
      other: 'autres personnes, que la file montre',
    }),
  came: (names: string, people: number) => (people === 1 ? `${names} est là.` : `${names} sont là.`),
  left: (names: string, people: number) =>
    people === 1 ? `${names} n’est plus ici.` : `${names} ne sont plus ici.`,
};
