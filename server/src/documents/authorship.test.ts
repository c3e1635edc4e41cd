import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { plainOf } from '../../test/documents/editing.ts';
import { forge, words } from '../../test/documents/forging.ts';
import { keptDocument, seat } from '../../test/documents/keptDocument.ts';
import {
  createWriter,
  elementAt,
  newClause,
  node,
  paragraph,
  textAt,
  type Writer,
} from '../../test/documents/writer.ts';
import { createAuthorship } from './authorship.ts';
import { authorsOf } from './authors.ts';
import { keepAttribution, parseAttribution } from './parseAttribution.ts';

const A = 1001;
const B = 2002;
const amina = seat('A');
const bruno = seat('B');
const sentence = 'Le jardin reste à Amina jusqu’au printemps.';

/** Amina has written one paragraph, which Bruno reads. */
function together(layout: 'page' | 'clauses' = 'page') {
  const kept = keptDocument(layout);
  const pages = { A: createWriter(A), B: createWriter(B) };
  const send = (who: 'A' | 'B', update: Uint8Array) => {
    const outcome = kept.receive(update, seat(who), pages[who].client);
    if (!('stored' in outcome)) throw new Error(outcome.refused);
    if (outcome.stored)
      for (const page of [pages.A, pages.B]) if (page !== pages[who]) page.receive(outcome.stored);
  };
  const does = (who: 'A' | 'B', change: (page: Writer) => void) =>
    send(
      who,
      pages[who].edit(() => change(pages[who])),
    );
  return { kept, pages, send, does, authors: () => kept.authors()['body'] };
}

function split(page: Writer, at: number): void {
  const text = textAt(page.page(), 0, 0);
  const rest = plainOf(text).slice(at);
  text.delete(at, text.length - at);
  page.page().insert(1, [paragraph(rest)]);
}

describe('a sentence stays its author’s', () => {
  test('while somebody else writes into the middle of it', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph('Le jardin reste.')]));
    does('B', (page) => textAt(page.page(), 0, 0).insert(10, 'de devant '));
    expect(authors()).toEqual(['A:Le jardin ', 'B:de devant ', 'A:reste.']);
  });

  test('when somebody else splits its paragraph, wherever', () => {
    for (let at = 0; at < sentence.length; at += 1) {
      const { does, authors } = together();
      does('A', (page) => page.page().push([paragraph(sentence)]));
      does('B', (page) => split(page, at));
      expect(authors()).toEqual([`A:${sentence}`]);
    }
  });

  test('when somebody else joins two paragraphs', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph('Un loyer '), paragraph('de cent euros')]));
    does('B', (page) => {
      page.page().delete(1, 1);
      textAt(page.page(), 0, 0).insert(9, 'de cent euros');
    });
    expect(authors()).toEqual(['A:Un loyer de cent euros']);
  });

  test('when somebody else puts it into a list, with every word of its neighbours', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph(sentence)]));
    does('B', (page) => page.page().push([paragraph('Oui.')]));
    does('A', (page) => {
      page.page().delete(0, 2);
      const list = node(
        'bulletList',
        node('listItem', paragraph(sentence)),
        node('listItem', paragraph('Oui.')),
      );
      page.page().insert(0, [list]);
    });
    expect(authors()).toEqual([`A:${sentence}`, 'B:Oui.']);
  });

  test('when somebody else splits it while she writes on in what is split off', () => {
    const { kept, pages } = together();
    const receive = (update: Uint8Array, who: 'A' | 'B') =>
      expect(kept.receive(update, seat(who), pages[who].client)).toHaveProperty('stored');
    const written = pages.A.edit(() => pages.A.page().push([paragraph(sentence)]));
    receive(written, 'A');
    pages.B.receive(written);
    receive(
      pages.A.edit(() => textAt(pages.A.page(), 0, 0).insert(18, '?')),
      'A',
    );
    receive(
      pages.B.edit(() => split(pages.B, 10)),
      'B',
    );
    expect(kept.authors()['body']).toEqual([`A:${sentence.slice(0, 10)}?${sentence.slice(10)}`]);
  });

  test('when somebody else exchanges two paragraphs of which one begins like the other', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph('Le jardin reste')]));
    does('B', (page) => page.page().push([paragraph('Le jardin')]));
    does('B', (page) => {
      page.page().delete(0, 2);
      page.page().push([paragraph('Le jardin'), paragraph('Le jardin reste')]);
    });
    expect(authors()).toEqual(['B:Le jardin', 'A:Le jardin reste']);
  });

  test('when somebody else moves it to another place', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph(sentence)]));
    does('B', (page) => page.page().push([paragraph('Il est à moi.')]));
    does('B', (page) => {
      page.page().delete(0, 1);
      page.page().push([paragraph(sentence)]);
    });
    expect(authors()).toEqual(['B:Il est à moi.', `A:${sentence}`]);
  });

  test('when somebody else cuts it, and pastes it in a later update', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph(sentence)]));
    does('B', (page) => page.page().push([paragraph('Voici : ')]));
    does('B', (page) => page.page().delete(0, 1));
    does('B', (page) => textAt(page.page(), 0, 0).insert(8, sentence));
    expect(authors()).toEqual(['B:Voici : ', `A:${sentence}`]);
  });

  test.each([
    ['a word of it', (page: Writer) => textAt(page.page(), 0, 0).delete(3, 6)],
    ['a letter of it', (page: Writer) => textAt(page.page(), 0, 0).delete(3, 1)],
    ['all of it', (page: Writer) => textAt(page.page(), 0, 0).delete(0, sentence.length)],
    ['its paragraph', (page: Writer) => page.page().delete(0, 1)],
  ])('when somebody else deletes %s and undoes that', (_what, remove) => {
    const { does, pages, send, authors } = together();
    does('A', (page) => page.page().push([paragraph(sentence)]));
    const undoing = pages.B.undoing();
    does('B', remove);
    undoing.undo();
    send('B', pages.B.unsent());
    expect(authors()).toEqual([`A:${sentence}`]);
    undoing.redo();
    undoing.undo();
    send('B', pages.B.unsent());
    expect(authors()).toEqual([`A:${sentence}`]);
  });

  test('when it is split, moved, deleted and restored in turn', () => {
    const { does, pages, send, authors } = together();
    does('A', (page) => page.page().push([paragraph(sentence)]));
    does('B', (page) => split(page, 16));
    does('B', (page) => {
      const words = plainOf(textAt(page.page(), 1, 0));
      page.page().delete(1, 1);
      page.page().insert(0, [paragraph(words)]);
    });
    const undoing = pages.B.undoing();
    does('B', (page) => page.page().delete(0, 2));
    expect(authors()).toEqual([]);
    undoing.undo();
    send('B', pages.B.unsent());
    expect(authors()).toEqual([`A:${sentence.slice(16)}${sentence.slice(0, 16)}`]);
  });

  test('when its clause is deleted and made again', () => {
    const { kept, does } = together('clauses');
    does('A', (page) => newClause(page.doc, 'clause-number-1', 'V', 'Le jardin', paragraph(sentence)));
    does('B', (page) => {
      page.doc.getMap('clauses').delete('clause-number-1');
      newClause(page.doc, 'clause-number-2', 'V', 'Le jardin', paragraph(sentence));
    });
    expect(kept.authors()).toEqual({ 'clause-number-2': [`A:Le jardin${sentence}`] });
  });

  test('when marks are set in it', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph(sentence)]));
    does('B', (page) => textAt(page.page(), 0, 0).format(3, 6, { bold: {} }));
    expect(authors()).toEqual([`A:${sentence}`]);
  });
});

