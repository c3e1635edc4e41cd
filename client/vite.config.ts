import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fonts, fontsFolder } from './vite/fonts.ts';
import { groups } from './vite/groups.ts';
import { pureSchemas } from './vite/pure-schemas.ts';
import { twoTransports } from './vite/two-transports.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), fonts(), pureSchemas(), twoTransports()],
  resolve: {
    alias: {
      '@fonts': fontsFolder,
      // The router's copy for older Reacts of what React has of its own.
      'use-sync-external-store/shim/index.js': 'react',
    },
  },
  build: {
    target: ['chrome123', 'edge123', 'firefox125', 'safari17.5'],
    // Older targets have light-dark() rewritten into something that loses nested colour schemes.
    cssTarget: 'esnext',
    // The strict content policy knows no inline script, style or data: address.
    modulePreload: { polyfill: false },
    // Reading a property of ours does nothing: what is read for nobody is left out.
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false },
      // What is always fetched together is one file: it compresses better than a dozen.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups,
        },
      },
    },
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
  },
  server: {
    host: '127.0.0.1',
    fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] },
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
      '/docs': { target: server, ws: true },
    },
  },
});
