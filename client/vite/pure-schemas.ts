import type { Plugin } from 'vite';

/** The making of a schema, or of one of its parts. */
const made = /(?<![\w.$])(?:z\.\w+|identifier|words|place)(?=(?:<[\w<>]+>)?\()/g;

/**
 * Says of each making of a schema that it does nothing but make it. What only the server checks then stays out of the
 * pages, and zod with it out of those that check nothing.
 */
export const pureSchemas = (): Plugin => ({
  name: 'mediane-pure-schemas',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /\/shared\/src\/(room|protocol)\/\w+\.ts$/ },
    handler: (code) => ({ code: code.replace(made, '/* @__PURE__ */ $&'), map: null }),
  },
});
