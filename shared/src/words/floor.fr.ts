import { de } from './elision.ts';
import { french } from './speech.ts';
import { strong } from './strong.ts';

const { spoken } = french;

/** Whose turn it is, how long it lasts, and where one stands. */
export const fr = {
  turn: {
    label: 'La parole',
    yours: 'Vous avez la parole',
    yoursNow: 'C’est à vous de parler',
    yoursNowLong: (length: number | null) =>
      length === null
        ? 'Votre tour n’a pas de limite. Commencez quand vous voulez.'
        : `Votre tour dure ${spoken(length)}, à partir du moment où vous prenez la parole.`,
    yoursUntimed: 'Sans limite de temps. Dites quand vous avez fini.',
    yoursPaused: 'Votre tour est suspendu',
    yoursPausedWhy: 'Votre temps est arrêté. Il reprendra là où il en était.',
    theirs: (name: string) => `${strong(name)} a la parole`,
    theirsSoon: (name: string) => `${strong(name)} va prendre la parole`,
    theirsPaused: (name: string) => `Le tour ${de(name)} est suspendu`,
    free: 'Personne n’a la parole',
    freeBy: (name: string) => `${name} donne la parole.`,
    freeByYou: 'À vous de donner la parole.',
    piece: 'Le bâton de parole n’est à personne.',
    after: (name: string) => `Vous parlerez après ${strong(name)}`,
    place: (at: number) =>
      at === 1 ? 'Vous êtes en tête de la file.' : `Vous êtes à la ${at}e place de la file.`,
    note: (name: string) => `Notez ce que vous voulez répondre à ${name} : personne d’autre ne le voit.`,
    noteAny: 'Notez ce que vous voulez dire : personne d’autre ne le voit.',
    asked: 'Vous avez demandé la parole.',
    handHint: (name: string) => `${name} voit votre main levée.`,
    said: {
      yours: 'C’est à vous de parler.',
      yoursRunning: 'Vous avez la parole.',
      theirs: (name: string) => `${name} a la parole.`,
      free: 'Personne n’a la parole.',
      left: (name: string, length: string) => `${name} : reste ${length}.`,
      leftYou: (length: string) => `Il vous reste ${length}.`,
    },
    raise: 'Demander la parole',
    lower: 'Baisser la main',
    take: 'Prendre la parole',
    done: 'J’ai fini',
    pass: 'Passer mon tour',
    writeNote: 'Écrire une note',
    handOnTo: 'Passer le bâton de parole à',
  },
};
