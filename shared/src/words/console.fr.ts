import type { CallKind, Outcome, Phase, Writers } from '../room/events.ts';
import { de } from './elision.ts';
import { french } from './speech.ts';
import { strong } from './strong.ts';

const { list, time, from } = french;

const told: Record<CallKind, (name: string) => string> = {
  break: (name) => `${strong(name)} demande une pause.`,
  word: (name) => `${strong(name)} voudrait un mot en privé.`,
  unwell: (name) => `${strong(name)} ne se sent pas bien.`,
  help: (name) => `${strong(name)} demande de l’aide pour la page.`,
};
const hints: Record<Phase, string> = {
  what: 'Chacun raconte, sans être interrompu.',
  why: 'Besoins et intérêts, redits par l’autre.',
  how: 'Les options, sans encore choisir.',
  choice: 'Combien, qui, quand : choisir et rédiger.',
};
const writers: Record<Writers, string> = {
  all: 'Les parties, leurs conseils et la médiation',
  sides: 'Les parties et leurs conseils',
  mediator: 'La médiation seule',
  nobody: 'Personne pour le moment',
};
const outcomes: Record<Outcome, { label: string; hint: string }> = {
  full: { label: 'Accord complet', hint: 'Tout ce qui opposait les parties est réglé.' },
  partial: { label: 'Accord partiel', hint: 'Certains points sont réglés, d’autres non.' },
  none: { label: 'Pas d’accord', hint: 'Le document de clôture ne donne ni raison ni contenu.' },
  suspended: {
    label: 'Médiation suspendue',
    hint: 'La seule qui puisse reprendre plus tard, dans cette même salle.',
  },
};

