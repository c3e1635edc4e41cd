/** The composition root: reads the settings, opens what is kept, makes rooms, documents and pages, and listens. */
import { fileURLToPath } from 'node:url';
import { backupWords } from '@mediane/shared/words/backup.ts';
import { refusalIn } from '@mediane/shared/words/refusals.ts';
import { operatorWords } from '@mediane/shared/words/operator.ts';
import { createDoor } from './commands/door.ts';
import { addressOf, readConfig, UnusableSettings, type Config } from './config.ts';
import { createDocuments } from './documents/documents.ts';
import { serveDocuments } from './documents/roomSockets.ts';
import { ticketKeyIn } from './documents/ticketKey.ts';
import { openDocumentSockets, seatAsked } from './documents/webSockets.ts';
import { demoRoutes } from './demo/demoRoutes.ts';
import { clientAddress } from './http/address.ts';
import { createApp } from './http/app.ts';
import { createLog } from './http/log.ts';
import { originsOf } from './http/origin.ts';
import { createHttpServer } from './http/server.ts';
import { createIdentity } from './identity/identity.ts';
import { beginLink } from './identity/invitations.ts';
import { identityMigrations } from './identity/migrations.ts';
import { newId } from './identity/secrets.ts';
import type { IdentityTables } from './identity/tables.ts';
import { createMailer } from './mail/mailer.ts';
import { createAllowances } from './media/allowances.ts';
import { createMedia } from './media/media.ts';
import { serveMedia } from './media/mediaSocket.ts';
import { documentHost } from './rooms/documentHost.ts';
import { openHouse } from './rooms/house.ts';
import { mediaHost } from './rooms/mediaHost.ts';
import { nameAs } from './rooms/parseKept.ts';
import { openSockets } from './rooms/sockets.ts';
import { destroyByDate } from './storage/destroyByDate.ts';
import { isStorageError } from './storage/errors.ts';
import { openStorage } from './storage/storage.ts';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** Starts everything; resolves once it listens. */
async function start(config: Config): Promise<void> {
  const { dataDirectory: directory, masterKey, keyBackupDays, host } = config;
  const log = createLog(config);
  const storage = await openStorage<IdentityTables>({
    directory,
    masterKey,
    keyBackupDays,
    now: Date.now,
    migrations: [identityMigrations],
  });
  const identity = createIdentity({
    db: storage.accounts,
    vault: storage.vault,
    seatEnded: (seat, how) => {
      documents.endSeat(seat);
      media.endSeat(seat);
      house.rooms.endSeat(seat, how === 'replaced' ? 'seat-taken' : 'removed').catch(() => {});
    },
  });
  const house = openHouse({
    journal: storage.journal,
    destruction: storage.destruction,
    now: Date.now,
    graceMs: config.absenceGraceMs,
    log,
    roomOf: async (seat) => (await identity.register.find(seat))?.room ?? null,
    deviceAnswered: (request, yes) => {
      identity.devices.answer(request, yes).catch(() => log.error('a device could not be answered'));
    },
    published(room) {
      media.look(room);
      documents.rightsChanged(room);
    },
    gone(room) {
      media.forget(room);
      documents.forget(room);
    },
  });
  const media = createMedia({
    host: mediaHost(house.rooms),
    relay: config,
    now: Date.now,
    newId: nameAs(newId),
    graceMs: config.absenceGraceMs,
  });
  const documents = createDocuments({
    host: documentHost(house.rooms, storage.journal),
    ticketKey: ticketKeyIn(directory),
    now: Date.now,
    failed: () => log.error('a document could not be loaded or written'),
  });
  const dates = destroyByDate({
    destruction: storage.destruction,
    letGo: (room) => house.rooms.forget(room),
    failed: () => log.error('a destruction could not be done; it is tried again'),
  });

  // Nothing that is due to be gone is ever served again.
  await dates.now();

  const door = createDoor(directory);
  const server = createHttpServer();
  let draining = false;
  const port = () => {
    const bound = server.address();
    return typeof bound === 'object' && bound !== null ? bound.port : config.port;
  };
  const app = createApp({
    config,
    log,
    identity,
    rooms: house.live,
    mailer: config.mail ? createMailer(config.mail) : null,
    clientDirectory: fileURLToPath(new URL('../../client/dist', import.meta.url)),
    commandKey: door.key,
    ready: () => !draining,
    port,
    api: config.demo
      ? [demoRoutes({ identity, rooms: house.live, address: () => addressOf(config, port()) })]
      : [],
  });
  server.on('request', app);
  const { isForeignOrigin } = originsOf(config);
  const documentSockets = openDocumentSockets({
    documents,
    addressOf: clientAddress(config.trustedProxies),
    authenticate: async (request) => {
      const seat = seatAsked(request.url);
      if (isForeignOrigin(request) || seat === null) return null;
      return identity.authenticateSeat(request.headers.cookie, seat);
    },
  });
  server.on('upgrade', (request, socket, head) => {
    if (documentSockets.upgrade(request, socket, head) || request.url?.startsWith('/socket.io/')) return;
    socket.destroy();
  });
  const voice = { media, allowances: createAllowances(Date.now), log, sentence: refusalIn };
  const sockets = openSockets({
    server,
    rooms: house.rooms,
    now: Date.now,
    authenticate: identity.authenticateSeat,
    isForeignOrigin,
    addressOf: clientAddress(config.trustedProxies),
    sentence: refusalIn,
    also: [
      (socket, seated) => serveDocuments(documents, socket, seated),
      (socket, seated) => serveMedia(voice, socket, seated),
    ],
  });

  /** Nothing new is let in; what was acknowledged is on disk, and pages find another start within seconds. */
  async function drain(): Promise<void> {
    if (draining) return;
    draining = true;
    door.close();
    documentSockets.close();
    await sockets.close();
    media.stop();
    server.closeAllConnections();
    await dates.stop();
    await documents.stop();
    await house.stop();
    await storage.close();
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void drain().then(() => process.exit(0)));
  }

  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(config.port, host, listening);
  });
  door.announce(port(), host);
  await greet(config, port(), identity);
}

/** What the one who starts the server reads first. */
async function greet(
  config: Config,
  port: number,
  identity: ReturnType<typeof createIdentity>,
): Promise<void> {
  const words = operatorWords(config.operatorLanguage);
  const address = addressOf(config, port);
  say(words.begin.listening(address));
  const token = await identity.accounts.firstLink();
  if (token !== null) say(words.begin.firstMediator(beginLink(address, token)));
  if (config.demo) say(words.begin.demo(`${address}/demo`));
}

/** A start that cannot succeed says what to change, and no more. */
function explain(error: unknown, config: Config | null): string {
  if (error instanceof UnusableSettings) return error.message;
  const language = config?.operatorLanguage ?? 'en';
  if (config && isStorageError(error)) {
    const { start: sentences } = backupWords(language);
    return sentenceFor(sentences, error.code)?.(config.dataDirectory) ?? error.message;
  }
  if (config && error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return operatorWords(language).begin.portTaken(config.port);
  }
  throw error;
}

const sentenceFor = <Sentence>(
  sentences: Readonly<Record<string, Sentence>>,
  code: string,
): Sentence | undefined => sentences[code];

let config: Config | null = null;
try {
  config = readConfig();
  await start(config);
} catch (error) {
  process.stderr.write(`${explain(error, config)}\n`);
  process.exit(1);
}
