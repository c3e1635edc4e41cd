import { createServer, type Server } from 'node:http';

/** Whoever sends slowly, or nothing, holds a connection this long and no longer. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
};
/** Beyond it new connections are closed at once; a room's people hold two each. */
const MOST_CONNECTIONS = 4_000;

/** The one HTTP server, with bounds on what a single connection may take. */
export function createHttpServer(patience: Partial<typeof PATIENCE> = {}): Server {
  const server = createServer({ ...PATIENCE, ...patience, maxHeaderSize: 16_384, requireHostHeader: true });
  server.maxConnections = MOST_CONNECTIONS;
  server.maxHeadersCount = 100;
  return server;
}