/** The mediator's instruments. */
export const fr = {
  title: 'Conduire',
  waiting: {
    title: 'Salle d’attente',
    empty: 'Personne n’attend',
    emptyBody: 'Qui ouvre son lien et accepte la convention apparaît ici. Personne d’autre ne le voit.',
    choose: (name: string) => `Faire entrer ${name}`,
    more: (name: string) => `Plus, pour ${name}`,
    since: (at: number, now: number) => from(at, now),
    alone: 'personne n’est à côté',
    beside: (who: string) => `à côté : ${who}`,
    noConsent: 'n’a pas encore accepté la convention',
    technician: 'reste dehors : n’entend et ne lit rien de la salle',
    admit: (names: readonly string[]) => `Faire entrer ${list(names)}`,
    admitAll: (people: number) => `Faire entrer ces ${people} personnes`,
    open: (names: readonly string[]) => `Ouvrir la séance avec ${list(names)}`,
    openMany: (people: number) => `Ouvrir la séance avec ${people} personnes`,
    openAlone: 'Ouvrir la séance',
    openAloneHint:
      'La séance s’ouvre avec au moins une personne de la salle d’attente. Les autres entreront à leur arrivée.',
    openHint: 'Tout le monde entre en même temps. Avant cela, personne ne sait qui d’autre est là.',
    notHere: 'Prenez d’abord votre place en plénière pour ouvrir la séance.',
    takePlace: 'Prendre ma place en plénière',
    chooseNobody: 'Cochez au moins une personne.',
    turnAway: (name: string) => `Ne pas faire entrer ${name}`,
    turnAwayTitle: (name: string) => `Ne pas faire entrer ${name}`,
    turnAwayBody: (name: string) =>
      `${name} lira que vous ne pouvez pas l’accueillir maintenant. Son lien reste valable.`,
    away: 'Pas encore là',
    consented: 'convention acceptée',
    declined: 'convention refusée',
    unanswered: 'convention pas encore acceptée',
    turnedAway: 'n’a pas pu entrer',
  },
  calls: {
    title: 'Demandes discrètes',
    empty: 'Aucune demande',
    emptyBody:
      'Une pause, un mot en privé, un malaise : ce que chacun vous signale arrive ici. Personne d’autre ne le voit.',
    told,
    at: (at: number) => `à ${time(at)}`,
    beside: (who: string) => `à côté : ${who}`,
    onlyYou: 'pour la médiation seule',
    startBreak: (minutes: number) => `Ouvrir une pause de ${minutes}\u00a0min pour tous`,
    openWord: (name: string) => `Ouvrir un mot en privé avec ${name}`,
    write: (name: string) => `Écrire à ${name}`,
    done: 'C’est vu',
    unwellHint: 'Une pause sépare tout le monde sous un titre neutre ; chacun pourra partir à son heure.',
    wordOpened: (name: string) => `Le mot en privé avec ${name} est ouvert. Entrez quand vous voulez.`,
    said: 'Une demande discrète est arrivée.',
  },
  devices: {
    title: 'Un autre appareil demande la place',
    asks: (name: string, at: number, number: string) =>
      `Un autre appareil a ouvert le lien ${de(strong(name))} à ${time(at)}. Il montre le numéro ${strong(number)}.`,
    check: (name: string, number: string) =>
      `Demandez de vive voix à ${name} quel numéro montre son appareil. Si ce n’est pas ${number}, dites non.`,
    yes: (name: string) => `Oui, c’est ${name}`,
    no: 'Non, refuser cet appareil',
  },
  phase: {
    title: 'Étape',
    hints,
    all: 'Visible de tous dans le cadre de la page.',
    set: (phase: string) => `Passer à l’étape « ${phase} »`,
  },
  breaks: {
    title: 'Pause',
    length: 'Durée annoncée',
    lengths: (length: number) => (length === 0 ? 'Sans durée' : `${length}\u00a0min`),
    start: (length: number) =>
      length === 0 ? 'Commencer une pause' : `Commencer une pause de ${length}\u00a0min`,
    end: 'Reprendre la séance',
    ends: 'Tout le monde revient en plénière en même temps.',
    hint: 'Chaque écran dit « pause », sans dire qui l’a demandée.',
    running: (at: number) => `Pause depuis ${time(at)}`,
    screen: 'C’est la pause',
    until: (at: number) => `Reprise vers ${time(at)}.`,
    untilSoon: 'La reprise est proche. Restez près de la page.',
    noUntil: (names: readonly string[]) => `${list(names)} annoncera la reprise.`,
    calm: 'Rien ne passe entre les personnes. Vous pouvez boire un verre d’eau, marcher un peu, fermer les yeux.',
    write: (names: readonly string[]) => `Écrire à ${list(names)} seulement`,
    note: 'Noter pour moi',
  },
  writers: {
    title: 'Qui écrit le projet d’accord',
    label: 'Peuvent écrire',
    hint: 'Chacun lit le projet à tout moment.',
    options: writers,
  },
  people: {
    title: 'Personnes dans la salle',
    empty: 'Personne d’autre n’est dans la salle.',
    more: (name: string) => `Plus, pour ${name}`,
    sendBack: (name: string) => `Renvoyer ${name} en salle d’attente`,
    sendBackTitle: (name: string) => `Renvoyer ${name} en salle d’attente`,
    sendBackBody: (name: string) =>
      `${name} quitte la salle et ses apartés, et peut y revenir quand vous l’y ferez entrer. Les autres verront son départ, sans raison.`,
    remove: (name: string) => `Exclure ${name}`,
    removeTitle: (name: string) => `Exclure ${name} de la médiation`,
    removeBody: (name: string) =>
      `Le lien ${de(name)} ne s’ouvrira plus. Les autres verront son départ, sans raison. Cela ne se défait pas ici.`,
    write: (name: string) => `Écrire à ${name} seulement`,
  },
  closing: {
    title: 'Conclure la médiation',
    lead: 'À tout moment, et sans obligation de résultat.',
    begin: 'Conclure…',
    choose: 'Comment se termine-t-elle ?',
    outcomes,
    missing: 'Choisissez d’abord comment elle se termine.',
    act: (outcome: string) => `Conclure : ${outcome}`,
    ask: (names: readonly string[]) => `Conclure pour ${list(names)}`,
    askTitle: (outcome: string) => `Conclure la médiation : ${outcome}`,
    askBody: (secretsDays: number | null, roomMonths: number | null) =>
      secretsDays === null || roomMonths === null
        ? 'Plus personne ne parle ni n’écrit ensuite dans la salle. Ce qui est écrit reste lisible jusqu’aux dates de destruction convenues.'
        : `Plus personne ne parle ni n’écrit ensuite dans la salle. Apartés et échanges privés seront détruits dans ${secretsDays} jours, le reste dans ${roomMonths} mois.`,
    suspendedBody:
      'Plus personne ne parle ni n’écrit tant que la médiation est suspendue. Vous pourrez la reprendre ici.',
    only: 'Le médiateur ou la médiatrice en titre conclut la médiation.',
    closed: (outcome: string) => `La médiation est conclue : ${outcome}.`,
    resume: 'Reprendre la médiation',
    resumeHint: 'Chaque personne retrouve la salle telle qu’elle était.',
  },
};
