import { literals } from './literals.ts';

const isImport = (text: string) => /^(\.|@|node:)/.test(text) || text.endsWith('.ts');

/** French spaces and apostrophes: fine before ; ? and !, wide before : and inside « », and ’ for '. */
export function typeset(text: string): string {
  if (isImport(text)) return text;
  return text
    .replace(/(\\u00a0|\\u202f|[ \u00a0\u202f])([;?!])(?=$|[\s.,»…)])/gi, '\u202f$2')
    .replace(/(\\u00a0|\\u202f|[ \u202f])(:)(?=$|\s)/gi, '\u00a0$2')
    .replace(/«(\\u00a0|\\u202f|[ \u202f])/gi, '«\u00a0')
    .replace(/(\\u00a0|\\u202f|[ \u202f])»/gi, '\u00a0»')
    .replace(/(?<=\p{L})(\\'|')(?=\p{L}|$)/gu, '’');
}

/** The same source, its texts typeset; the code between them untouched. */
export function typesetSource(source: string): string {
  let result = '';
  let last = 0;
  for (const literal of literals(source)) {
    result += source.slice(last, literal.start) + typeset(literal.text);
    last = literal.end;
  }
  return result + source.slice(last);
}
