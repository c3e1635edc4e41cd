/**
 * How a document is laid out in Yjs. The draft is a map `clauses`: clause id → a map of `heading` (Y.Text), `body`
 * (Y.XmlFragment) and `rank` (a string; clauses stand in its order). A clause is made whole, all three at once. Notes and
 * jotters are one Y.XmlFragment named `body`.
 */
import type { DocumentName } from '../room/documents.ts';
import type { Compartment } from '../room/identifiers.ts';

export type Layout = 'clauses' | 'page';

/** The names of the shared types. */
export const CLAUSES = 'clauses';
export const PAGE = 'body';
export const clauseParts = { heading: 'heading', body: 'body', rank: 'rank' } as const;

/** A clause's id is the page's to choose, at random; never a name that every object answers to. */
export const isClauseId = (id: string): boolean => /^[\w-]{8,40}$/.test(id) && !(id in {});
/** A rank sorts by plain comparison of strings; `rankBetween` makes one. */
export const isRank = (rank: string): boolean => /^[0-9A-Za-z]{1,64}$/.test(rank);

/** The largest update that travels at once, and the largest document: far more than a mediation writes. */
export const LARGEST_UPDATE = 256 * 1024;
export const LARGEST_DOCUMENT = 4 * 1024 * 1024;

/** A document's compartment and its name within it. */
export function partsOf(document: DocumentName): { readonly in: Compartment; readonly name: string } | null {
  const parsed = /^(.+)\.(draft|notes|jotter)$/.exec(document);
  const [, place, name] = parsed ?? [];
  return isPlace(place) && name !== undefined ? { in: place, name } : null;
}

export const layoutOf = (document: DocumentName): Layout =>
  document.endsWith('.draft') ? 'clauses' : 'page';

const isPlace = (place: string | undefined): place is Compartment =>
  place !== undefined && /^(room|mediators|(side|caucus|desk|own):[\w-]{1,64})$/.test(place);

/** A document's name as it comes from outside; whether it exists is asked of the seat's rights, never of this. */
export const isDocumentName = (name: string): name is DocumentName =>
  /^(room\.draft|mediators\.notes|caucus:[\w-]{1,64}\.notes|own:[\w-]{1,64}\.jotter)$/.test(name);