describe('nobody writes under another’s name', () => {
  test('by typing after another’s words', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph('Je refuse')]));
    does('B', (page) => textAt(page.page(), 0, 0).insert(9, ' de partir'));
    expect(authors()).toEqual(['A:Je refuse', 'B: de partir']);
  });

  test('by replacing a word with one of their own', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph('Le loyer est de cent euros.')]));
    does('B', (page) => {
      textAt(page.page(), 0, 0).delete(16, 4);
      textAt(page.page(), 0, 0).insert(16, 'mille');
    });
    expect(authors()).toEqual(['A:Le loyer est de ', 'B:mille', 'A: euros.']);
  });

  test('by putting another’s words into an order in which she did not write them', () => {
    const { does, authors } = together();
    const long =
      'Je ne dois rien au voisin. Il doit refaire la haie, payer le bois, et me rendre les clefs du hangar.';
    does('A', (page) => page.page().push([paragraph(long)]));
    does('B', (page) => {
      page.page().delete(0, 1);
      page.page().push([paragraph('Je dois payer le voisin, refaire les clefs du bois et rien me rendre.')]);
    });
    const hers = (authors() ?? [])
      .filter((run) => run.startsWith('A:'))
      .flatMap((run) => run.slice(2).split(''));
    // Deleting some of her letters where they stood would have left as much.
    let at = -1;
    for (const letter of hers) {
      at = long.indexOf(letter, at + 1);
      expect(at).toBeGreaterThanOrEqual(0);
    }
    expect(authors()?.join(' ')).toMatch(/B:[^:]*rien/);
  });

  test('by writing twice what was taken away once', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph(sentence)]));
    does('B', (page) => {
      page.page().delete(0, 1);
      page.page().push([paragraph(sentence), paragraph(sentence)]);
    });
    expect(authors()).toEqual([`A:${sentence}`, `B:${sentence}`]);
  });

  test('by pasting twice what was cut once', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph(sentence)]));
    does('B', (page) => page.page().delete(0, 1));
    does('B', (page) => page.page().push([paragraph(sentence)]));
    does('B', (page) => page.page().push([paragraph(sentence)]));
    expect(authors()).toEqual([`A:${sentence}`, `B:${sentence}`]);
  });

  test('by putting a letter back twice where it was deleted', () => {
    const { kept, does } = together();
    does('A', (page) => page.page().push([paragraph('Je refuse.')]));
    does('A', (page) => textAt(page.page(), 0, 0).delete(3, 1));
    const twice = [
      words('r', { after: [A, 4], before: [A, 5] }),
      words('r', { after: [A, 4], before: [A, 5] }),
    ];
    kept.receive(forge([{ client: B, clock: 0, structs: twice }]), bruno, B);
    const hers = (kept.authors()['body'] ?? [])
      .filter((run) => run.startsWith('A:'))
      .map((run) => run.slice(2));
    expect(hers.join('')).toBe('Je refuse.');
  });

  test('by replacing all of a long text, of which little or nothing is found again', () => {
    const { does, kept } = together();
    const text = (letters: string) => Array.from({ length: 500 }, (_, n) => paragraph(letters.repeat(8) + n));
    does('A', (page) => page.page().push(text('abcdefgh')));
    does('B', (page) => {
      page.page().delete(0, 500);
      page.page().push(text('hgfedcba'));
    });
    expect(kept.authors()['body']?.every((run) => run.startsWith('B:'))).toBe(true);
  });

  test('by replacing one endless letter by one more of it', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph('x'.repeat(100_000))]));
    does('B', (page) => {
      page.page().delete(0, 1);
      page.page().push([paragraph(`a${'x'.repeat(100_000)}b`)]);
    });
    expect(authors()?.[0]?.slice(0, 3)).toBe('B:a');
  });

  test('by writing the words of a page that resends them', () => {
    const { kept, does, pages } = together();
    does('A', (page) => page.page().push([paragraph(sentence)]));
    expect(kept.receive(Y.encodeStateAsUpdate(pages.A.doc), bruno, B)).toEqual({ stored: null });
    expect(kept.authorship.boundTo(B)).toBeUndefined();
    expect(kept.authors()['body']).toEqual([`A:${sentence}`]);
  });

  test('by repeating what stands there still', () => {
    const { does, authors } = together();
    does('A', (page) => page.page().push([paragraph(sentence)]));
    does('B', (page) => page.page().push([paragraph(sentence)]));
    expect(authors()).toEqual([`A:${sentence}`, `B:${sentence}`]);
  });

  test('by placing an own letter before one that was deleted', () => {
    const { kept, does } = together();
    does('A', (page) => page.page().push([paragraph('Je refuse.')]));
    does('A', (page) => textAt(page.page(), 0, 0).delete(3, 6));
    const structs = [words('accepte', { after: [A, 4], before: [A, 5] })];
    kept.receive(forge([{ client: B, clock: 0, structs }]), bruno, B);
    expect(kept.authors()['body']).toEqual(['A:Je ', 'B:accepte', 'A:.']);
  });
});

