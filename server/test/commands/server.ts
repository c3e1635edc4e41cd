/** A server as the composition root makes it, with rooms that only remember their plans. */
import { readConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { createLog } from '../../src/http/log.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { plannedRooms } from '../http/plannedRooms.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import { identityMigrations } from '../../src/identity/migrations.ts';
import type { IdentityTables } from '../../src/identity/tables.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { createDoor } from '../../src/commands/door.ts';

const config = readConfig();
const { dataDirectory: directory, masterKey, keyBackupDays } = config;
const storage = await openStorage<IdentityTables>({
  directory,
  masterKey,
  keyBackupDays,
  now: Date.now,
  migrations: [identityMigrations],
});
const identity = createIdentity({ db: storage.accounts, vault: storage.vault, seatEnded: () => {} });
const door = createDoor(directory);
const server = createHttpServer();
server.on(
  'request',
  createApp({
    config,
    log: createLog(config),
    identity,
    rooms: plannedRooms().rooms,
    mailer: null,
    clientDirectory: directory,
    commandKey: door.key,
  }),
);
server.listen(config.port, config.host, () => {
  const bound = server.address();
  if (typeof bound === 'object' && bound !== null) door.announce(bound.port, config.host);
});
process.once('SIGTERM', () => {
  door.close();
  server.closeAllConnections();
  server.close(() => void storage.close());
});
