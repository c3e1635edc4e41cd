import type { MediaRefusal } from '../protocol/media.ts';
import type { WireCode } from '../protocol/wire.ts';

/** Why something was not done: what happened, that nothing is lost, what to do. */
export const fr: Record<WireCode | MediaRefusal, string> = {
  unknown:
    'Ceci n’est plus là, ou a changé à l’instant. Rien n’est perdu : regardez la page telle qu’elle est maintenant.',
  'not-allowed':
    'Cet acte ne vous revient pas. Rien n’a changé ; demandez à la médiation si vous en avez besoin.',
  closed: 'Cet échange est clos : plus rien ne s’y écrit. Ce qui y est reste à lire.',
  withdrawn: 'Cette personne s’est retirée de la médiation. Rien d’autre n’a changé.',
  removed:
    'Cette place n’est plus ouverte dans la salle. Ce qui était écrit est gardé ; joignez la médiation.',
  'not-open': 'La séance n’est pas encore ouverte. Rien n’est perdu : attendez son ouverture.',
  'on-break': 'C’est la pause. Rien n’est perdu : cela redevient possible à la reprise.',
  'already-open': 'La séance est déjà ouverte. Vous n’avez rien à faire.',
  'already-so': 'C’est déjà fait. Vous n’avez rien à faire.',
  'no-consent':
    'La convention n’a pas encore été acceptée par chaque personne concernée. Rien n’a changé : elle doit l’accepter avant d’entrer.',
  'outdated-agreement':
    'La convention a changé entre-temps. Relisez-la avant de répondre ; votre première réponse n’a pas été retenue.',
  'no-agreement': 'Aucune convention ne vous est encore proposée. Rien n’est perdu : écrivez à la médiation.',
  'not-waiting':
    'Une des personnes n’est plus en salle d’attente : personne n’est entré. Revoyez la liste et recommencez.',
  'stays-outside':
    'L’aide technique n’entre pas dans la salle : elle n’entend et ne lit rien. Personne n’est entré ; recommencez sans elle.',
  'mediator-absent':
    'La médiation est absente un moment : rien ne passe entre les côtés. Tout est gardé et reprendra à son retour.',
  elsewhere:
    'La personne n’est pas ici en ce moment. Rien n’a changé : attendez son retour, ou rejoignez-la.',
  'not-your-turn':
    'Ce n’est pas encore votre tour. Votre texte est gardé : levez la main, ou écrivez en privé à la médiation.',
  muted:
    'La parole vous est retirée ici pour le moment. Votre texte est gardé ; vous pouvez écrire en privé à la médiation.',
  'only-if-invited': 'Vous écoutez ici. Votre texte est gardé ; la médiation peut vous donner la parole.',
  'no-hand-raised': 'La main a été baissée entre-temps. Rien n’a changé : donnez la parole à une main levée.',
  'turn-running': 'Un tour de parole est en cours. Rien n’a changé : terminez-le ou attendez sa fin.',
  'no-turn':
    'Ce tour de parole est déjà fini. Vous n’avez rien perdu : redemandez la parole si vous le souhaitez.',
  'not-in-this-mode':
    'La parole circule autrement maintenant. Rien n’a changé : choisissez d’abord comment elle circule.',
  'mixes-sides': 'Cet aparté réunirait deux côtés. Il n’est pas ouvert : confirmez que vous le voulez.',
  'needs-a-party': 'Un aparté se tient avec quelqu’un. Choisissez au moins une personne.',
  'knock-first': 'Vous n’êtes pas de cet aparté. Frappez : on vous fera entrer.',
  'not-yours': 'Seul l’auteur de ces mots en décide. Rien n’a changé.',
  'not-released': 'L’auteur de ces mots ne les a pas laissés sortir. Rien n’a été transmis.',
  'already-passed-on': 'Ces mots sont déjà transmis. Vous n’avez rien à faire.',
  'already-opened': 'Ces mots ont déjà été ouverts : ils ne peuvent plus être repris.',
  'taken-back': 'L’auteur a repris ces mots. Ils n’ont pas été transmis.',
  'already-answered': 'Une autre personne de la médiation a déjà répondu. Vous n’avez rien à faire.',
  malformed:
    'La page et le serveur ne se sont pas compris. Rien n’est perdu : rechargez la page et recommencez.',
  'channel-full':
    'Huit personnes se parlent déjà ici, et la voix n’en prend pas davantage. Rien n’est perdu : vous pouvez lire et écrire.',
  'too-fast':
    'Cela va trop vite pour le serveur. Rien n’est perdu : attendez quelques secondes et recommencez.',
  'storage-full':
    'Le serveur n’a plus de place et n’a pas pu garder ceci. Votre texte reste sur cette page : copiez-le, et prévenez la médiation.',
  'seat-taken':
    'Votre lien est maintenant ouvert sur un autre appareil. Ce qui était sauvegardé l’est toujours ; continuez là-bas.',
  'not-signed-in':
    'Cette page ne sait plus qui vous êtes. Rien n’est perdu : reprenez le lien que vous avez reçu.',
  'foreign-origin':
    'Cette page n’est pas à son adresse habituelle. Rien n’est perdu : reprenez le lien que vous avez reçu.',
};
