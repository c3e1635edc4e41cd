import { french } from './speech.ts';

const { list } = french;

/** What is written, to whom, and why it cannot be written now. */
export const fr = {
  label: 'Conversation',
  labelOf: (names: readonly string[]) => `Conversation avec ${list(names)}`,
  writeAll: 'Écrire à tous',
  writeOnly: (names: readonly string[]) => `Écrire à ${list(names)} seulement`,
  writeAlone: 'Écrire ici ; personne d’autre ne lit encore',
  readers: (names: readonly string[]) => `Lu par ${list([...names, 'vous'])}.`,
  you: 'Vous',
  noName: 'Quelqu’un, sans son nom',
  passedOn: 'Transmis d’un aparté, avec l’accord de son auteur',
  empty: 'Rien n’est encore écrit',
  emptyAll: 'Ce que vous écrivez ici est lu par toutes les personnes présentes.',
  emptyOnly: (names: readonly string[]) => `Ce que vous écrivez ici reste entre ${list([...names, 'vous'])}.`,
  missing: 'Ce message arrive…',
  keepsText: 'Ce que vous préparez reste ici ; personne d’autre ne le voit.',
  toDesk: (names: readonly string[]) => `Écrire à ${list(names)} seulement`,
  toJotter: 'Noter pour moi',
  takeTurn: 'C’est votre tour : prenez la parole, et vous pourrez écrire ici.',
  silent: {
    'not-open': 'La séance n’est pas encore ouverte : rien ne passe entre les personnes.',
    'on-break': 'C’est la pause : rien ne passe entre les personnes.',
    closed: 'Cet échange est clos. Il reste à lire, plus rien ne s’y écrit.',
    'mediator-absent': 'La médiation est absente un moment : rien ne passe entre les côtés, tout est gardé.',
    elsewhere: 'Vous n’êtes pas ici en ce moment. Rejoignez cet échange pour y écrire.',
    'not-your-turn': 'Ce n’est pas encore votre tour.',
    muted: 'La parole vous est retirée ici pour le moment.',
    'only-if-invited': 'Vous écoutez. Vous parlez et écrivez quand la médiation vous y invite.',
  },
};
