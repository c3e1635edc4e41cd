import { french } from './speech.ts';

const { count, choice, list } = french;
const wait = (seconds: number) =>
  seconds < 90
    ? count(Math.max(1, seconds), { one: 'seconde', other: 'secondes' })
    : count(Math.ceil(seconds / 60), { one: 'minute', other: 'minutes' });

/** Ce que répond l'adresse /api quand elle refuse, et ce qui ne va pas dans un champ. */
export const httpFr = {
  refusals: {
    malformed: 'La demande n’a pas pu être lue. Rechargez la page et recommencez ; rien n’a été changé.',
    'too-large': 'La demande est trop grande. Raccourcissez ce que vous envoyez ; rien n’a été changé.',
    'wrong-type': 'La demande doit être en JSON (Content-Type: application/json). Rien n’a été changé.',
    invalid: 'Certaines réponses sont à reprendre :',
    'not-found': 'Cette adresse n’existe pas.',
    'foreign-origin':
      'Cette demande vient d’un autre site et n’a pas été suivie. Ouvrez la page par son adresse habituelle.',
    'not-signed-in': 'Vous n’êtes plus connecté. Connectez-vous, puis reprenez.',
    'wrong-credentials': 'L’adresse ou le mot de passe ne convient pas. Vérifiez les deux et recommencez.',
    'wrong-password': 'Le mot de passe actuel ne convient pas. Vérifiez-le ; rien n’a été changé.',
    'passkey-refused':
      'Cette clé d’accès n’a pas été reconnue. Recommencez, ou connectez-vous avec votre mot de passe.',
    'last-way-in': 'C’est votre seul moyen de vous connecter. Ajoutez-en un autre avant de le retirer.',
    'address-taken':
      'Un compte existe déjà pour cette adresse. Connectez-vous, ou indiquez une autre adresse.',
    'link-unknown':
      'Ce lien n’ouvre rien. Il est peut-être incomplet ou remplacé par un plus récent : reprenez-le tel que vous l’avez reçu, ou demandez-en un nouveau au médiateur.',
    'code-wrong': 'Ce code ne convient pas. Vérifiez le dernier courriel reçu.',
    'code-over': 'Ce code ne sert plus. Demandez-en un nouveau.',
    'code-unavailable': 'Un code ne peut pas être envoyé ici. Demandez plutôt l’accord du médiateur.',
    'device-refused':
      'Le médiateur n’a pas accepté cet appareil. Joignez-le directement, ou reprenez sur votre premier appareil.',
    'mail-unset': 'Le serveur n’envoie pas de courriel. Copiez le lien, ou montrez son code QR.',
    'no-address': 'Aucune adresse n’est connue pour cette personne. Copiez son lien, ou montrez son code QR.',
    'mail-failed': 'Le courriel n’est pas parti. Réessayez plus tard, ou copiez le lien.',
    unknown: 'Ceci n’existe pas ou n’est pas à vous.',
    'too-many': (seconds: number) =>
      `Trop d’essais en peu de temps. Attendez ${wait(seconds)}, puis recommencez.`,
    busy: 'Le serveur est très occupé. Recommencez dans quelques secondes ; rien n’est perdu.',
    failed:
      'Quelque chose n’a pas marché de notre côté ; rien n’a été changé. Recommencez, ou prévenez la personne qui tient ce serveur.',
  },
  invalid: {
    /** The place in a plan, as a person would look for it: sides[0].people[1].role */
    at: (path: string, problem: string) => (path === '' ? problem : `${path} : ${problem}`),
    missing: 'est à remplir.',
    text: 'doit être un texte.',
    number: 'doit être un nombre entier.',
    boolean: 'doit être true ou false.',
    list: 'doit être une liste.',
    object: 'doit être un objet.',
    choices: (values: readonly string[]) => `doit être ${choice(values)}.`,
    unrecognized: (keys: readonly string[]) =>
      `${list(keys.map((key) => `« ${key} »`))} : nom inconnu ici ; corrigez-le ou retirez-le.`,
    tooShort: (least: number) =>
      `doit compter au moins ${count(least, { one: 'caractère', other: 'caractères' })}.`,
    tooLong: (most: number) =>
      `doit compter au plus ${count(most, { one: 'caractère', other: 'caractères' })}.`,
    tooFew: (least: number) => `doit en compter au moins ${least}.`,
    tooMany: (most: number) => `doit en compter au plus ${most}.`,
    tooSmall: (least: number) => `doit valoir au moins ${least}.`,
    tooBig: (most: number) => `doit valoir au plus ${most}.`,
    email: 'doit être une adresse de courriel.',
    datetime: 'doit être une date avec l’heure et son décalage, par exemple 2027-01-14T14:00:00+01:00.',
    'hidden-characters': 'contient des caractères invisibles ; retapez ce texte.',
    'one-party-a-side': 'une médiation interpersonnelle a une partie, et une seule, de chaque côté.',
    'party-missing': 'chaque côté compte au moins une partie (role : party).',
    'same-side-name': 'deux côtés portent le même nom.',
    'same-person': 'la même adresse de courriel sert à deux personnes ; chacune reçoit son propre lien.',
    'common-password': 'est trop facile à deviner ; choisissez plusieurs mots sans rapport.',
    other: 'ne convient pas.',
  },
};

/** The shape of the catalogue, which the other language must fill. */
export type HttpWords = typeof httpFr;
