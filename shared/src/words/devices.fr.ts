import { french } from './speech.ts';

/** What is tried, or gives trouble. */
export type Which = 'microphone' | 'camera' | 'both';

const the = { microphone: 'le micro', camera: 'la caméra', both: 'le micro et la caméra' };
const to = { microphone: 'au micro', camera: 'à la caméra', both: 'au micro et à la caméra' };
const of = { microphone: 'de micro', camera: 'de caméra', both: 'de micro ni de caméra' };
const bare = { microphone: 'micro', camera: 'caméra', both: 'micro ni caméra' };

const call = 'Terminez l’appel en cours, s’il y en a un.';
const otherApps = (which: Which) => `Fermez les autres applications qui utilisent ${the[which]}.`;
const earphones = 'Si vous avez des écouteurs, débranchez-les ou éteignez-les un moment.';
const otherBrowser =
  'Un autre navigateur compte comme un autre appareil : il vous sera demandé de confirmer que c’est bien vous.';
const tap = 'Touchez « Réessayer ».';
const click = 'Cliquez sur « Réessayer ».';

/** The check of microphone, camera and sound: before the room, and again from it. */
export const fr = {
  ask: {
    title: 'Comment participer ?',
    lead: 'Choisissez ce qui vous convient. Vous pourrez changer à tout moment.',
    leadMediator: 'Vous pourrez changer à tout moment.',
    permission:
      'Pour la voix ou l’image, votre navigateur vous demandera d’abord la permission : choisissez « Autoriser ».',
    both: 'Avec ma voix et mon image',
    bothHint: 'Vous ne vous voyez pas, sauf si vous le demandez.',
    voice: 'Avec ma voix',
    voiceHint: 'Sans image, c’est toujours aussi bien.',
    none: 'Sans micro ni caméra',
    noneHint: 'Vous entendez les autres et vous leur écrivez.',
    back: 'Revenir à la salle d’attente',
  },
  check: {
    title: {
      microphone: 'Essayez votre micro',
      camera: 'Essayez votre caméra',
      both: 'Essayez votre micro et votre caméra',
      none: 'Essayez le son',
    },
    asking: (which: Which) =>
      `Votre navigateur vous demande la permission d’utiliser ${the[which]}. Choisissez « Autoriser » : rien ne s’allume sans votre accord.`,
    lead: 'Pendant cet essai, ni votre voix ni votre image ne sont envoyées à personne.',
    leadMediator: 'Pendant cet essai, rien n’est envoyé.',
    leadNone: 'Vous entendrez les autres et vous pourrez leur écrire.',
    another: 'Choisir une autre façon',
    go: 'Continuer',
    off: 'D’ici à la salle, micro et caméra sont éteints.',
    notThere: 'Cette partie de la page n’est pas arrivée. Vérifiez votre connexion, puis rechargez la page.',
  },
  microphone: {
    title: 'Micro',
    heard: 'Votre micro vous entend.',
    nothing: 'Rien pour l’instant. Dites quelques mots.',
    choose: 'Quel micro',
    echo: 'M’écouter',
    echoHint: (seconds: number) =>
      `Parlez ${french.count(seconds, { one: 'seconde', other: 'secondes' })} : vos mots sont gardés sur cet appareil, rejoués, puis effacés.`,
    onAir: 'Qui peut vous entendre en ce moment entendra aussi cet essai.',
    listening: 'Parlez maintenant…',
    playing: 'Voici ce que l’on entend de vous…',
    isOff: 'Votre micro est éteint.',
    turnOn: 'Allumer mon micro',
  },
  sound: {
    title: 'Son',
    hint: 'Jouez un son. S’il ne s’entend pas, montez le volume de l’appareil.',
    hintPhone: 'Jouez un son. S’il ne s’entend pas, montez le volume et quittez le mode silencieux.',
    test: 'Jouer un son',
    choose: 'D’où vient le son',
    usual: 'Comme l’appareil',
  },
  camera: {
    title: 'Caméra',
    works: 'Votre caméra fonctionne. Votre image vous est cachée.',
    seen: 'Vous vous voyez comme dans un miroir ; les autres vous voient à l’endroit.',
    show: 'Montrer mon image',
    hide: 'Cacher mon image',
    image: 'Votre image',
    choose: 'Quelle caméra',
    isOff: 'Votre caméra est éteinte.',
    turnOn: 'Allumer ma caméra',
  },
  unnamed: (number: number) => `Appareil ${number}`,
  heard: {
    title: 'Comment on vous entendra',
    titleSilent: 'Ce que la salle transmet de vous',
    speaks:
      'Quand la parole est donnée tour à tour, la salle coupe votre micro jusqu’à votre tour ; en conversation libre, on vous entend dès qu’il est allumé.',
    invited: 'La salle coupe votre micro tant que la médiation ne vous donne pas la parole.',
    mediates: 'Une fois la séance ouverte, on vous entend dès que votre micro est allumé.',
    silent: 'Ni votre voix ni votre image. Vos mots écrits vont aux personnes que l’écran nomme.',
    /** To whom it goes, in the joint session as far as it is not said above, and in a caucus. */
    goesTo: {
      microphone: 'En aparté, votre voix ne part que vers les personnes nommées sur l’écran.',
      camera:
        'Les personnes présentes peuvent voir votre image tant que la caméra est allumée. En aparté, votre image ne part que vers les personnes nommées sur l’écran.',
      both: 'Les personnes présentes peuvent voir votre image tant que la caméra est allumée. En aparté, votre voix et votre image ne partent que vers les personnes nommées sur l’écran.',
    },
    recorded:
      'Médiane n’enregistre ni la voix ni l’image ; elle compte seulement, pour la médiation, combien de temps chaque voix s’entend. Ce que fait l’appareil d’une autre personne, la page ne peut pas le savoir.',
  },
  trouble: {
    title: {
      refused: (which: Which) => `Le navigateur ne donne pas accès ${to[which]}.`,
      'in-use': (which: Which) =>
        ({
          microphone: 'Le micro sert déjà à un autre programme.',
          camera: 'La caméra sert déjà à un autre programme.',
          both: 'Le micro et la caméra servent déjà à un autre programme.',
        })[which],
      none: (which: Which) => `Le navigateur ne trouve pas ${of[which]} sur cet appareil.`,
      lost: (which: Which) =>
        ({
          microphone: 'Le micro s’est arrêté.',
          camera: 'La caméra s’est arrêtée.',
          both: 'Le micro et la caméra se sont arrêtés.',
        })[which],
      unsupported: (which: Which) => `Ce navigateur ne permet pas d’utiliser ${the[which]} ici.`,
    },
    lead: 'Cela arrive souvent, et vous pouvez très bien participer sans.',
    device: 'Que faire sur votre appareil',
    devices: { apple: 'iPhone, iPad', android: 'Android', computer: 'Ordinateur' },
    steps: {
      refused: {
        apple: (which: Which) => [
          'Dans Safari, touchez le bouton à gauche de l’adresse (« aA », ou une petite page), puis « Réglages du site web ».',
          `Pour ${the[which]}, choisissez « Autoriser ».`,
          'Touchez « Réessayer ». Rien ne change ? Ouvrez votre lien dans Safari, et non dans la fenêtre d’une messagerie.',
        ],
        android: (which: Which) => [
          'Dans Chrome, touchez l’icône à gauche de l’adresse, puis « Autorisations ».',
          `Autorisez ${the[which]}.`,
          'Touchez « Réessayer ». Rien ne change ? Dans les réglages du téléphone : « Applications », « Chrome », « Autorisations ».',
        ],
        computer: (which: Which) => [
          'Cliquez sur l’icône à gauche de l’adresse de cette page.',
          `Autorisez ${the[which]}.`,
          'Cliquez sur « Réessayer ». Rien ne change ? Dans les réglages de l’ordinateur, sous « Confidentialité », autorisez votre navigateur.',
        ],
      },
      'in-use': {
        apple: (which: Which) => [call, otherApps(which), tap],
        android: (which: Which) => [call, otherApps(which), tap],
        computer: () => [
          'Fermez les autres logiciels d’appel et les autres onglets qui en montrent un.',
          click,
        ],
      },
      none: {
        apple: () => [earphones, 'Dans Réglages, « Temps d’écran », voyez si un accès est coupé.', tap],
        android: () => [
          earphones,
          'Dans les réglages rapides, en haut de l’écran, voyez si un accès est coupé.',
          tap,
        ],
        computer: (which: Which) => [
          {
            microphone: 'Branchez un micro ou un casque, et voyez s’il a un interrupteur.',
            camera: 'Branchez une caméra, et voyez si elle a un cache ou un interrupteur.',
            both: 'Branchez un casque et une caméra, et voyez s’ils ont un interrupteur.',
          }[which],
          click,
        ],
      },
      lost: {
        apple: () => [call, tap],
        android: () => [call, tap],
        computer: () => ['Vérifiez les branchements.', click],
      },
      unsupported: {
        apple: () => [
          'Ouvrez votre lien personnel dans Safari, et non dans la fenêtre d’une messagerie.',
          'Si une mise à jour de l’appareil est proposée, faites-la.',
        ],
        android: () => [
          'Ouvrez votre lien personnel dans Chrome, et non dans la fenêtre d’une messagerie.',
          otherBrowser,
        ],
        computer: () => [
          'Mettez votre navigateur à jour, ou ouvrez votre lien personnel dans Firefox, Chrome, Edge ou Safari.',
          otherBrowser,
        ],
      },
    },
    again: 'Réessayer',
    without: (which: Which) => `Continuer sans ${bare[which]}`,
  },
  waiting: {
    voice: 'Vous entrerez avec votre voix, sans image.',
    image: 'Vous entrerez avec votre image, sans micro.',
    both: 'Vous entrerez avec votre voix et votre image.',
    none: 'Vous entrerez sans micro ni caméra.',
    off: 'D’ici là, rien n’est allumé.',
    again: 'Essayer mon micro et ma caméra',
  },
};
