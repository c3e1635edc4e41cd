/** Who wrote what is there now: for each clause its text in reading order. Deleted text is not in it. */
import * as Y from 'yjs';
import { CLAUSES, PAGE, clauseParts, type Layout } from '@mediane/shared/documents/layout.ts';
import type { AuthoredRange } from '@mediane/shared/documents/wire.ts';
import type { Authorship } from './authorship.ts';
import { itemsOf } from './guard.ts';
import type { SharedType } from './known.ts';

export type AuthorsByClause = { readonly [clause: string]: readonly AuthoredRange[] };

export function authorsOf(doc: Y.Doc, layout: Layout, authorship: Authorship): AuthorsByClause {
  const found = (types: readonly SharedType[]) => merge(types.flatMap((type) => rangesIn(type, authorship)));
  if (layout === 'page') return { [PAGE]: found([doc.getXmlFragment(PAGE)]) };
  const clauses: Record<string, AuthoredRange[]> = {};
  for (const [id, clause] of doc.getMap(CLAUSES)) {
    if (!(clause instanceof Y.Map)) continue;
    const parts = [clause.get(clauseParts.heading), clause.get(clauseParts.body)];
    clauses[id] = found(parts.filter((part) => part instanceof Y.AbstractType));
  }
  return clauses;
}

function rangesIn(type: SharedType, authorship: Authorship): AuthoredRange[] {
  return itemsOf(type).flatMap(({ id, content, length }): AuthoredRange[] => {
    if (content instanceof Y.ContentType) return rangesIn(content.type, authorship);
    if (!(content instanceof Y.ContentString)) return [];
    return [...authorship.authorsWithin({ client: id.client, clock: id.clock, length })].map(
      ({ range, author }) => [range.client, range.clock, range.length, author],
    );
  });
}

function merge(ranges: readonly AuthoredRange[]): AuthoredRange[] {
  const result: AuthoredRange[] = [];
  for (const range of ranges) {
    const [client, clock, length, seat] = range;
    const last = result.at(-1);
    if (last && last[0] === client && last[1] + last[2] === clock && last[3] === seat)
      result[result.length - 1] = [client, last[1], last[2] + length, seat];
    else result.push(range);
  }
  return result;
}
