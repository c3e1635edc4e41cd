import type { IncomingMessage } from 'node:http';
import { isLoopback, type Config } from '../config.ts';

type Asked = Pick<IncomingMessage, 'headers'>;
export type Origins = ReturnType<typeof originsOf>;

/** Which requests come from our own pages. */
export function originsOf(config: Pick<Config, 'publicUrl' | 'host'>) {
  /** With no public address only this machine's own names count, so that a name pointed at it from outside gains nothing. */
  const own = (origin: string, host: string | undefined): boolean => {
    if (!URL.canParse(origin)) return false;
    const from = new URL(origin);
    if (config.publicUrl !== null) return from.origin === config.publicUrl;
    return from.host === host && isLoopback(from.hostname);
  };
  return {
    /** Another site's page asks. Without an Origin it is a plain GET of ours or no browser; Sec-Fetch-Site tells them apart. */
    isForeignOrigin({ headers }: Asked): boolean {
      if (headers.origin !== undefined) return !own(headers.origin, headers.host);
      const site = headers['sec-fetch-site'];
      return site !== undefined && site !== 'same-origin' && site !== 'none';
    },

    /** One of our pages asks, for sure: what changes anything demands this. */
    isOwnOrigin({ headers }: Asked): boolean {
      return headers.origin !== undefined
        ? own(headers.origin, headers.host)
        : headers['sec-fetch-site'] === 'same-origin';
    },
  };
}
