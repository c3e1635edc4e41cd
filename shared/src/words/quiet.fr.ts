import type { Outcome } from '../room/events.ts';
import { french } from './speech.ts';
import { strong } from './strong.ts';

const { date, list } = french;

/** « Claire ne décide pas », « Claire et Marc ne décident pas » */
const verb = (names: readonly string[], one: string, several: string) =>
  `${list(names)} ${names.length > 1 ? several : one}`;
const outcomes: Record<Outcome, string> = {
  full: 'Elle se termine par un accord sur tout ce qui était en question.',
  partial: 'Elle se termine par un accord sur une partie de ce qui était en question.',
  none: 'Elle se termine sans accord. Aucune raison n’est donnée.',
  suspended: 'Elle est suspendue et peut reprendre plus tard, dans cette même salle.',
};

/** The pages that say what happened and what to do: a refusal, a departure, the closing, no line. */
export const fr = {
  declined: {
    title: 'C’est noté.',
    lead: (mediators: readonly string[]) =>
      `Vous ne participez pas. ${verb(mediators, 'lira', 'liront')} ce choix, et rien d’autre ; aucune raison ne vous est demandée.`,
    mind: 'Vous pouvez changer d’avis tant que la médiation n’est pas close. Ce lien reste à vous.',
    again: 'Relire l’invitation',
  },
  turnedAway: {
    title: 'Pas maintenant',
    lead: (mediators: readonly string[]) =>
      `${verb(mediators, 'ne peut pas', 'ne peuvent pas')} vous accueillir pour le moment. Votre lien reste valable et rien n’est perdu.`,
    again: 'Revenir en salle d’attente',
  },
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
    over: 'Plus rien ne s’y dit ni ne s’y écrit : micro et caméra sont éteints.',
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
};
