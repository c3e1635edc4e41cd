import type { PlanInput } from '../protocol/plan.ts';
import type { Language } from './language.ts';

/** The mediation that /demo makes, in the visitor's language. */
export function demoPlan(language: Language): PlanInput {
  const french = language === 'fr';
  return {
    kind: 'interpersonal',
    language,
    title: french ? 'La haie et la terrasse' : 'The hedge and the terrace',
    minutes: 75,
    mediator: { name: 'Claire Morel' },
    sides: [
      { name: french ? 'Mme Benali' : 'Ms Benali', people: [{ name: 'Amina Benali', role: 'party' }] },
      { name: french ? 'M. Roux' : 'Mr Roux', people: [{ name: 'Jean-Pierre Roux', role: 'party' }] },
    ],
    fees: french
      ? 'Une séance d’essai : aucuns frais. D’ordinaire, ils sont partagés par moitié.'
      : 'A trial session: no fees. Usually they are shared equally.',
    ties: french
      ? 'La médiatrice ne connaît aucune des deux personnes.'
      : 'The mediator knows neither of the two people.',
  };
}