describe('a deletion', () => {
  test('is the deleter’s, also when somebody resends it', () => {
    const { kept, does, pages } = together();
    does('A', (page) => page.page().push([paragraph(sentence)]));
    does('B', (page) => textAt(page.page(), 0, 0).delete(0, 3));
    expect(kept.receive(Y.encodeStateAsUpdate(pages.A.doc), amina, A)).toEqual({ stored: null });
    expect([2, 3, 4].map((clock) => kept.authorship.deletedBy({ client: A, clock }))).toEqual([
      bruno,
      bruno,
      bruno,
    ]);
    expect(kept.authorship.deletedBy({ client: A, clock: 5 })).toBeUndefined();
  });

  test('of a whole paragraph is the deleter’s in each of its letters', () => {
    const { kept, does } = together();
    does('A', (page) => page.page().push([paragraph('Oui')]));
    does('B', (page) => page.page().delete(0, 1));
    expect([0, 1, 2, 3, 4].map((clock) => kept.authorship.deletedBy({ client: A, clock }))).toEqual(
      Array.from({ length: 5 }, () => bruno),
    );
  });
});

test('attribution that was kept says the same as before', () => {
  const { kept, does } = together();
  does('A', (page) => page.page().push([paragraph(sentence)]));
  does('B', (page) => split(page, 16));
  does('B', (page) => elementAt(page.page(), 0).insert(1, [node('hardBreak'), new Y.XmlText('Et moi ?')]));
  const again = createAuthorship(parseAttribution(keepAttribution(kept.authorship.kept())));
  const doc = kept.shadow.doc();
  expect(authorsOf(doc, 'page', again)).toEqual(authorsOf(doc, 'page', kept.authorship));
  expect(kept.authors()['body']).toEqual(['A:Le jardin reste ', 'B:Et moi ?', `A:${sentence.slice(16)}`]);
});
