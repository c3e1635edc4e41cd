import { de } from './elision.ts';

const minutes = (length: number) => `${length}\u00a0min`;

/** The queue, and what a mediator does with the floor. */
export const fr = {
  queue: {
    title: 'File de parole',
    empty: 'Personne n’a demandé la parole',
    emptyBody: 'Levez la main, ou appuyez sur la touche R : votre nom s’inscrit ici.',
    emptyOpen: 'La conversation est libre',
    emptyOpenBody:
      'Chaque personne parle et écrit quand elle veut. Lever la main reste possible, pour être sûr d’être entendu.',
    round: 'Tour de table',
    place: (at: number) => (at === 1 ? 'ensuite' : `${at}e à parler`),
    now: 'a la parole',
    soon: 'va prendre la parole',
    you: 'vous',
    order: {
      open: 'Conversation libre',
      'first-come': 'Dans l’ordre des demandes',
      'least-heard-first': 'Qui a le moins parlé d’abord',
      round: 'Tour de table, même temps pour chaque personne',
      piece: 'Bâton de parole, passé de main en main',
    },
  },
  conduct: {
    title: 'Conduire la parole',
    mode: 'Comment la parole circule',
    change: 'Changer cette manière de parler',
    modes: {
      open: { label: 'Conversation libre', hint: 'Chacun parle et écrit quand il veut.' },
      'first-come': {
        label: 'File, dans l’ordre des demandes',
        hint: 'Vous donnez la parole à qui lève la main.',
      },
      'least-heard-first': {
        label: 'File, qui a le moins parlé d’abord',
        hint: 'L’ordre suit le temps de parole de chaque personne.',
      },
      round: {
        label: 'Tour de table',
        hint: 'Même temps pour chaque personne, l’une après l’autre. On peut passer son tour.',
      },
      piece: { label: 'Bâton de parole', hint: 'Qui le tient parle, puis le passe à qui il veut.' },
    },
    apply: {
      open: 'Ouvrir la conversation libre',
      'first-come': 'Passer à la file',
      'least-heard-first': 'Passer à cette file',
      piece: 'Passer au bâton de parole',
    },
    applyRound: (names: readonly string[]) =>
      names.length > 3
        ? `Lancer le tour de table (${names.length} personnes)`
        : `Lancer le tour : ${names.join(', puis ')}`,
    roundWho: 'Qui parle, dans cet ordre',
    roundNobody: 'Choisissez au moins une personne.',
    up: (name: string) => `Faire parler ${name} plus tôt`,
    each: 'Temps pour chaque personne',
    length: 'Durée d’un tour',
    lengths: (length: number) => (length === 0 ? 'Sans limite' : minutes(length)),
    give: (name: string) => `Donner la parole à ${name}`,
    giveTitle: 'Donner la parole',
    giveNobody: 'Personne ne demande la parole. La file se remplit quand une main se lève.',
    giveWait: 'Le tour en cours doit finir d’abord.',
    extend: '+ 1 min',
    endOf: (name: string) => `Terminer le tour ${de(name)}`,
    silence: 'Retirer et rendre la parole',
    silenceHint:
      'Une personne dont la parole est retirée ne peut ni parler ni écrire ici. Elle lit, elle entend, et peut toujours vous écrire en privé.',
    muteSomebody: 'Retirer la parole à…',
    mute: (name: string) => `Retirer la parole à ${name}`,
    unmute: (name: string) => `Rendre la parole à ${name}`,
    muted: 'parole retirée',
    heard: 'Temps de parole',
    heardNobody: 'Aucun tour de parole n’a encore eu lieu ici.',
    mediatorsOnly: 'pour la médiation seule',
    open: 'En conversation libre, vous n’avez pas à donner la parole.',
  },
};
