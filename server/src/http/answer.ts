import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { output, $ZodType } from 'zod/v4/core';
import { httpWords } from '@mediane/shared/words/http.ts';
import { languageOf, type Language } from '@mediane/shared/words/language.ts';
import { isStorageError } from '../storage/errors.ts';
import { faultOf } from './log.ts';
import { Refusal, spoken, type RefusalCode } from './refusal.ts';

/** An answer in the shape that the protocol states. */
export function answer<Schema extends $ZodType>(
  response: Response,
  _schema: Schema,
  value: output<Schema>,
): void {
  response.json(value);
}

/** Done, and nothing to say. */
export const done = (response: Response): void => void response.status(204).end();

/** The language to refuse in: the page's own choice, which it sends as Accept-Language. */
export const languageFor = (request: Request): Language => languageOf(request.acceptsLanguages());

/** Whatever is under /api is personal: no cache keeps it. */
export const neverCached: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  next();
};

export const noSuchAddress: RequestHandler = () => {
  throw new Refusal('not-found');
};

/** Says every refusal in one way; a fault of ours is logged without what people wrote. */
export const refuse =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refusal = refusalOf(error);
    if (refusal.code === 'failed') log.error(faultOf(error), 'fault');
    if (refusal.seconds !== null) response.setHeader('retry-after', String(refusal.seconds));
    response.setHeader('cache-control', 'no-store');
    // Whoever sends too much is not read to the end.
    if (refusal.code === 'too-large' || refusal.code === 'wrong-type')
      response.setHeader('connection', 'close');
    response.status(refusal.status).json(spoken(refusal, httpWords(languageFor(request))));
  };

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isStorageError(error, 'busy')) return new Refusal('busy');
  const code =
    typeof error === 'object' && error !== null && 'type' in error
      ? BODY_FAULTS[String(error.type)]
      : undefined;
  if (code !== undefined) return new Refusal(code);
  // A file that is not there, or asked for by an address or a header that makes no sense; a broken percent sign.
  const missing =
    typeof error === 'object' &&
    error !== null &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500;
  if (missing || error instanceof URIError) return new Refusal('not-found');
  return new Refusal('failed');
}

/** How express's body parser names what went wrong. */
const BODY_FAULTS: Readonly<Record<string, RefusalCode>> = {
  'entity.parse.failed': 'malformed',
  'entity.verify.failed': 'malformed',
  'entity.too.large': 'too-large',
  'request.size.invalid': 'malformed',
  'request.aborted': 'malformed',
  'encoding.unsupported': 'wrong-type',
  'charset.unsupported': 'wrong-type',
};
