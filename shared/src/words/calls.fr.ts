import type { CallKind } from '../room/events.ts';
import { french } from './speech.ts';
import { strong } from './strong.ts';

const { list, time } = french;

const asks: Record<CallKind, string> = {
  break: 'Demander une pause',
  word: 'Un mot en privé',
  unwell: 'Je ne me sens pas bien',
  help: 'De l’aide pour la page',
};
const asked: Record<CallKind, string> = {
  break: 'Pause demandée',
  word: 'Mot en privé demandé',
  unwell: 'Signal donné',
  help: 'Aide demandée',
};
const told: Record<CallKind, (name: string) => string> = {
  break: (name) => `${strong(name)} demande une pause.`,
  word: (name) => `${strong(name)} voudrait un mot en privé.`,
  unwell: (name) => `${strong(name)} ne se sent pas bien.`,
  help: (name) => `${strong(name)} demande de l’aide pour la page.`,
};

/** Discreet calls to the mediators. */
export const fr = {
  only: (names: readonly string[]) =>
    `${list(names)} le ${names.length > 1 ? 'verront' : 'verra'}, et personne d’autre. Rien ne change sur les autres écrans.`,
  asks,
  asked,
  waiting: (names: readonly string[], at: number) =>
    `${list(names)} l’${names.length > 1 ? 'ont' : 'a'} reçu à ${time(at)}.`,
  sent: (names: readonly string[]) =>
    `C’est reçu. ${list(names)} ${names.length > 1 ? 'sont prévenus' : 'est au courant'}, personne d’autre.`,
  list: {
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
};
