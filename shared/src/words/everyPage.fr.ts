import { french } from './speech.ts';

const { count, list, number } = french;

/** Words that belong to no capability: buttons, waiting, the line to the house. */
export const fr = {
  product: 'Médiane',
  close: 'Fermer',
  cancel: 'Annuler',
  save: 'Garder',
  back: 'Retour',
  next: 'Continuer',
  edit: 'Modifier',
  remove: 'Retirer',
  copy: 'Copier',
  copied: 'Copié',
  more: 'Plus',
  optional: 'facultatif',
  you: 'Vous',
  loading: 'Chargement de la page…',
  skipToContent: 'Aller au contenu',
  newBelow: (messages: number) => count(messages, { one: 'nouveau message', other: 'nouveaux messages' }),
  send: 'Envoyer',
  sending: 'Envoi…',
  showPassword: 'Montrer le mot de passe',
  hidePassword: 'Cacher le mot de passe',
  notSent: 'Ce message n’est pas encore parti. Il reste ici, rien n’est perdu : réessayez.',
  formErrors: (fields: number) =>
    count(fields, { one: 'réponse à reprendre', other: 'réponses à reprendre' }),
  formErrorsKept: 'Le reste est gardé tel que vous l’avez écrit.',
  people: (total: number) => count(total, { one: 'personne', other: 'personnes' }),
  names: (names: readonly string[]) => list(names),
  timeLeft: (clock: string) => `reste ${clock}`,
  timeLeftSpoken: (length: string) => `Il reste ${length}.`,
  timeOver: 'Le temps est écoulé.',
  language: 'Langue',
  notFound: {
    title: 'Cette page n’existe pas',
    body: 'L’adresse est peut-être incomplète. Reprenez le lien tel que vous l’avez reçu.',
    home: 'Revenir à l’accueil',
  },
  trouble: {
    title: 'La page s’est arrêtée',
    body: 'Ce qui était sauvegardé l’est toujours. Rechargez la page pour reprendre.',
    reload: 'Recharger la page',
  },
  connection: {
    saved: 'Tout est à jour',
    saving: (lines: number) => (lines > 1 ? `Sauvegarde de ${number(lines)} lignes…` : 'Sauvegarde…'),
    offline: (lines: number) =>
      lines === 0
        ? 'Hors ligne. Laissez cette page ouverte, elle se reconnecte.'
        : `Hors ligne. ${count(lines, { one: 'ligne n’est pas encore partie', other: 'lignes ne sont pas encore parties' })} ; laissez cette page ouverte.`,
  },
  roles: {
    mediator: 'médiateur ou médiatrice',
    coMediator: 'co-médiateur ou co-médiatrice',
    party: 'partie',
    counsel: 'conseil',
    companion: 'accompagnant ou accompagnante',
    interpreter: 'interprète',
    expert: 'expert ou experte',
    observer: 'observateur ou observatrice',
    technician: 'aide technique',
  },
  kinds: { interpersonal: 'interpersonnelle', collective: 'collective', territorial: 'territoriale' },
};
