import { Router } from 'express';

/** The name by which our own commands recognise this server. */
export const PRODUCT = 'mediane';

/** Alive: the process answers. Ready: it takes people, which ends when it drains. */
export function health(ready: () => boolean): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.setHeader('cache-control', 'no-store').json({ product: PRODUCT });
  });
  router.get('/readyz', (_request, response) => {
    const isReady = ready();
    response
      .setHeader('cache-control', 'no-store')
      .status(isReady ? 200 : 503)
      .json({ product: PRODUCT, ready: isReady });
  });
  return router;
}
