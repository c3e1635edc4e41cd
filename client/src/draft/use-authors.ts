import { useEffect, useState } from 'react';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { AuthoredRange } from '@mediane/shared/documents/wire.ts';
import type { Cast } from '../panels/cast.ts';
import type { Author, AuthorOf } from './author-marks.ts';
import type { OpenedDocument } from './use-document.ts';

/** How long after a change the authors are asked again. */
const LATER = 600;

/** Who wrote what, from the server, while it is shown; asked again when the text has changed. */
export function useAuthors({ doc, authors }: OpenedDocument, cast: Cast, shown: boolean): AuthorOf | null {
  const [known, setKnown] = useState<AuthorOf | null>(null);
  useEffect(() => {
    if (!shown) return setKnown(null);
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const clauses = await authors();
      if (current && clauses) setKnown(() => authorIn(Object.values(clauses).flat(), cast));
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), LATER);
    };
    void ask();
    doc.on('update', changed);
    return () => {
      current = false;
      clearTimeout(timer);
      doc.off('update', changed);
    };
  }, [doc, authors, cast, shown]);
  return known;
}

/** A way from a character to its author. The same author is the same object, so that runs can be told apart. */
export function authorIn(ranges: readonly AuthoredRange[], cast: Cast): AuthorOf {
  const byClient = new Map<number, AuthoredRange[]>();
  for (const range of ranges) byClient.set(range[0], [...(byClient.get(range[0]) ?? []), range]);
  const people = new Map<SeatId, Author>();
  for (const [seat, { name, side }] of cast) people.set(seat, { name, side });
  return (client, clock) => {
    const found = byClient.get(client)?.find(([, from, length]) => clock >= from && clock < from + length);
    return (found && found[3] !== null && people.get(found[3])) || null;
  };
}
