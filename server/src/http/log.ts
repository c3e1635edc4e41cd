import type { Request, RequestHandler } from 'express';
import { pino, type Logger } from 'pino';
import type { Config } from '../config.ts';

/** The server's log: what happened, never to whom nor about what. */
export const createLog = (config: Pick<Config, 'logLevel'>): Logger =>
  pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Notes each request by its route's pattern. Addresses hold names of rooms and seats, so they stay out. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const entry = {
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
      };
      if (response.statusCode >= 500) log.error(entry, 'request failed');
      else log.debug(entry, 'request');
    });
    next();
  };

/** What a fault was, without its message: messages quote what people wrote. */
export function faultOf(error: unknown): { type: string; at: string } {
  if (!(error instanceof Error)) return { type: typeof error, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    at: frames
      .slice(0, 4)
      .map((line) => line.trim().replace(/file:\/\/\S*\/(?=[^/]+$)/, ''))
      .join(' < '),
  };
}

/** `route` is express's own and untyped. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  const pattern =
    typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : '(none)';
  return request.baseUrl + pattern;
}
