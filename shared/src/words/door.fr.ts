import { french } from './speech.ts';
import { strong } from './strong.ts';

const { list, moment } = french;

/** « Claire ne décide pas », « Claire et Marc ne décident pas » */
const verb = (names: readonly string[], one: string, several: string) =>
  `${list(names)} ${names.length > 1 ? several : one}`;

/** Just before the room: who is beside one, the waiting room, and withdrawing. */
export const fr = {
  check: {
    title: 'Avant d’entrer',
    titleBack: 'Vous revoilà',
    lead: 'Une seule chose à dire, à chaque fois que vous venez : les personnes avec qui vous parlerez la liront.',
    leadMediator: 'Dites qui peut vous entendre : toutes les personnes de la salle le liront.',
    beside: 'Qui est à côté de vous ?',
    besideHint: 'Quiconque peut entendre ou voir votre écran. Pensez aux enfants.',
    alone: 'Personne',
    accompanied: 'Quelqu’un',
    with: 'Avec qui ?',
    withHint: 'Par exemple : « mon fils de 4 ans », « ma sœur ».',
    withMissing: 'Dites qui est à côté de vous, ou choisissez « Personne ».',
    goWith: 'Continuer ainsi',
  },
  waiting: {
    place: 'Salle d’attente',
    unseen: (mediators: readonly string[], here: boolean) =>
      `Les autres participants ne vous voient ni ne vous entendent. ${verb(mediators, here ? 'sait' : 'verra', here ? 'savent' : 'verront')} que vous êtes là.`,
    title: (name: string) => `Vous y êtes, ${strong(name)}.`,
    lead: (mediators: readonly string[]) =>
      `${verb(mediators, 'fait entrer', 'font entrer')} tout le monde. Rien à faire d’ici là.`,
    around: (mediators: readonly string[], at: number, now: number) =>
      `${verb(mediators, 'fait entrer', 'font entrer')} tout le monde en même temps : ${moment(at, now)}. Rien à faire d’ici là.`,
    started: (mediators: readonly string[]) =>
      `${verb(mediators, 'vous fera', 'vous feront')} entrer dès que possible. Rien à faire d’ici là.`,
    technician: 'Vous aidez pour les appareils : vous n’entendez et ne lisez rien de la salle.',
    alone: 'Personne n’est à côté de vous',
    beside: (who: string) => `À côté de vous : ${who}`,
    change: 'changer',
    consented: 'Vous avez accepté la convention',
    reread: 'relire',
    foldAgreement: 'replier',
    write: (mediators: readonly string[]) => `Écrire un mot à ${list(mediators)}`,
    foldWrite: 'Refermer la conversation',
    leave: 'Partir pour le moment',
    free: 'Vous pouvez partir à tout moment, sans donner de raison. Ce lien restera valable.',
    withdraw: 'Me retirer de la médiation',
  },
  sentBackTitle: 'Un moment d’attente.',
  sentBack: (mediators: readonly string[]) =>
    `${verb(mediators, 'vous demande', 'vous demandent')} d’attendre un moment ici. Vous reviendrez en plénière quand la porte s’ouvrira.`,
  loading: 'La salle s’ouvre…',
  slow: 'La salle tarde à s’ouvrir. La page continue d’essayer. Si cela dure, son contenu a peut-être été détruit à la date convenue.',
  withdraw: {
    title: 'Se retirer de la médiation',
    body: 'C’est pour de bon : ce lien n’ouvrira plus la salle. Les autres verront que vous n’êtes plus là, sans raison. Pour un moment seulement, il suffit de partir.',
    act: 'Me retirer pour de bon',
    leave: 'Partir pour le moment',
    stay: 'Rester',
  },
};
