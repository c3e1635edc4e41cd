import type { Terms } from './agreement.fr.ts';
import { english } from './speech.ts';

const { count } = english;

/** The house's own agreement to mediate, for those who bring none. */
export const agreementEn = ({ secretsDays, roomMonths }: Terms): string =>
  [
    '1. Purpose',
    'The people named in this mediation look together, with the mediator’s help, for a way out of what divides them. The mediator is a third party: neither judge nor arbitrator, helping each to be heard and deciding nothing.',
    '2. Freedom',
    'Each person enters freely and may ask for a break, a private word, or leave, at any moment and without giving a reason. Silence is never consent. The mediation may end in a full agreement, a partial agreement, or none.',
    '3. Confidentiality',
    'What is said, written or done for the mediation stays secret among those who take part. A document that existed before does not become secret by being brought here. The law knows exceptions: public order, the protection of a child or of a person’s integrity, and what must be disclosed to carry out the agreement.',
    '4. Caucuses',
    'The mediator may meet one person or one side apart. What is said there stays there, except the words that their author chooses to let out, one by one.',
    '5. What is kept',
    `Neither voice nor image is recorded. What is written is kept encrypted, under separate keys for the room and for each caucus. After the closing, caucuses, intake and notes are destroyed ${secretsDays === 0 ? 'at once' : `after ${count(secretsDays, { one: 'day', other: 'days' })}`}, the rest after ${count(roomMonths, { one: 'month', other: 'months' })}.`,
    '6. Impartiality',
    'The mediator states any ties with the people or with the matter. A mediator who can no longer be impartial says so and steps down.',
    '7. Agreement',
    'The people write their agreement themselves. Nobody is bound before having read the final text and signed it.',
  ].join('\n\n');
