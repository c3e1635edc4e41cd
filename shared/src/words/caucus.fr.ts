import { que } from './elision.ts';
import { french } from './speech.ts';
import { strong } from './strong.ts';

const { list, time } = french;

const be = (names: readonly string[]) => (names.length > 1 ? 'sont' : 'est');
const min = (minutes: number) => `${minutes}\u00a0min`;

/** Caucuses: opening, running, waiting for one's own, being invited to one. */
export const fr = {
  running: 'Apartés en cours',
  with: (names: readonly string[]) => `Aparté avec ${list(names)}`,
  since: (minutes: number) => (minutes === 0 ? 'depuis moins d’une minute' : `depuis ${min(minutes)}`),
  sinceOf: (minutes: number, planned: number) =>
    minutes === 0
      ? `ouvert à l’instant, ${min(planned)} prévues`
      : `depuis ${min(minutes)} sur ${min(planned)}`,
  overrun: (minutes: number) => `dépassé de ${min(minutes)}`,
  privateWord: 'mot en privé',
  inside: 'Vous y êtes.',
  insideNow: (names: readonly string[]) =>
    `Y ${be(names) === 'est' ? 'est' : 'sont'} en ce moment : ${list(names)}.`,
  nobodyInside: 'Personne n’y est encore.',
  go: 'Entrer dans cet aparté',
  goNamed: (names: readonly string[]) => `Rejoindre ${list(names)}`,
  goBack: 'Revenir en plénière',
  knock: 'Frapper',
  knocked: 'Vous avez frappé. On va vous faire entrer.',
  knocks: (name: string) => `${strong(name)} frappe et demande à entrer. Personne ne l’entend encore.`,
  letIn: (name: string) => `Faire entrer ${name}`,
  close: (names: readonly string[]) => `Fermer l’aparté avec ${list(names)}`,
  closeTitle: 'Fermer cet aparté',
  closeBody:
    'Chaque personne revient en plénière. Ce qui a été écrit reste lisible par celles qui y étaient, et par elles seules.',
  remove: (name: string) => `Faire sortir ${name}`,
  removeTitle: (name: string) => `Faire sortir ${name} de l’aparté`,
  removeBody: (name: string) => `${name} revient en plénière et ne lit plus cet aparté.`,
  removeMenu: 'Faire sortir…',
  balance: 'Temps d’aparté',
  balanceNone: 'Le temps passé avec chaque côté s’affichera ici.',
  mediatorsOnly: 'pour la médiation seule',
  open: {
    title: 'Ouvrir un aparté',
    prepared: 'Les apartés s’ouvrent une fois la séance ouverte.',
    nobody: 'Personne d’autre n’est encore dans la salle.',
    who: 'Avec qui',
    quick: (names: readonly string[]) => `Ouvrir un aparté avec ${list(names)}`,
    chooseOthers: 'Choisir d’autres personnes',
    visitors: 'Qui peut frapper, et lire',
    visitorHint: 'Cette personne lit ce qui s’écrit, et n’entre qu’après avoir frappé.',
    minutes: 'Durée annoncée',
    lengths: (length: number) => (length === 0 ? 'Sans durée annoncée' : min(length)),
    listing: 'Ce que les autres apprennent',
    listings: {
      known: {
        label: 'Avec qui vous êtes',
        hint: (names: readonly string[], me: string) =>
          `Ils lisent : « ${me} est avec ${list(names)}, vous aurez le même temps ».`,
      },
      occupied: {
        label: 'Seulement que vous êtes à part',
        hint: (me: string) => `Ils lisent : « ${me} parle à part ».`,
      },
      unlisted: { label: 'Rien', hint: 'Ils voient seulement que vous n’êtes plus en plénière.' },
    },
    before: 'Avant d’ouvrir',
    hear: (names: readonly string[]) =>
      `${strong(list([...names, 'vous']))} pourrez vous entendre et vous lire. Personne d’autre.`,
    hearSeveral: (names: readonly string[]) =>
      `${strong(list(names))} s’entendront et se liront, et vous avec. Personne d’autre.`,
    readToo: (names: readonly string[]) =>
      `${strong(list(names))} pourra aussi lire, et entrer après avoir frappé.`,
    fixed: 'La liste ne change plus ensuite : pour ajouter quelqu’un, on ouvre un autre aparté.',
    stay: (names: readonly string[]) =>
      `Pendant ce temps, ${strong(list(names))} ${names.length > 1 ? 'restent' : 'reste'} en plénière.`,
    apart: 'Sans médiation en plénière, rien ne passe entre les côtés qui y restent.',
    mixing: (sides: readonly string[]) =>
      `Cet aparté réunit ${sides.length === 2 ? 'deux côtés' : `${sides.length} côtés`} : ${list(sides)}.`,
    act: (names: readonly string[]) => `Ouvrir un aparté avec ${list(names)}`,
    actMixing: (names: readonly string[]) => `Réunir ${list(names)}…`,
    mixTitle: 'Réunir deux côtés en aparté',
    mixBody: (names: readonly string[]) =>
      `${list(names)} ne sont pas du même côté. Tout ce qui sera dit ou écrit dans cet aparté sera entendu et lu par chacune de ces personnes.`,
    mix: (names: readonly string[]) => `Oui, réunir ${list(names)}`,
    choose: 'Choisissez au moins une personne.',
    opened: (names: readonly string[]) =>
      `L’aparté est ouvert. ${list(names)} ${names.length > 1 ? 'en voient' : 'en voit'} l’invitation ; entrez quand vous voulez.`,
  },
  invitation: {
    title: (names: readonly string[]) =>
      `${list(names)} vous ${names.length > 1 ? 'proposent' : 'propose'} un aparté`,
    reads: (names: readonly string[]) =>
      `Seront là ou pourront lire : ${strong(list([...names, 'vous']))}. Personne d’autre.`,
    readsOne: (name: string) =>
      `Il n’y aura ${que(strong(name))} et vous. Personne d’autre n’entend ni ne lit.`,
    visitor: (name: string) => `${name} pourra lire et entrer après avoir frappé.`,
    beside: 'Qui est à côté de vous ?',
    besideHint: 'Pensez aux enfants qui entendent. Les personnes de l’aparté liront votre réponse.',
    alone: 'Personne',
    accompanied: 'Quelqu’un',
    besideWho: 'Qui donc',
    besideMissing: 'Dites qui est à côté de vous, ou choisissez « Personne ».',
    join: (names: readonly string[]) => `Rejoindre ${list(names)} en aparté`,
    later: 'Vous pouvez aussi rester ici. Aucune raison ne vous sera demandée.',
    said: (names: readonly string[]) =>
      `${list(names)} vous ${names.length > 1 ? 'proposent' : 'propose'} un aparté.`,
  },
  waiting: {
    with: (mediator: string, names: readonly string[], minutes: number) =>
      `${strong(mediator)} est avec ${strong(list(names))} ${minutes === 0 ? 'depuis un instant' : `depuis ${min(minutes)}`}`,
    busy: (mediator: string, minutes: number) =>
      `${strong(mediator)} parle à part ${minutes === 0 ? 'depuis un instant' : `depuis ${min(minutes)}`}`,
    back: (at: number) => `Retour vers ${time(at)}.`,
    longer: (at: number) => `Le retour était prévu vers ${time(at)} ; cela se prolonge un peu.`,
    same: 'Vous aurez le même temps.',
    apart: 'D’ici là, rien ne passe entre les côtés. Tout est gardé.',
    useful: 'En attendant, si vous voulez :',
    note: 'Noter ce que vous voulez dire',
    draft: 'Relire le projet d’accord',
    rules: 'Relire les règles',
    write: (name: string) => `Laisser un mot à ${name}`,
    nothing: 'Vous pouvez aussi ne rien faire, ou faire quelques pas : la page vous attend.',
  },
};
