import { de } from './elision.ts';
import { french } from './speech.ts';

const { list, count } = french;

/** The ground rules of the joint session. */
export const fr = {
  title: 'Les règles de nos échanges',
  lead: 'Elles tiennent pour toutes les personnes présentes. Chacune les accepte pour elle-même.',
  empty: 'Pas encore de règles',
  emptyParty: (names: readonly string[]) =>
    `${list(names)} proposera quelques règles. Vous les lirez avant de répondre.`,
  emptyMediator: 'Proposez-en quelques-unes : chaque personne les accepte pour elle-même.',
  accepted: (names: readonly string[]) =>
    names.length === 0 ? 'Personne ne l’a encore acceptée.' : `Acceptée par ${list(names)}.`,
  acceptedAll: 'Acceptée par chaque personne présente.',
  missing: (names: readonly string[]) => `Pas encore de réponse ${list(names.map(de))}.`,
  acceptAll: (rules: number) => (rules === 1 ? 'J’accepte cette règle' : `J’accepte ces ${rules} règles`),
  acceptOne: 'J’accepte celle-ci',
  yours: 'Vous l’avez acceptée.',
  free: 'Rien ne presse : le silence ne vaut pas accord. Vous pouvez en parler d’abord.',
  drop: (rule: string) => `Retirer la règle : ${rule}`,
  dropShort: 'Retirer',
  dropped: 'La règle est retirée.',
  propose: 'Proposer',
  field: 'Vos règles',
  proposeTitle: 'Proposer des règles',
  proposeHint: 'Une règle par ligne. Changez ce texte comme vous voulez : il est à vous.',
  proposeCount: (rules: number) => `Proposer ${count(rules, { one: 'règle', other: 'règles' })} à tous`,
  proposeNone: 'Écrivez au moins une règle.',
  tooLong: 'Une règle tient en 500 signes. Raccourcissez la plus longue.',
  add: 'Ajouter une règle',
  proposed: 'Les règles sont proposées à toutes les personnes présentes.',
  notOpen: 'La séance n’est pas encore ouverte : en entrant, chaque personne sera invitée à lire ces règles.',
  arriving: 'Cette règle arrive…',
  defaults: [
    'Chaque personne parle sans être interrompue ; les autres écoutent et notent.',
    'On parle de ce que l’on a vécu et de ce dont on a besoin, sans attaquer la personne.',
    'Ce qui est dit et écrit ici reste ici ; rien n’est enregistré par aucun de nous.',
    'On dit qui est à côté de soi, et quand cela change.',
    'On peut demander une pause ou un mot en privé à tout moment, sans donner de raison.',
  ],
};
