import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { Refusal } from './refusal.ts';

/** The built client: hashed files may be kept for ever, the page itself never, so that a new release is met at once. */
export function pages(clientDirectory: string): Router {
  const router = Router();
  const page = join(clientDirectory, 'index.html');
  router.use(
    '/assets',
    express.static(join(clientDirectory, 'assets'), {
      immutable: true,
      maxAge: '1y',
      index: false,
      redirect: false,
      fallthrough: false,
    }),
  );
  router.use(
    express.static(clientDirectory, { index: false, redirect: false, maxAge: '1h', dotfiles: 'ignore' }),
  );
  router.get('/{*any}', (request, response) => {
    // A missing picture must not be answered with a page.
    if (/\.[a-z0-9]{2,5}$/i.test(request.path) || !existsSync(page)) throw new Refusal('not-found');
    response.setHeader('cache-control', 'no-store');
    response.sendFile(page, { cacheControl: false, etag: false, lastModified: false });
  });
  return router;
}
