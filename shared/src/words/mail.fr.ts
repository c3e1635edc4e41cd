/** Les courriels. Objets et titres ne nomment personne et ne disent rien du différend. */
export const mailFr = {
  invitation: {
    subject: 'Votre lien pour un rendez-vous',
    text: ({ from, link, when }: { from: string; link: string; when: string | null }) =>
      [
        'Bonjour,',
        '',
        from === ''
          ? 'Un rendez-vous en ligne est préparé pour vous.'
          : `${from} a préparé un rendez-vous en ligne pour vous.`,
        ...(when === null ? [] : [`Il est prévu ${when}. Le fichier joint l’ajoute à votre agenda.`]),
        '',
        'Votre lien personnel :',
        link,
        '',
        'Ce lien est à vous seul : ne le transmettez pas. Ouvrez-le d’abord sur l’appareil que vous utiliserez.',
        'Ouvrir la page ne vous engage à rien, et vous pouvez partir à tout moment sans donner de raison.',
      ].join('\n'),
    calendarTitle: 'Rendez-vous',
    /** « jeudi 26 novembre, 14 h 30 (Europe/Paris), pendant 90 minutes » */
    when: (moment: string, zone: string, minutes: number) =>
      `${moment} (${zone}), pour ${minutes} minutes environ`,
  },
  code: {
    subject: 'Votre code',
    text: (code: string) =>
      [
        'Bonjour,',
        '',
        `Votre code est ${code}. Il sert pendant dix minutes, sur l’appareil où vous l’avez demandé.`,
        '',
        'Si vous n’avez rien demandé, quelqu’un d’autre a ouvert votre lien : ne donnez ce code à personne et prévenez votre médiateur.',
      ].join('\n'),
  },
};

/** The shape of the catalogue, which the other language must fill. */
export type MailWords = typeof mailFr;
