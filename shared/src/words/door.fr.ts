import type { Outcome } from '../room/events.ts';
import { french } from './speech.ts';
import { strong } from './strong.ts';

const { choice, count, date, list, moment } = french;

/** « Claire ne décide pas », « Claire et Marc ne décident pas » */
const verb = (names: readonly string[], one: string, several: string) =>
  `${list(names)} ${names.length > 1 ? several : one}`;
const days = (length: number) =>
  length === 0 ? 'dès la clôture' : `${count(length, { one: 'jour', other: 'jours' })} après la clôture`;
const months = (length: number) => `${count(length, { one: 'mois', other: 'mois' })} après`;
const outcomes: Record<Outcome, string> = {
  full: 'Elle se termine par un accord sur tout ce qui était en question.',
  partial: 'Elle se termine par un accord sur une partie de ce qui était en question.',
  none: 'Elle se termine sans accord. Aucune raison n’est donnée.',
  suspended: 'Elle est suspendue et peut reprendre plus tard, dans cette même salle.',
};

/** Everything before the room: the link, the welcome, the agreement to mediate, the waiting room, and after it the closing. */
export const fr = {
  link: {
    title: 'Votre lien personnel',
    lead: 'Il ouvre une place qui n’est qu’à vous. Ne le transmettez à personne : chacun a le sien.',
    go: 'Entrer par mon lien',
    going: 'Ouverture…',
    noToken:
      'L’adresse est incomplète. Reprenez le lien tel que vous l’avez reçu, jusqu’à son dernier caractère.',
    offline: 'Pas de réponse du serveur. Rien n’est perdu : vérifiez votre connexion et recommencez.',
    unreadable:
      'La réponse du serveur n’a pas pu être lue. Rien n’a changé : rechargez la page et recommencez.',
  },
  confirm: {
    title: 'Est-ce bien vous ?',
    lead: 'Ce lien est déjà ouvert sur un autre appareil. Avant d’entrer ici, montrez que c’est vous ; l’autre appareil sera alors fermé.',
    byCode: 'Recevoir un code par courriel',
    byMediator: 'Demander à la médiation',
    sent: 'Un code vient de partir à l’adresse où vous avez reçu l’invitation. Il sert dix minutes.',
    code: 'Code reçu par courriel',
    codeMissing: 'Recopiez le code du courriel.',
    enter: 'Entrer avec ce code',
    again: 'Recevoir un autre code',
    asked:
      'La demande est transmise. Laissez cette page ouverte : elle s’ouvrira dès que la médiation aura dit oui.',
    askedHint: 'Vous pouvez aussi l’appeler : elle vous demandera de vive voix si c’est bien vous.',
    or: 'ou',
  },
  welcome: {
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
      'En aparté, seules les personnes nommées sur l’écran lisent ce qui est écrit. Vos mots n’en sortent que si vous les laissez sortir, un par un.',
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
  },
  declined: {
    title: 'C’est noté.',
    lead: (mediators: readonly string[]) =>
      `Vous ne participez pas. ${verb(mediators, 'lira', 'liront')} ce choix, et rien d’autre ; aucune raison ne vous est demandée.`,
    mind: 'Vous pouvez changer d’avis tant que la médiation n’est pas close. Ce lien reste à vous.',
    again: 'Relire l’invitation',
  },
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
    device: 'Voix et image ne passent pas encore par cette page : rien n’est à régler sur votre appareil.',
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
  turnedAway: {
    title: 'Pas maintenant',
    lead: (mediators: readonly string[]) =>
      `${verb(mediators, 'ne peut pas', 'ne peuvent pas')} vous accueillir pour le moment. Votre lien reste valable et rien n’est perdu.`,
    again: 'Revenir en salle d’attente',
  },
  sentBackTitle: 'Un moment d’attente.',
  sentBack: (mediators: readonly string[]) =>
    `${verb(mediators, 'vous demande', 'vous demandent')} d’attendre un moment ici. Vous reviendrez en plénière quand la porte s’ouvrira.`,
  left: {
    title: 'À bientôt.',
    lead: 'Les autres voient que vous n’êtes plus là, sans raison. Votre lien reste valable : vous revenez quand vous voulez, par la salle d’attente.',
    pending:
      'Votre départ n’est pas encore parti : la ligne est coupée. Vous pouvez fermer cette page quand même.',
    back: 'Revenir',
    withdraw: 'Me retirer pour de bon',
    close: 'Vous pouvez fermer cette page.',
  },
  removed: {
    title: 'Votre place n’est plus ouverte',
    lead: 'La médiation a retiré votre place dans cette salle. Ce que vous aviez écrit n’est pas effacé. Si cela vous surprend, joignez la médiation directement.',
  },
  withdrawn: {
    title: 'Votre retrait est fait.',
    lead: 'Vous ne participez plus à la médiation. Les autres voient que vous n’êtes plus là ; aucune raison n’est donnée ni demandée.',
    kept: 'Ce que vous aviez écrit reste secret et sera détruit aux dates convenues.',
    close: 'Vous pouvez fermer cette page.',
  },
  closed: {
    title: 'La médiation est close.',
    titleSuspended: 'La médiation est suspendue.',
    outcomes,
    over: 'Plus rien ne s’y écrit.',
    destroyed: 'Ce que devient ce qui est écrit',
    secrets: (at: number) => `Apartés, échanges privés et notes : détruits le ${strong(date(at))}.`,
    room: (at: number) => `Le reste (plénière, projet d’accord) : détruit le ${strong(date(at))}.`,
    secretsSuspended:
      'Tant qu’elle est suspendue, tout est gardé ; les dates de destruction comptent depuis la clôture.',
    until: 'D’ici là, vous pouvez relire ce que vous pouviez lire, et personne d’autre ne le peut.',
    untilDesk: 'D’ici là, vos échanges avec la médiation restent lisibles par vous et par elle.',
    look: 'Relire ce qui reste',
    secret:
      'Ce qui a été dit reste secret après la clôture, sauf ce que la loi excepte et que la convention nomme.',
  },
  ended: {
    'seat-taken': {
      title: 'Votre place est ouverte ailleurs',
      lead: 'Votre lien est maintenant ouvert sur un autre appareil. Ce qui était sauvegardé l’est toujours. Continuez là-bas ; pour revenir ici, reprenez votre lien. Si ce n’est pas vous, prévenez la médiation tout de suite.',
    },
    'not-signed-in': {
      title: 'Cette page ne vous reconnaît pas',
      lead: 'Rien n’est perdu. Reprenez le lien que vous avez reçu ; il vous ramènera à votre place.',
    },
    'foreign-origin': {
      title: 'Cette adresse n’est pas la bonne',
      lead: 'Cette page n’est pas à son adresse habituelle. Rien n’est perdu : reprenez le lien que vous avez reçu.',
    },
    other: {
      title: 'La page et le serveur ne se comprennent pas',
      lead: 'Une nouvelle version vient peut-être d’arriver. Rien de ce qui était sauvegardé n’est perdu : rechargez la page.',
    },
    mediations: 'Mes médiations',
    reload: 'Recharger la page',
    office: 'Je conduis cette médiation',
  },
  unreachable: {
    title: 'Pas encore de ligne',
    lead: 'Le serveur ne répond pas. Rien n’est perdu : la page réessaie toute seule. Vérifiez votre connexion et laissez-la ouverte.',
  },
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

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
