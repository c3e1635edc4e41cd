// What the showcase shows is a specimen, not the product's words: it stands outside of the catalogues.
const nb = '\u00a0';
const thin = '\u202f';

/** Specimen sentences, chosen for their accents, their spaces and their length. */
export const sample = {
  theme: 'Theme',
  heading: 'Vous êtes bien arrivé, Jean-Pierre.',
  typography: `Que faire${thin}? Deux voies${nb}: l’une coûte 1${thin}250,50${nb}€${thin}; l’autre, «${nb}plus douce${nb}», prend jusqu’au 1er${nb}décembre, 14${nb}h${nb}05. Œuvre, Noël, ça, où, Éloïse, Łukasz, Çağla, 100${thin}%.`,
  primary: 'Donner la parole à Jean-Pierre',
  quiet: 'Liens et invitations',
  plain: 'Demander une reformulation',
  link: 'Relire la convention',
  idle: 'Signer en mon nom',
  pressed: 'Micro coupé',
  openCaucus: (names: readonly string[]) => `Ouvrir un aparté avec ${names.join(' et ')}`,
  name: 'Votre nom',
  nameHint: 'Tel qu’il figurera sur l’accord.',
  nameError: 'Indiquez votre nom, tel qu’il figurera sur l’accord.',
  word: 'Un mot pour Claire',
  secret: 'Mot de passe',
  read: 'J’ai lu la convention et j’accepte librement d’entrer en médiation.',
  stance: 'Votre position sur cette clause',
  stances: ['d’accord', 'je peux vivre avec', 'réserve', 'pas encore'],
  kind: 'Quelle médiation',
  kinds: [
    {
      value: 'a',
      label: 'Interpersonnelle',
      hint: 'Deux personnes, chacune avec son conseil si elle le souhaite.',
    },
    { value: 'b', label: 'Collective', hint: 'Une équipe, un service, une association.' },
  ],
  people: [
    'Amina Benali',
    'Jean-Pierre Roux',
    'Claire Morel',
    'Samir Dufour',
    'Rose Chabert',
    'Éloïse Ŝ',
    'Noé Vey',
    'Inès Ito',
  ],
  dialogTitle: 'Ouvrir un aparté',
  dialogBody:
    'Amina et Me Laurent vous entendront, et personne d’autre. Jean-Pierre lira que vous êtes ensemble.',
  more: 'Plus',
  emptyTitle: 'Personne n’a encore demandé la parole',
  emptyBody: 'Appuyez sur R, ou sur la main, pour la demander.',
  joint: 'Plénière',
  caucus: 'Aparté',
  hears: (strong: (name: string) => string) =>
    `Seules ${strong('Claire')} (médiatrice) et vous pouvez entendre et lire ce qui est ici.`,
  all: (strong: (name: string) => string) =>
    `Tout ce que vous dites et écrivez ici est entendu par ${strong('Amina')}, ${strong('Claire')} et vous.`,
  write: 'Écrire à Claire seulement',
  messages: [
    {
      author: 'Claire Morel',
      time: `14${nb}h${nb}02`,
      text: `Qu’est-ce qui vous permettrait de faire un pas, vous${thin}?`,
      own: false,
    },
    {
      author: 'Vous',
      time: `14${nb}h${nb}03`,
      text: 'Je peux abaisser le garde-corps si la haie passe à 2 m.',
      own: true,
    },
  ],
  between: 'reste entre Claire et vous',
  places: ['Micro', 'Notes', 'Pause', 'Plus'],
  tabs: ['Conversation', 'File', 'Apartés', 'Mes notes'],
  phases: ['Quoi', 'Pourquoi', 'Comment', 'Choix'],
};
