/** The page of a personal link, and of a second device that opens it. */
export const fr = {
  link: {
    title: 'Votre lien personnel',
    lead: 'Il ouvre une place qui n’est qu’à vous. Ne le transmettez à personne : chacun a le sien.',
    go: 'Entrer par mon lien',
    going: 'Ouverture…',
    noToken:
      'L’adresse est incomplète. Reprenez le lien tel que vous l’avez reçu, jusqu’à son dernier caractère.',
    offline: 'Pas de réponse du serveur. Rien n’est perdu : vérifiez votre connexion et recommencez.',
    unreadable:
      'La réponse du serveur n’a pas pu être lue. Rien n’a changé : rechargez la page et recommencez.',
  },
  confirm: {
    title: 'Est-ce bien vous ?',
    lead: 'Ce lien est déjà ouvert sur un autre appareil. Avant d’entrer ici, montrez que c’est vous ; l’autre appareil sera alors fermé.',
    byCode: 'Recevoir un code par courriel',
    byMediator: 'Demander à la médiation',
    sent: 'Un code vient de partir à l’adresse où vous avez reçu l’invitation. Il sert dix minutes.',
    code: 'Code reçu par courriel',
    codeMissing: 'Recopiez le code du courriel.',
    enter: 'Entrer avec ce code',
    again: 'Recevoir un autre code',
    asked:
      'La demande est transmise. Laissez cette page ouverte : elle s’ouvrira dès que la médiation aura dit oui.',
    number: (number: string) => `Votre numéro : ${number}`,
    askedHint: 'La médiation vous demandera ce numéro de vive voix. Vous pouvez aussi l’appeler.',
    or: 'ou',
  },
};
