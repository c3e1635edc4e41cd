import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** What our pages may do: nothing inline, nothing from elsewhere, no markup made of text, no frame around them. */
export function securityHeaders(secure: boolean): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", (request) => socketsAt(request.headers.host, secure)],
          mediaSrc: ["'self'", 'blob:'],
          workerSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          requireTrustedTypesFor: ["'script'"],
          ...(secure ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginEmbedderPolicy: false,
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response, next) => {
      response.setHeader(
        'permissions-policy',
        'camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(), usb=(), interest-cohort=()',
      );
      response.setHeader('x-robots-tag', 'noindex, nofollow');
      next();
    },
  ];
}

/** Older browsers do not count the page's own socket address as 'self'. A Host that could carry a directive is left out. */
function socketsAt(host: string | undefined, secure: boolean): string {
  return host !== undefined && /^[A-Za-z0-9.:[\]-]+$/.test(host)
    ? `${secure ? 'wss' : 'ws'}://${host}`
    : "'self'";
}
