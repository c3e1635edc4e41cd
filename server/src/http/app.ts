import express, { type Express, type Router } from 'express';
import type { Logger } from 'pino';
import { addressOf, type Config } from '../config.ts';
import { cookiesOf } from '../identity/cookies.ts';
import type { Identity } from '../identity/identity.ts';
import type { Mailer } from '../mail/mailer.ts';
import { accountRoutes } from './accountRoutes.ts';
import { clientAddress } from './address.ts';
import { neverCached, noSuchAddress, refuse } from './answer.ts';
import { askingOf, ownOriginOnly } from './asking.ts';
import { readJson } from './body.ts';
import type { Context, LiveRooms } from './context.ts';
import { health } from './health.ts';
import { keyRoutes } from './keyRoutes.ts';
import { createLimits } from './limits.ts';
import { logRequests } from './log.ts';
import { originsOf } from './origin.ts';
import { pages } from './pages.ts';
import { roomRoutes } from './roomRoutes.ts';
import { seatRoutes } from './seatRoutes.ts';
import { securityHeaders } from './security.ts';

export type AppNeeds = {
  readonly config: Config;
  readonly log: Logger;
  readonly identity: Identity;
  readonly rooms: LiveRooms;
  readonly mailer: Mailer | null;
  /** The built client. */
  readonly clientDirectory: string;
  readonly commandKey: string | null;
  /** False while the server drains. */
  readonly ready?: () => boolean;
  /** The port that the server listens on, once it does; PORT may be 0. */
  readonly port?: () => number;
  /** Other parts' routes under /api, behind the same checks. */
  readonly api?: readonly Router[];
};

/** The HTTP server's ground: headers, health, the API, the pages. */
export function createApp({
  config,
  log,
  identity,
  rooms,
  mailer,
  clientDirectory,
  commandKey,
  ready = () => true,
  port = () => config.port,
  api = [],
}: AppNeeds): Express {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const origins = originsOf(config);
  const limits = createLimits();
  const address = () => addressOf(config, port());
  const context: Context = {
    identity,
    rooms,
    mailer,
    limits,
    asking: askingOf(identity),
    cookies: cookiesOf(secure),
    // A passkey's host cannot be a bare address, so on one's own machine pages are opened as localhost.
    site: () => ({
      name: 'Médiane',
      host: config.publicUrl ? new URL(config.publicUrl).hostname : 'localhost',
      origin: config.publicUrl ?? `http://localhost:${port()}`,
    }),
    address,
    addressOf: clientAddress(config.trustedProxies),
    commandKey,
  };

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(logRequests(log));
  app.use(securityHeaders(secure));
  app.use(health(ready));
  app.use('/api', neverCached, async (request, _response, next) => {
    await limits.request(context.addressOf(request));
    next();
  });
  app.use('/api', ownOriginOnly(origins), ...readJson());
  app.use(
    '/api',
    accountRoutes(context),
    keyRoutes(context),
    seatRoutes(context),
    roomRoutes(context),
    ...api,
  );
  app.use('/api', noSuchAddress);
  app.use(pages(clientDirectory));
  app.use(noSuchAddress);
  app.use(refuse(log));
  return app;
}
