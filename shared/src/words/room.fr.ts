import { french } from './speech.ts';
import { strong } from './strong.ts';

const { count, list, number, time } = french;

const is = (names: readonly string[]) => (names.length > 1 ? 'ne sont pas' : 'n’est pas');
/** At most so many are named in one sentence. */
const most = 6;
const bold = (names: readonly string[]) => names.map(strong);
const missing = (away: readonly string[]) =>
  away.length === 0
    ? ''
    : away.length > most
      ? ` ${number(away.length)} d’entre elles ne sont pas ici en ce moment.`
      : ` ${list(bold(away))} ${is(away)} ici en ce moment.`;

/** The page of the room: where one is and who reads, its bars and its ways out. */
export const fr = {
  where: {
    before: {
      name: 'Avant l’ouverture',
      sentence: (others: readonly string[], waiting: number) =>
        `${others.length === 0 ? 'Il n’y a que vous ici.' : `Ce qui s’écrit ici est lu par ${list([...bold(others), 'vous'])}, et personne d’autre.`} ${count(waiting, { zero: 'Personne n’attend encore', one: 'personne attend', other: 'personnes attendent' })}.`,
    },
    joint: {
      name: 'Plénière',
      sentence: (others: readonly string[], away: readonly string[]) =>
        others.length === 0
          ? 'Il n’y a que vous ici pour le moment.'
          : others.length > most
            ? `Tout ce que vous écrivez ici est lu par ${strong(`${number(others.length)} personnes`)} et vous.${missing(away)}`
            : `Tout ce que vous écrivez ici est lu par ${list([...bold(others), 'vous'])}.${missing(away)}`,
    },
    caucus: {
      name: 'Aparté',
      sentence: (others: readonly string[], away: readonly string[]) =>
        `Seules ces personnes peuvent lire ce qui est ici : ${list([...others, 'vous'])}.${missing(away)}`,
      reader: (name: string, role: string | null, visits: boolean) =>
        role === null
          ? strong(name)
          : `${strong(name)} (${role}${visits ? ', qui frappe avant d’entrer' : ''})`,
    },
    separated: {
      name: 'En suspens',
      cut: (names: readonly string[]) =>
        `La ligne de ${list(bold(names))} est coupée. Rien ne s’écrit ici jusqu’à son retour ; tout est gardé.`,
      elsewhere: (names: readonly string[]) =>
        `${list(bold(names))} ${is(names)} ici en ce moment. Rien ne s’écrit ici d’ici là ; tout est gardé.`,
    },
    break: {
      name: 'Pause',
      sentence: (until: number | null) =>
        `Seule la médiation peut écrire en plénière.${until === null ? '' : ` Reprise prévue à ${time(until)}.`}`,
      mediates: (until: number | null) =>
        `Les participants n’écrivent pas en plénière ; ce que vous y écrivez est lu.${until === null ? '' : ` Reprise prévue à ${time(until)}.`}`,
    },
    closed: {
      name: 'Médiation close',
      suspended: 'Médiation suspendue',
      sentence: 'Plus rien ne s’écrit ici. Vous relisez ce que vous pouviez lire.',
    },
    nowhere: { name: 'Hors de la salle', sentence: 'Vous n’êtes dans aucun échange : personne ne vous lit.' },
  },
  steps: 'Étapes de la séance',
  phase: (phase: string) => `étape « ${phase} »`,
  phases: { what: 'Quoi', why: 'Pourquoi', how: 'Comment', choice: 'Choix' },
  parts: {
    people: 'Les personnes et la parole',
    work: 'Le travail',
    side: 'À côté',
    acts: 'Ce que je peux faire',
    matters: 'Pour vous, maintenant',
  },
  views: {
    draft: 'Projet d’accord',
    rules: 'Cadre',
    caucusNotes: 'Notes de l’aparté',
    talk: 'Conversation',
    queue: 'File',
    caucuses: 'Apartés',
    conduct: 'Conduire',
    notebooks: 'Notes',
    notes: 'Mes notes',
  },
  resize: { left: 'Largeur de la colonne des personnes', right: 'Largeur du panneau de droite' },
  whole: 'Travailler en pleine page',
  notWhole: 'Revenir à la salle entière',
  rulesWait: (rules: number) =>
    rules === 1
      ? 'Une règle à lire, et à accepter si elle vous va'
      : `${number(rules)} règles à lire, et à accepter si elles vous vont`,
  foldPanel: 'Replier le panneau',
  unfoldPanel: 'Déplier le panneau',
  talks: {
    label: 'Avec qui',
    room: 'Tous',
    caucus: 'Cet aparté',
    side: (name: string) => `Notre côté (${name})`,
    desk: (mediators: readonly string[]) => `${list(mediators)} seulement`,
    deskOf: (name: string) => `${name} seulement`,
    mediators: 'Entre médiateurs',
    unread: (label: string, messages: number) =>
      `${label} : ${count(messages, { one: 'nouveau message', other: 'nouveaux messages' })}`,
  },
  notebooks: { label: 'Quelles notes', own: 'À moi seul', mediators: 'De la médiation' },
  acts: {
    raise: 'Lever la main',
    lower: 'Baisser la main',
    write: 'Écrire',
    break: 'Pause',
    more: 'Plus',
    moreTitle: 'Que souhaitez-vous faire ?',
    leave: 'Partir',
    step: 'Sortir',
    who: 'Qui est là',
    shortcuts: 'Raccourcis du clavier',
    appearance: 'Langue et apparence',
    asksOf: (asks: number) => `Demandes · ${number(asks)}`,
    doorOf: (waiting: number) => (waiting === 0 ? 'Salle d’attente' : `Salle d’attente · ${number(waiting)}`),
    closing: 'Page de clôture',
  },
  leave: {
    title: 'Partir ?',
    body: 'Les autres verront que vous n’êtes plus là, sans raison. Votre lien reste valable : vous revenez quand vous voulez.',
    mediator:
      'Quand aucun médiateur n’est en plénière, rien ne passe entre les côtés. Tout est gardé jusqu’à votre retour.',
    unsaved: (lines: number) =>
      `${count(lines, { one: 'ligne n’est pas encore partie', other: 'lignes ne sont pas encore parties' })}. Si vous attendez un instant, rien ne se perd.`,
    stay: 'Rester',
    now: 'Partir pour le moment',
    forGood: 'Me retirer de la médiation…',
  },
  who: {
    title: 'Qui est là',
  },
  shortcuts: {
    title: 'Raccourcis du clavier',
    hint: 'Jamais pendant que vous écrivez.',
    keys: {
      r: 'Lever ou baisser la main',
      escape: 'Revenir à la salle entière',
      help: 'Montrer cette liste',
    },
    escape: 'Échap',
    on: 'Raccourcis d’une seule lettre',
  },
  appearance: {
    title: 'Langue et apparence',
    theme: 'Apparence',
    themes: { system: 'Comme l’appareil', light: 'Clair', dark: 'Sombre' },
  },
  moves: {
    caucusOver: 'L’aparté est fini.',
    caucusLeft: 'Vous n’êtes plus dans l’aparté.',
    toRoom: 'Vous revenez en plénière.',
    on: 'Continuer',
    admitted: 'La séance est ouverte. Vous êtes en plénière.',
  },
  loading: 'Cette partie arrive…',
};
