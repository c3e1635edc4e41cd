/** Ce que disent les commandes de sauvegarde et de restauration à la personne qui fait tourner le serveur. */
export const backupFr = {
  usage:
    'Usage : npm run backup -- dossier [--keys autre-dossier]\nLe contenu va dans le premier dossier. Les clés vont dans le second, qui doit être gardé ailleurs.',
  restoreUsage:
    'Usage : npm run restore -- sauvegarde-du-contenu [--keys sauvegarde-des-clés] [--replace]\nArrêtez d’abord le serveur. --replace écrase le contenu présent.',
  content: (path: string) => `Contenu et comptes : ${path}`,
  keys: (path: string, days: number) =>
    `Clés : ${path} (à garder ailleurs que le contenu, ${days} jours au plus)`,
  withoutKeys:
    'Les clés n’ont pas été sauvegardées. Sans elles, ce contenu ne pourra pas être relu sur une autre machine : ajoutez --keys et un autre dossier.',
  expired: (path: string) => `Sauvegarde de clés arrivée à son terme, supprimée : ${path}`,
  masterKey: (path: string) =>
    `La clé maîtresse (${path}) n’est dans aucune sauvegarde. Gardez-en une copie en lieu sûr : sans elle, rien ne peut être relu.`,
  refused: {
    'no-data': (directory: string) => `${directory} ne contient pas de médiation : vérifiez MEDIANE_DATA.`,
    'not-apart': () =>
      'Les clés et le contenu doivent aller dans deux dossiers séparés, aucun dans l’autre : choisissez un autre dossier pour --keys.',
    'damaged-copy': () =>
      'La copie ne peut pas être relue ; elle n’est pas à garder. Vérifiez le disque de destination et recommencez.',
    'not-content': () =>
      'Le premier dossier n’est pas une sauvegarde complète du contenu : indiquez un dossier mediane-content-… qui contient manifest.json.',
    'not-keys': () =>
      'Le dossier de --keys n’est pas une sauvegarde complète de clés : indiquez un dossier mediane-keys-… qui contient manifest.json.',
    damaged: () =>
      'Un fichier de la sauvegarde est abîmé. Rien n’a été restauré ; essayez une sauvegarde d’un autre jour.',
    'keys-expired': () =>
      'Cette sauvegarde de clés a dépassé la durée annoncée aux parties (MEDIANE_KEY_BACKUP_DAYS). Rien n’a été restauré ; prenez une sauvegarde plus récente.',
    'keys-needed': () =>
      'Il n’y a pas de clés dans le dossier des données : ajoutez --keys et la sauvegarde des clés.',
    'data-in-the-way': (directory: string) =>
      `${directory} contient déjà des médiations. Rien n’a été restauré ; ajoutez --replace pour les écraser.`,
    'master-key-missing': (directory: string) =>
      `La clé maîtresse manque : posez master.key dans ${directory} (chmod 600), ou indiquez MEDIANE_MASTER_KEY.`,
    'wrong-master-key': () =>
      'La clé maîtresse n’est pas celle de ces clés. Rien n’a été restauré ; retrouvez celle d’origine.',
    'master-key-file': (directory: string) =>
      `${directory}/master.key doit contenir une clé et n’être lisible que par ce compte : chmod 600 ${directory}/master.key`,
    'in-use': () =>
      'Le serveur tourne encore sur ce dossier : arrêtez-le, puis recommencez. Rien n’a été restauré.',
  },
  /** Why the server cannot start on its data directory. */
  start: {
    'in-use': (directory: string) =>
      `Un autre serveur utilise déjà ${directory} : arrêtez-le, ou choisissez un autre dossier avec MEDIANE_DATA.`,
    'wrong-master-key': (directory: string) =>
      `La clé maîtresse n’est pas celle sous laquelle ${directory} a été écrit ; remettez en place master.key ou MEDIANE_MASTER_KEY.`,
    'master-key-file': (directory: string) =>
      `${directory}/master.key doit contenir une clé et n’être lisible que par ce compte : chmod 600 ${directory}/master.key`,
    full: (directory: string) =>
      `Le disque de ${directory} est plein : faites de la place, puis recommencez. Rien n’est perdu.`,
    failed: (directory: string) =>
      `Le disque de ${directory} ne répond pas comme il doit : vérifiez-le, puis restaurez une sauvegarde s’il le faut (npm run restore).`,
    'later-release': (directory: string) =>
      `${directory} a été écrit par une version plus récente : installez-la, ou restaurez une sauvegarde faite par celle-ci.`,
  },
  restored: (directory: string, when: string) =>
    `${directory} contient de nouveau ce qui était là le ${when}.`,
  destroyed: (number: number) =>
    `Parties déjà détruites que la sauvegarde contenait encore, détruites de nouveau : ${number}.`,
  unreadable: (number: number) =>
    `Parties sans clé, qui ne peuvent pas être lues : ${number}. La sauvegarde des clés est plus ancienne que celle du contenu ; cherchez-en une plus récente.`,
};

/** The shape of the catalogue, which the other language must fill. */
export type BackupWords = typeof backupFr;
