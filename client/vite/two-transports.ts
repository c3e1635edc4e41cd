import type { Plugin } from 'vite';

/** Leaves out of the pages the one transport of engine.io that the server does not speak: WebTransport. */
export const twoTransports = (): Plugin => ({
  name: 'mediane-two-transports',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /\/engine\.io-client\/build\/esm\/transports\/webtransport\.js$/ },
    handler: () => ({ code: 'export const WT = undefined;', map: null }),
  },
});
