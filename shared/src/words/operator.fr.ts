/** Ce que le serveur dit à la personne qui l'installe et le fait tourner. */
export const operatorFr = {
  settings: {
    port: 'PORT doit être un nombre entier de 0 à 65535, par exemple 8080 (0 prend un port libre).',
    host: 'HOST doit être une adresse ou un nom de cette machine, par exemple 127.0.0.1 ou 0.0.0.0.',
    data: 'MEDIANE_DATA doit être le chemin d’un dossier où le serveur peut écrire, par exemple ./data.',
    url: 'MEDIANE_URL doit être l’adresse utilisée par les personnes, sans chemin et en https, par exemple https://mediation.example.org (http est accepté pour cette seule machine).',
    urlNeeded:
      'HOST ouvre le serveur à d’autres machines : indiquez dans MEDIANE_URL l’adresse utilisée par les personnes, par exemple https://mediation.example.org, ou retirez HOST.',
    masterKey:
      'MEDIANE_MASTER_KEY doit compter 32 octets en base64 ou 64 chiffres hexadécimaux. Pour en créer une : openssl rand -base64 32',
    smtp: 'SMTP_URL doit commencer par smtp:// ou smtps://, par exemple smtps://nom:motdepasse@courriel.example.org.',
    mailFrom:
      'MEDIANE_MAIL_FROM doit être l’adresse d’expédition, par exemple Médiane <seances@example.org>.',
    mailTogether:
      'SMTP_URL et MEDIANE_MAIL_FROM vont ensemble : indiquez les deux, ou aucun pour se passer de courriel.',
    trustedProxy:
      'MEDIANE_TRUSTED_PROXY doit être une suite d’adresses ou de plages séparées par des virgules, par exemple 127.0.0.1 ou 10.0.0.0/8.',
    absenceGrace: 'MEDIANE_ABSENCE_GRACE doit être un nombre de secondes de 1 à 600, par exemple 20.',
    yesOrNo: (name: string) => `${name} doit valoir on ou off.`,
    keyBackupDays: 'MEDIANE_KEY_BACKUP_DAYS doit être un nombre de jours de 0 à 365, par exemple 30.',
    turnUrl:
      'MEDIANE_TURN_URL doit ressembler à turn:turn.example.org:3478 ou turns:turn.example.org:5349?transport=tcp.',
    turnSecret:
      'MEDIANE_TURN_SECRET doit compter au moins 16 caractères ; c’est le static-auth-secret de coturn.',
    turnTogether: 'MEDIANE_TURN_URL et MEDIANE_TURN_SECRET vont ensemble : indiquez les deux, ou aucun.',
    relayNeedsTurn:
      'MEDIA_RELAY_ONLY demande un relais : indiquez MEDIANE_TURN_URL et MEDIANE_TURN_SECRET, ou désactivez-le.',
    logLevel: 'LOG_LEVEL doit valoir silent, error, warn, info ou debug.',
    databaseUrl:
      'DATABASE_URL ne sert pas dans cette version, qui garde tout dans MEDIANE_DATA : retirez ce réglage.',
  },
  begin: {
    listening: (address: string) => `Médiane écoute : ${address}`,
    demo: (address: string) => `Pour essayer sans rien préparer : ${address}`,
    portTaken: (port: number) =>
      `Le port ${port} est déjà pris : arrêtez ce qui l’occupe, ou choisissez-en un autre avec PORT.`,
    firstMediator: (link: string) =>
      `Aucun médiateur n’a encore de compte. Ouvrez ce lien pour créer le premier (il sert une fois, pendant 24 heures) :\n  ${link}`,
  },
  doctor: {
    toMend: (count: number) =>
      count === 1
        ? 'Un point est à réparer avant une séance.'
        : `${count} points sont à réparer avant une séance.`,
    good: 'bon',
    look: 'à voir',
    mend: 'à réparer',
    unused: 'inutilisé',
    settingsRead: 'réglages : tous sont utilisables.',
    dataMissing: (path: string) =>
      `stockage : ${path} n’existe pas encore ; il est créé au premier démarrage.`,
    dataUnwritable: (path: string) =>
      `stockage : ce compte ne peut pas écrire dans ${path} ; donnez-lui ce droit, ou choisissez un autre dossier avec MEDIANE_DATA.`,
    dataOpen: (path: string, mode: string) =>
      `stockage : d’autres comptes de cette machine peuvent lire ${path} (mode ${mode}) ; lancez : chmod -R go-rwx ${path}`,
    dataWritable: (path: string, free: string) => `stockage : ${path} accepte l’écriture, ${free} libres.`,
    dataFull: (path: string, free: string) =>
      `stockage : il ne reste que ${free} sur le disque de ${path} ; faites de la place avant la prochaine séance.`,
    address: (url: string) => `adresse : ${url} répond bien comme ce produit.`,
    addressUnset:
      'adresse : MEDIANE_URL n’est pas indiqué, les liens ne s’ouvrent donc que sur cette machine ; indiquez-le pour inviter.',
    addressSilent: (url: string) =>
      `adresse : ${url} n’a pas répondu ; vérifiez que le serveur tourne, que ce nom mène à cette machine, ainsi que le mandataire et le pare-feu.`,
    addressForeign: (url: string) =>
      `adresse : autre chose répond à ${url} ; faites passer toutes les demandes du mandataire à ce serveur.`,
    clock: (seconds: number) => `horloge : à moins de ${seconds} s de l’adresse publique.`,
    clockWrong: (seconds: number) =>
      `horloge : ${seconds} s d’écart avec l’adresse publique ; activez la synchronisation (timedatectl set-ntp true).`,
    clockUnknown: 'horloge : rien à quoi la comparer, l’adresse publique n’ayant pas répondu.',
    tls: (days: number) => `TLS : le certificat est encore valable ${days} jours.`,
    tlsSoon: (days: number) => `TLS : le certificat prend fin dans ${days} jours ; renouvelez-le.`,
    tlsInvalid: (reason: string) =>
      `TLS : les navigateurs refuseront le certificat (${reason}) ; faites-en obtenir un valable pour ce nom par le mandataire.`,
    tlsUnused: 'TLS : http simple, que les navigateurs acceptent pour cette seule machine.',
    mail: (server: string) => `courriel : ${server} prend nos messages.`,
    mailUnset:
      'courriel : SMTP_URL n’est pas indiqué ; les liens se copient ou se montrent en code QR, et un second appareil demande l’accord du médiateur.',
    mailRefused: (server: string, reason: string) =>
      `courriel : ${server} ne prend pas nos messages (${reason}) ; vérifiez SMTP_URL.`,
    relay: (url: string, address: string) => `voix : ${url} relaie la voix et l’image par ${address}.`,
    relayUnset:
      'voix : MEDIANE_TURN_URL n’est pas indiqué ; sans relais, la voix et l’image ne passent sûrement qu’à l’intérieur d’un même réseau, et chaque personne peut apprendre l’adresse des autres.',
    relaySilent: (url: string, reason: string) =>
      `voix : ${url} ne répond pas (${reason}) ; vérifiez que coturn tourne, que ce nom mène à sa machine, et que le pare-feu laisse passer ce port en UDP et en TCP.`,
    relaySecret: (url: string) =>
      `voix : ${url} refuse nos mots de passe ; donnez à MEDIANE_TURN_SECRET la valeur de static-auth-secret, vérifiez que coturn a use-auth-secret, et que les deux horloges sont à l’heure.`,
    relayOpen: (url: string) =>
      `voix : ${url} relaie sans demander de mot de passe, n’importe qui peut donc s’en servir ; ajoutez use-auth-secret et static-auth-secret à coturn.`,
    relayRefused: (url: string, code: number) =>
      `voix : ${url} refuse de relayer (erreur ${code}) ; regardez ce qu’écrit coturn, ses quotas (user-quota, total-quota) et ses ports (min-port, max-port).`,
    relayLoopback: (url: string, address: string) =>
      `voix : ${url} relaie par ${address}, une adresse qui n’existe que sur sa machine ; indiquez à coturn son adresse publique avec external-ip, et retirez relay-ip.`,
    relayPrivate: (url: string, address: string) =>
      `voix : ${url} relaie par ${address}, une adresse que seul son réseau atteint ; indiquez à coturn son adresse publique avec external-ip=publique/${address}.`,
    relayUnmet: (url: string, address: string) =>
      `voix : ${url} relaie par ${address} mais refuse d’y mener, et deux personnes qui passent toutes deux par lui ne se joindraient pas ; indiquez external-ip à coturn, ou ajoutez allowed-peer-ip=${address}.`,
    relayUntried: (url: string) =>
      `voix : ${url} passe par DTLS, que seuls les navigateurs peuvent essayer ; ouvrez une séance à deux réseaux pour le vérifier, ou prenez ?transport=tcp.`,
  },
  passwordCommand: {
    usage: 'Usage : npm run password -- adresse@exemple.fr',
    made: (link: string) =>
      `Donnez ce lien au médiateur ; il sert une fois, pendant 24 heures, et met fin à ses autres connexions :\n  ${link}`,
    refused: (email: string) => `Aucun compte de médiateur n’a l’adresse ${email} ; vérifiez-la.`,
  },
  roomCommand: {
    noServer: (directory: string) =>
      `Le serveur qui utilise ${directory} ne répond pas, et aucun autre n’a pu être lancé ; rien n’a été créé. Vérifiez les réglages avec : npm run doctor`,
    usage: 'Usage : npm run room -- mediation.json (docs/plan.example.json en montre un)',
    unreadable: (path: string) => `${path} ne peut pas être lu ; vérifiez le chemin.`,
    notJson: (path: string, detail: string) => `${path} n’est pas du JSON : ${detail}`,
    invalid: (path: string) => `${path} n’a pas été accepté ; rien n’a été créé :`,
    created: 'La médiation est prête. Donnez à chaque personne son lien ; il n’est montré que maintenant :',
    mediatorSignsIn: 'entre avec son compte',
    refused: (message: string) => `Le serveur ne l’a pas créée : ${message}`,
  },
};

/** The shape of the catalogue, which the other language must fill. */
export type OperatorWords = typeof operatorFr;
