import type { OperatorWords } from './operator.fr.ts';

/** What the server says to whoever installs and runs it. */
export const operatorEn: OperatorWords = {
  settings: {
    port: 'PORT must be a whole number from 0 to 65535, for example 8080 (0 takes any free port).',
    host: 'HOST must be an address or a name of this machine, for example 127.0.0.1 or 0.0.0.0.',
    data: 'MEDIANE_DATA must be the path of a directory that the server may write to, for example ./data.',
    url: 'MEDIANE_URL must be the address people will use, without a path and with https, for example https://mediation.example.org (http is accepted for this machine alone).',
    urlNeeded:
      'HOST lets other machines in: set MEDIANE_URL to the address people will use, for example https://mediation.example.org, or leave HOST out.',
    masterKey:
      'MEDIANE_MASTER_KEY must be 32 bytes in base64 or 64 hexadecimal digits. Make one with: openssl rand -base64 32',
    smtp: 'SMTP_URL must begin with smtp:// or smtps://, for example smtps://user:password@mail.example.org.',
    mailFrom:
      'MEDIANE_MAIL_FROM must be the address mail comes from, for example Médiane <rooms@example.org>.',
    mailTogether: 'SMTP_URL and MEDIANE_MAIL_FROM go together: set both, or neither to do without mail.',
    trustedProxy:
      'MEDIANE_TRUSTED_PROXY must be addresses or ranges separated by commas, for example 127.0.0.1 or 10.0.0.0/8.',
    absenceGrace: 'MEDIANE_ABSENCE_GRACE must be a number of seconds from 1 to 600, for example 20.',
    yesOrNo: (name) => `${name} must be on or off.`,
    keyBackupDays: 'MEDIANE_KEY_BACKUP_DAYS must be a number of days from 0 to 365, for example 30.',
    turnUrl:
      'MEDIANE_TURN_URL must look like turn:turn.example.org:3478 or turns:turn.example.org:5349?transport=tcp.',
    turnSecret:
      'MEDIANE_TURN_SECRET must have at least 16 characters; it is the static-auth-secret of coturn.',
    turnTogether: 'MEDIANE_TURN_URL and MEDIANE_TURN_SECRET go together: set both, or neither.',
    relayNeedsTurn:
      'MEDIA_RELAY_ONLY needs a relay: set MEDIANE_TURN_URL and MEDIANE_TURN_SECRET, or turn it off.',
    logLevel: 'LOG_LEVEL must be silent, error, warn, info or debug.',
    databaseUrl:
      'DATABASE_URL is not used by this version, which keeps everything in MEDIANE_DATA: remove it.',
  },
  begin: {
    listening: (address) => `Médiane is listening: ${address}`,
    demo: (address) => `To try it without preparing anything: ${address}`,
    portTaken: (port) => `Port ${port} is taken: stop what uses it, or choose another with PORT.`,
    firstMediator: (link) =>
      `No mediator has an account yet. Open this link to make the first one (it works once, for 24 hours):\n  ${link}`,
  },
  doctor: {
    toMend: (count) =>
      count === 1
        ? 'One thing needs mending before a session.'
        : `${count} things need mending before a session.`,
    good: 'good',
    look: 'look',
    mend: 'mend',
    unused: 'not used',
    settingsRead: 'settings: all can be used.',
    dataMissing: (path) => `storage: ${path} does not exist yet; it is made at the first start.`,
    dataUnwritable: (path) =>
      `storage: this account cannot write to ${path}; give it that right, or set MEDIANE_DATA to another directory.`,
    dataOpen: (path, mode) =>
      `storage: other accounts of this machine can read ${path} (mode ${mode}); run: chmod -R go-rwx ${path}`,
    dataWritable: (path, free) => `storage: ${path} can be written to, ${free} free.`,
    dataFull: (path, free) =>
      `storage: only ${free} are left on the disk of ${path}; make room before the next session.`,
    address: (url) => `address: ${url} answers as this product.`,
    addressUnset:
      'address: MEDIANE_URL is not set, so links open on this machine alone; set it to invite others.',
    addressSilent: (url) =>
      `address: ${url} did not answer; check that the server runs, that the name points to this machine, and the proxy and firewall.`,
    addressForeign: (url) =>
      `address: something else answers at ${url}; let the proxy pass everything on to this server.`,
    clock: (seconds) => `clock: within ${seconds} s of the public address.`,
    clockWrong: (seconds) =>
      `clock: ${seconds} s away from the public address; switch time synchronisation on (timedatectl set-ntp true).`,
    clockUnknown: 'clock: nothing to compare it with, as the public address did not answer.',
    tls: (days) => `TLS: the certificate is valid for another ${days} days.`,
    tlsSoon: (days) => `TLS: the certificate ends in ${days} days; renew it.`,
    tlsInvalid: (reason) =>
      `TLS: browsers will refuse the certificate (${reason}); have the proxy obtain a valid one for that name.`,
    tlsUnused: 'TLS: plain http, which browsers accept for this machine alone.',
    mail: (server) => `mail: ${server} takes our mail.`,
    mailUnset:
      'mail: SMTP_URL is not set; links are copied or shown as a QR code, and a second device needs the mediator’s yes.',
    mailRefused: (server, reason) => `mail: ${server} does not take our mail (${reason}); check SMTP_URL.`,
    relay: (url: string, address: string) => `voice: ${url} relays voice and image by ${address}.`,
    relayUnset:
      'voice: MEDIANE_TURN_URL is not set; without a relay voice and image pass for sure only within one network, and each person can learn the address of the others.',
    relaySilent: (url: string, reason: string) =>
      `voice: ${url} does not answer (${reason}); check that coturn runs, that this name leads to its machine, and that the firewall lets this port through, UDP and TCP.`,
    relaySecret: (url: string) =>
      `voice: ${url} refuses our passwords; give MEDIANE_TURN_SECRET the value of static-auth-secret, check that coturn has use-auth-secret, and that both clocks are right.`,
    relayOpen: (url: string) =>
      `voice: ${url} relays without asking for a password, so anybody can use it; add use-auth-secret and static-auth-secret to coturn.`,
    relayRefused: (url: string, code: number) =>
      `voice: ${url} refuses to relay (error ${code}); look at what coturn writes, its quotas (user-quota, total-quota) and its ports (min-port, max-port).`,
    relayLoopback: (url: string, address: string) =>
      `voice: ${url} relays by ${address}, an address that exists only on its own machine; tell coturn its public address with external-ip, and remove relay-ip.`,
    relayPrivate: (url: string, address: string) =>
      `voice: ${url} relays by ${address}, an address that only its own network reaches; tell coturn its public address with external-ip=public/${address}.`,
    relayUnmet: (url: string, address: string) =>
      `voice: ${url} relays by ${address} but refuses to lead there, so two people who both go through it would not meet; set external-ip of coturn, or add allowed-peer-ip=${address}.`,
    relayUntried: (url: string) =>
      `voice: ${url} goes over DTLS, which only browsers can try; hold a session from two networks to check it, or use ?transport=tcp.`,
  },
  passwordCommand: {
    usage: 'Use: npm run password -- address@example.org',
    made: (link) =>
      `Give this link to the mediator; it works once, for 24 hours, and ends the other sessions:\n  ${link}`,
    refused: (email) => `No mediator’s account has the address ${email}; check it.`,
  },
  roomCommand: {
    noServer: (directory) =>
      `The server that uses ${directory} does not answer, and no other could be started; nothing was created. Check the settings with: npm run doctor`,
    usage: 'Use: npm run room -- mediation.json (docs/plan.example.json shows one)',
    unreadable: (path) => `${path} cannot be read; check the path.`,
    notJson: (path, detail) => `${path} is not JSON: ${detail}`,
    invalid: (path) => `${path} was not accepted; nothing was created:`,
    created: 'The mediation is ready. Give each person her own link; it is shown only now:',
    mediatorSignsIn: 'signs in with her account',
    refused: (message) => `The server did not create it: ${message}`,
  },
};
