import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Kysely } from 'kysely';
import { pino } from 'pino';
import { z } from 'zod';
import { RoomName, SeatName } from '@mediane/shared/protocol/api.ts';
import type { PlanInput } from '@mediane/shared/protocol/plan.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { readConfig } from '../../src/config.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import { identityMigrations } from '../../src/identity/migrations.ts';
import type { SeatEnd } from '../../src/identity/seatRegister.ts';
import type { IdentityTables } from '../../src/identity/tables.ts';
import { createMailer } from '../../src/mail/mailer.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { newKey, seal, unseal } from '../../src/storage/sealing.ts';
import { sqliteDialect } from '../../src/storage/sqlite/dialect.ts';
import { createApp } from '../../src/http/app.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { Browser } from './browser.ts';
import { plannedRooms } from './plannedRooms.ts';

export type House = Awaited<ReturnType<typeof openHouse>>;

/** A server with real accounts, seats and files, on a free port; its rooms only remember who was planned for them. */
export async function openHouse(environment: Record<string, string> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'mediane-house-'));
  const clientDirectory = join(directory, 'client');
  mkdirSync(join(clientDirectory, 'assets'), { recursive: true });
  writeFileSync(join(clientDirectory, 'index.html'), '<!doctype html><title>Médiane</title>');
  writeFileSync(join(clientDirectory, 'assets', 'page-1a2b3c.js'), 'export {};');

  const tablesFile = join(directory, 'tables.sqlite');
  const db = new Kysely<IdentityTables>({ dialect: sqliteDialect(tablesFile) });
  await migrate(db, [identityMigrations]);

  const key = newKey();
  const ended: { seat: SeatId; how: SeatEnd }[] = [];
  let now = Date.now();
  const identity = createIdentity({
    db,
    vault: {
      seal: async (room, compartment, place, value) => seal(key, [room, compartment, place], value),
      open: async (room, compartment, place, sealed) => unseal(key, [room, compartment, place], sealed),
    },
    seatEnded: (seat, how) => void ended.push({ seat, how }),
    now: () => now,
  });

  const { rooms, requests } = plannedRooms();

  const logged: string[] = [];
  const log = pino(
    { level: 'trace' },
    new Writable({ write: (chunk: Buffer, _encoding, next) => (logged.push(chunk.toString()), next()) }),
  );
  const config = readConfig({ MEDIANE_DATA: directory, PORT: '0', ...environment });
  const mailer = config.mail && createMailer(config.mail);
  const server = createHttpServer();
  const port = () => {
    const bound = server.address();
    return typeof bound === 'object' && bound !== null ? bound.port : 0;
  };
  server.on(
    'request',
    createApp({ config, log, identity, rooms, mailer, clientDirectory, commandKey: COMMAND_KEY, port }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://localhost:${port()}`;

  return {
    address,
    identity,
    db,
    directory,
    tablesFile,
    ended,
    requests,
    logged,
    browser: () => new Browser(address),
    later: (ms: number) => void (now += ms),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      mailer?.close();
      await db.destroy();
      rmSync(directory, { recursive: true });
    },
  };
}

export const COMMAND_KEY = 'command-key-of-this-machine';
export const PASSWORD = 'quatre pommes sur un toit';

/** A browser in which Claire, the first mediator, is signed in. */
export async function claireIn(house: House): Promise<Browser> {
  const browser = house.browser();
  const token = (await house.identity.accounts.firstLink()) ?? '';
  const begun = await browser.post('/api/begin', {
    token,
    name: 'Claire Morel',
    email: 'claire@mediation.example',
    password: PASSWORD,
    language: 'fr',
  });
  if (begun.status !== 200) throw new Error(`Claire could not begin: ${JSON.stringify(begun.body)}`);
  return browser;
}

export const hedgeAndTerrace: PlanInput = {
  kind: 'interpersonal',
  language: 'fr',
  title: 'La haie et la terrasse',
  begins: '2027-01-14T14:00:00+01:00',
  minutes: 75,
  sides: [
    { name: 'A', people: [{ name: 'Amina Benali', email: 'amina@voisins.example' }] },
    { name: 'B', people: [{ name: 'Jean-Pierre Roux' }] },
  ],
  fees: 'Chacun la moitié de 240 €.',
  ties: 'Aucun.',
};

const Made = z.object({
  room: RoomName,
  links: z.array(z.object({ seat: SeatName, name: z.string(), link: z.string().nullable() })),
});

/** The hedge and the terrace, made by Claire: its room, and each person's seat and token. */
export async function prepared(claire: Browser, plan: PlanInput = hedgeAndTerrace) {
  const { room, links } = Made.parse((await claire.post('/api/rooms', plan)).body);
  const person = (name: string) => {
    const found = links.find((link) => link.name.startsWith(name));
    if (!found) throw new Error(`no link for ${name}`);
    return { seat: found.seat, token: tokenIn(found.link ?? '') };
  };
  return { room, links, amina: person('Amina'), jeanPierre: person('Jean-Pierre'), claire: person('Claire') };
}

export const tokenIn = (link: string): string => link.split('#')[1] ?? '';
