import type { CallKind } from '../room/events.ts';
import { french } from './speech.ts';

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
};
