import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Cast, Member } from '../panels/cast.ts';
import { authorsIn } from './author-marks.ts';
import { authorIn } from './use-authors.ts';

const member = (seat: string, name: string, side: number): [SeatId, Member] => {
  const id = seat as SeatId;
  return [id, { seat: id, name, short: name, role: 'party', side, sideId: null, sideName: null }];
};
const cast: Cast = new Map([member('seat-a', 'Amina', 0), member('seat-b', 'Jean-Pierre', 1)]);

test('each character of a text shows the author that the server names, and a newer one shows none', () => {
  const doc = new Y.Doc();
  doc.clientID = 7;
  const body = doc.getXmlFragment('body');
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText('abc');
  body.insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  const start = text._start?.id.clock ?? 0;
  text.insert(3, 'de');
  const last = text._start?.right?.id.clock ?? start + 3;
  const authorOf = authorIn(
    [
      [7, start, 2, 'seat-a' as SeatId],
      [7, start + 2, 1, 'seat-b' as SeatId],
      [7, last, 1, null],
    ],
    cast,
  );
  expect(authorsIn(body, authorOf).map((author) => author?.name ?? '-')).toEqual([
    'Amina',
    'Amina',
    'Jean-Pierre',
    '-',
    '-',
  ]);
  expect(authorOf(7, start)).toBe(authorOf(7, start + 1));
  expect(authorOf(8, start)).toBeNull();
});
