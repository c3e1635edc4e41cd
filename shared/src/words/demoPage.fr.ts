import { de } from './elision.ts';

/** La page d’essai. */
export const fr = {
  title: 'Essayer une médiation',
  lead: 'Trois personnes, trois liens : ouvrez chacun dans un onglet et jouez la médiatrice et les deux parties. Tout est réel, sauf le différend.',
  make: 'Préparer la médiation d’essai',
  making: 'Préparation…',
  failed: 'La médiation d’essai n’a pas pu être préparée. Réessayez dans un moment.',
  open: (name: string) => `Ouvrir la page ${de(name)}`,
  roles: { mediator: 'médiatrice', party: 'partie' },
  tryTitle: 'Ce que vous pouvez essayer',
  tries: [
    'Acceptez la convention chez Amina et chez Jean-Pierre : aucun des deux ne voit l’autre attendre.',
    'Chez Claire, ouvrez la séance : les trois cadres changent en même temps, et disent qui peut vous entendre.',
    'Sur un même ordinateur, la voix siffle d’un onglet à l’autre : mettez un casque, ou ne venez avec votre voix que dans un seul.',
    'Ouvrez un aparté avec Amina, écrivez-y, puis regardez la page de Jean-Pierre.',
    'Écrivez une clause à deux, au même moment.',
    'Fermez l’onglet de Claire vingt secondes : la salle se sépare, et se retrouve à son retour.',
  ],
};
