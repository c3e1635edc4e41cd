import { french } from './speech.ts';

const { choice, count, list, moment } = french;

/** « Claire ne décide pas », « Claire et Marc ne décident pas » */
const verb = (names: readonly string[], one: string, several: string) =>
  `${list(names)} ${names.length > 1 ? several : one}`;
const days = (length: number) =>
  length === 0 ? 'dès la clôture' : `${count(length, { one: 'jour', other: 'jours' })} après la clôture`;
const months = (length: number) => `${count(length, { one: 'mois', other: 'mois' })} après`;

/** Who invites to what, and the agreement to mediate. */
export const fr = {
  title: (mediators: readonly string[], others: readonly string[]) =>
    others.length === 0
      ? `${verb(mediators, 'vous invite', 'vous invitent')} à une médiation.`
      : `${verb(mediators, 'vous invite', 'vous invitent')} à une médiation avec ${list(others)}.`,
  when: (at: number, minutes: number, now: number) =>
    `${capital(moment(at, now))}, environ ${count(minutes, { one: 'minute', other: 'minutes' })}.`,
  how: 'Vous pouvez venir par téléphone ou par ordinateur, sans rien installer.',
  kept: 'Ce qui est dit ici reste ici.',
  keptLong: (secretsDays: number, roomMonths: number) =>
    `Ni la voix ni l’image ne sont enregistrées. Ce qui est écrit est gardé chiffré, sous des clés distinctes pour la salle et pour chaque aparté, puis détruit : apartés, échanges privés et notes ${days(secretsDays)}, le reste ${months(roomMonths)}. La loi connaît des exceptions ; la convention les nomme.`,
  apart:
    'En aparté, seules les personnes nommées sur l’écran entendent ce qui est dit et lisent ce qui est écrit. Vos mots n’en sortent que si vous les laissez sortir, un par un.',
  neutral: (mediators: readonly string[]) => `${verb(mediators, 'ne décide pas', 'ne décident pas')}.`,
  neutralLong:
    'La médiation aide chaque personne à être entendue. Ce que vous convenez, vous l’écrivez vous-mêmes.',
  free: 'Vous restez libre.',
  freeLong: 'Pause, mot en privé, départ : à tout moment, sans vous expliquer.',
  fees: 'Frais',
  noFees: (mediators: readonly string[]) =>
    `Rien n’est indiqué. Posez la question à ${choice(mediators)} avant d’accepter.`,
  ties: 'Liens avec les personnes ou l’affaire',
  noTies: (mediators: readonly string[]) =>
    `Rien n’est indiqué. Posez la question à ${choice(mediators)} avant d’accepter.`,
  destruction: 'Destruction de ce qui est écrit',
  destructionLong: (secretsDays: number, roomMonths: number) =>
    `Apartés, échanges privés et notes : ${days(secretsDays)}. Le reste : ${count(roomMonths, { one: 'mois', other: 'mois' })} après la clôture.`,
  agreement: 'Convention de médiation',
  version: (number: number) => (number > 1 ? `version ${number}` : ''),
  read: 'Lire en entier',
  fold: 'Replier',
  agree: 'J’ai lu la convention et j’accepte librement d’entrer en médiation.',
  agreeMissing:
    'Cochez cette case si vous acceptez la convention. Sinon, choisissez de ne pas participer : c’est aussi simple.',
  accept: 'Accepter et continuer',
  decline: 'Ne pas participer',
  ask: (mediators: readonly string[]) => `Poser d’abord une question à ${choice(mediators)}`,
  askFold: 'Refermer la conversation',
  renewed: 'La convention a changé. Relisez-la : votre réponse précédente portait sur un autre texte.',
};

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
