import { french } from './speech.ts';

const { count } = french;

/** What becomes of the content, as the plan states it. */
export type Terms = { readonly secretsDays: number; readonly roomMonths: number };

/** La convention de la maison, pour qui n’apporte pas la sienne. */
export const agreementFr = ({ secretsDays, roomMonths }: Terms): string =>
  [
    '1. Objet',
    'Les personnes nommées dans cette médiation cherchent ensemble, avec l’aide du médiateur, une issue à ce qui les oppose. Le médiateur est un tiers : ni juge ni arbitre, il aide chacun à être entendu et ne décide de rien.',
    '2. Liberté',
    'Chacun entre librement en médiation et peut demander une pause, un mot en privé, ou partir, à tout moment et sans donner de raison. Se taire n’est jamais accepter. La médiation peut se terminer par un accord complet, un accord partiel, ou sans accord.',
    '3. Confidentialité',
    'Ce qui est dit, écrit ou fait pour la médiation reste secret entre ceux qui y prennent part (code de procédure civile, art. 1528-3). Une pièce qui existait avant ne devient pas secrète parce qu’elle est apportée ici. La loi connaît des exceptions : l’ordre public, la protection d’un enfant ou de l’intégrité d’une personne, et ce qu’il faut révéler pour exécuter l’accord.',
    '4. Apartés',
    'Le médiateur peut s’entretenir à part avec une personne ou un côté. Ce qui y est dit y reste, sauf les paroles que leur auteur choisit de laisser sortir, une par une.',
    '5. Ce qui est conservé',
    `Ni la voix ni l’image ne sont enregistrées. Ce qui est écrit est conservé chiffré, sous des clés distinctes pour la salle et pour chaque aparté. Après la clôture, les apartés, les entretiens préalables et les notes sont détruits ${secretsDays === 0 ? 'aussitôt' : `au bout de ${count(secretsDays, { one: 'jour', other: 'jours' })}`}, le reste au bout de ${count(roomMonths, { one: 'mois', other: 'mois' })}.`,
    '6. Impartialité',
    'Le médiateur fait connaître ses liens avec les personnes ou avec l’objet du différend. S’il ne peut plus rester impartial, il le dit et se retire.',
    '7. Accord',
    'Les personnes écrivent elles-mêmes leur accord. Personne n’est engagé avant d’avoir lu le texte définitif et de l’avoir signé.',
  ].join('\n\n');
