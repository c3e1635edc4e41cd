/** The draft's clauses as they stand in the shared document: a map by id, each with heading, body and rank. */
import * as Y from 'yjs';
import { CLAUSES, clauseParts, isRank } from '@mediane/shared/documents/layout.ts';
import { rankBetween } from '@mediane/shared/documents/rank.ts';

export type Clause = {
  readonly id: string;
  readonly rank: string;
  readonly heading: Y.Text;
  readonly body: Y.XmlFragment;
};

/** The clauses in their order; two of one rank, made at the same moment, keep one order everywhere. */
export function clausesOf(doc: Y.Doc): Clause[] {
  const found: Clause[] = [];
  for (const [id, clause] of doc.getMap(CLAUSES)) {
    if (!(clause instanceof Y.Map)) continue;
    const parts: Y.Map<unknown> = clause;
    const heading = parts.get(clauseParts.heading);
    const body = parts.get(clauseParts.body);
    const rank = parts.get(clauseParts.rank);
    if (heading instanceof Y.Text && body instanceof Y.XmlFragment && typeof rank === 'string')
      found.push({ id, rank, heading, body });
  }
  return found.toSorted((one, other) => compare(one.rank, other.rank) || compare(one.id, other.id));
}

/** Adds an empty clause after the given one, or at the end. Its three parts are made at once, as the server demands. */
export function addClause(doc: Y.Doc, id: string, after: string | null = null): void {
  const clauses = clausesOf(doc);
  const at = after === null ? clauses.length - 1 : clauses.findIndex((clause) => clause.id === after);
  const clause = new Y.Map();
  const body = new Y.XmlFragment();
  body.insert(0, [new Y.XmlElement('paragraph')]);
  doc.transact(() => {
    clause.set(clauseParts.heading, new Y.Text());
    clause.set(clauseParts.body, body);
    clause.set(clauseParts.rank, between(clauses, at));
    doc.getMap(CLAUSES).set(id, clause);
  });
}

/** Moves a clause one place up or down; whatever is typed in it meanwhile moves along. */
export function moveClause(doc: Y.Doc, id: string, by: -1 | 1): void {
  const clauses = clausesOf(doc);
  const at = clauses.findIndex((clause) => clause.id === id);
  const others = clauses.filter((clause) => clause.id !== id);
  const place = at + by;
  if (at < 0 || place < 0 || place >= clauses.length) return;
  const clause = doc.getMap(CLAUSES).get(id);
  if (clause instanceof Y.Map) clause.set(clauseParts.rank, between(others, place - 1));
}

/** Takes a clause out of the draft. */
export const removeClause = (doc: Y.Doc, id: string): void => doc.getMap(CLAUSES).delete(id);

/** Puts `text` in place of what a heading holds, touching only what differs, so that two people may write in it. */
export function writeHeading(heading: Y.Text, text: string): void {
  const before = heading.toJSON();
  if (before === text) return;
  let start = 0;
  while (start < before.length && start < text.length && before[start] === text[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < text.length - start &&
    before.at(-1 - end) === text.at(-1 - end)
  )
    end += 1;
  heading.doc?.transact(() => {
    heading.delete(start, before.length - start - end);
    heading.insert(start, text.slice(start, text.length - end));
  });
}

/** A rank just behind the clause at this place. */
function between(clauses: readonly Clause[], at: number): string {
  const before = clauses[at]?.rank ?? null;
  const after = clauses.slice(at + 1).find(({ rank }) => before === null || rank > before)?.rank ?? null;
  return rankBetween(before !== null && isRank(before) ? before : null, after);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
