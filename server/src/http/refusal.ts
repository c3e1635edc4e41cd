import type { HttpWords } from '@mediane/shared/words/http.ts';

export type RefusalCode = keyof HttpWords['refusals'];

/** Where a field went wrong, and the sentence that says how in a language. */
export type FieldProblem = { readonly path: string; readonly sentence: (words: HttpWords) => string };

const STATUS: Partial<Record<RefusalCode, number>> = {
  'too-large': 413,
  'wrong-type': 415,
  'not-found': 404,
  'foreign-origin': 403,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'wrong-password': 403,
  'passkey-refused': 401,
  'last-way-in': 409,
  'address-taken': 409,
  'link-unknown': 404,
  'code-wrong': 403,
  'code-over': 403,
  'code-unavailable': 409,
  'device-refused': 403,
  'mail-unset': 409,
  'no-address': 409,
  'mail-failed': 502,
  unknown: 404,
  'too-many': 429,
  busy: 503,
  failed: 500,
};

/** A request that is refused, with a code that a page can act on. Thrown anywhere below a route; answered in one place. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly problems: readonly FieldProblem[];
  readonly seconds: number | null;

  constructor(code: RefusalCode, detail: { problems?: readonly FieldProblem[]; seconds?: number } = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.problems = detail.problems ?? [];
    this.seconds = detail.seconds ?? null;
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** A refusal as it goes out: one sentence, with a line for each field that needs another look. */
export function spoken(refusal: Refusal, words: HttpWords) {
  const sentence = words.refusals[refusal.code];
  const opening = typeof sentence === 'function' ? sentence(refusal.seconds ?? 1) : sentence;
  const lines = refusal.problems.map(({ path, sentence: problem }) => words.invalid.at(path, problem(words)));
  const [first] = refusal.problems;
  return {
    code: refusal.code,
    message: [opening, ...lines].join('\n'),
    ...(first && first.path !== '' ? { field: first.path } : {}),
    ...(refusal.seconds === null ? {} : { seconds: refusal.seconds }),
  };
}
