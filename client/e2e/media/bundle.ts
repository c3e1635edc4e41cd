/** The test page's script, built as the product's pages are. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The script as one text. */
export async function bundlePage(): Promise<string> {
  const entry = fileURLToPath(new URL('page.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('the test page was not built');
  return first.output[0].code;
}
